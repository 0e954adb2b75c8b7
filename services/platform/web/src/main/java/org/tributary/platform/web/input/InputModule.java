package org.tributary.platform.web.input;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.function.Function;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.KeyDeserializer;
import tools.jackson.databind.deser.jdk.StringDeserializer;
import tools.jackson.databind.deser.std.StdScalarDeserializer;
import tools.jackson.databind.module.SimpleModule;

/** Reads the texts and times of a body. Times are texts: what a number counts, and since when, nobody could see. */
final class InputModule extends SimpleModule {

    private static final long serialVersionUID = 1L;

    InputModule() {
        super("tributary-input");
        addDeserializer(String.class, new Plain());
        addKeyDeserializer(String.class, new PlainKey());
        addDeserializer(Instant.class, new Iso<>(Instant.class, IsoText::instant));
        addDeserializer(LocalDate.class, new Iso<>(LocalDate.class, IsoText::date));
        addDeserializer(LocalTime.class, new Iso<>(LocalTime.class, IsoText::time));
        addDeserializer(Duration.class, new Iso<>(Duration.class, IsoText::duration));
        addDeserializer(ZoneId.class, new Iso<>(ZoneId.class, IsoText::zone));
    }

    private static <T> T accepted(JsonParser parser, String text, Function<String, T> read) {
        try {
            return read.apply(text);
        } catch (Unacceptable value) {
            throw new UnacceptableField(parser, value);
        }
    }

    private static final class Plain extends StdScalarDeserializer<String> {

        Plain() {
            super(String.class);
        }

        @Override
        public String deserialize(JsonParser parser, DeserializationContext context) {
            return accepted(parser, StringDeserializer.instance.deserialize(parser, context), PlainText::require);
        }
    }

    private static final class PlainKey extends KeyDeserializer {

        @Override
        public Object deserializeKey(String key, DeserializationContext context) {
            return accepted(context.getParser(), key, PlainText::require);
        }
    }

    private static final class Iso<T> extends StdScalarDeserializer<T> {

        private final transient Function<String, T> read;

        Iso(Class<T> type, Function<String, T> read) {
            super(type);
            this.read = read;
        }

        @Override
        public T deserialize(JsonParser parser, DeserializationContext context) {
            if (!parser.hasToken(JsonToken.VALUE_STRING)) {
                throw new UnacceptableField(parser, new Unacceptable(IsoText.MALFORMED));
            }
            return accepted(parser, parser.getString(), read);
        }
    }
}
