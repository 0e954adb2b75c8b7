package org.tributary.platform.web.input;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.UUID;
import java.util.function.Function;
import org.tributary.platform.web.problems.Unacceptable;
import org.tributary.platform.web.problems.UnacceptableField;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.KeyDeserializer;
import tools.jackson.databind.deser.std.StdScalarDeserializer;
import tools.jackson.databind.module.SimpleModule;

/**
 * Reads what is a text in a body: texts, names, choices and times. Times are texts: what a number counts, and since when, nobody
 * could see.
 */
final class InputModule extends SimpleModule {

    private static final long serialVersionUID = 1L;

    InputModule() {
        super("tributary-input");
        addText(String.class, PlainText::require);
        addText(UUID.class, ExactText::id);
        addText(Instant.class, IsoText::instant);
        addText(LocalDate.class, IsoText::date);
        addText(LocalTime.class, IsoText::time);
        addText(Duration.class, IsoText::duration);
        addText(ZoneId.class, IsoText::zone);
        addKeyDeserializer(String.class, new PlainKey());
        setDeserializerModifier(new ExactNames());
    }

    private <T> void addText(Class<T> type, Function<String, T> read) {
        addDeserializer(type, new Text<>(type, read));
    }

    static <T> T accepted(JsonParser parser, String text, Function<String, T> read) {
        try {
            return read.apply(text);
        } catch (Unacceptable value) {
            throw new UnacceptableField(parser, value);
        }
    }

    private static final class PlainKey extends KeyDeserializer {

        @Override
        public Object deserializeKey(String key, DeserializationContext context) {
            return accepted(context.getParser(), key, PlainText::require);
        }
    }

    static class Text<T> extends StdScalarDeserializer<T> {

        private final transient Function<String, T> read;

        Text(Class<T> type, Function<String, T> read) {
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
