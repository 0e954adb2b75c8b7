package org.tributary.platform.web.input;

import org.tributary.events.Id;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.BeanDescription;
import tools.jackson.databind.DeserializationConfig;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.deser.ValueDeserializerModifier;
import tools.jackson.databind.deser.std.DelegatingDeserializer;

/** Takes ids and choices by their exact names only. Jackson would trim a choice, and Java fills up an id that is too short. */
final class ExactNames extends ValueDeserializerModifier {

    private static final long serialVersionUID = 1L;

    @Override
    public ValueDeserializer<?> modifyEnumDeserializer(
            DeserializationConfig config,
            JavaType type,
            BeanDescription.Supplier description,
            ValueDeserializer<?> choices) {
        return new Exact(type.getRawClass(), choices);
    }

    @Override
    public ValueDeserializer<?> modifyDeserializer(
            DeserializationConfig config, BeanDescription.Supplier description, ValueDeserializer<?> beans) {
        return Id.class.isAssignableFrom(description.getBeanClass())
                ? new Exact(description.getBeanClass(), beans)
                : beans;
    }

    private static final class Exact extends DelegatingDeserializer {

        private final Class<?> type;

        Exact(Class<?> type, ValueDeserializer<?> reading) {
            super(reading);
            this.type = type;
        }

        @Override
        protected ValueDeserializer<?> newDelegatingInstance(ValueDeserializer<?> reading) {
            return new Exact(type, reading);
        }

        @Override
        public Object deserialize(JsonParser parser, DeserializationContext context) {
            if (parser.hasToken(JsonToken.VALUE_STRING)) {
                InputModule.accepted(parser, parser.getString(), text -> ExactText.of(type, text));
            }
            return super.deserialize(parser, context);
        }
    }
}
