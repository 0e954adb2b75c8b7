package org.tributary.platform.kernel;

import java.lang.reflect.Method;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tributary.events.EventTypes;
import org.tributary.events.Id;
import org.tributary.events.Personal;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.BeanProperty;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueSerializer;

/** Seals one personal component while its event is written. */
final class PersonalSealer extends ValueSerializer<Object> {

    private final PersonalVault vault;
    private final @Nullable Component component;

    PersonalSealer(PersonalVault vault, @Nullable Component component) {
        this.vault = vault;
        this.component = component;
    }

    @Override
    public ValueSerializer<?> createContextual(SerializationContext context, BeanProperty property) {
        return new PersonalSealer(vault, Component.of(property));
    }

    @Override
    public void serialize(Object value, JsonGenerator generator, SerializationContext context) {
        var sealing = Objects.requireNonNull(component, "A personal part stands in an event");
        var person = sealing.personOf(generator.currentValue());
        var sealed = vault.seal(person, sealing.context(), PersonalParts.PLAIN.writeValueAsBytes(value));
        generator.writePOJO(SealedPart.of(person, sealed));
    }

    /** The component of an event that is sealed, and the one that says whose it is. */
    record Component(String context, Method person) {

        static Component of(BeanProperty property) {
            var event = property.getMember().getDeclaringClass();
            var person = property.getAnnotation(Personal.class).of();
            try {
                return new Component(contextOf(property), event.getMethod(person));
            } catch (NoSuchMethodException e) {
                throw new IllegalStateException(event.getName() + " has no component " + person, e);
            }
        }

        /** What a ciphertext is bound to besides its person. */
        static String contextOf(BeanProperty property) {
            return EventTypes.nameOf(property.getMember().getDeclaringClass()) + "#" + property.getName();
        }

        UUID personOf(Object event) {
            try {
                return ((Id) person.invoke(event)).value();
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException("Cannot tell whose " + context + " is", e);
            }
        }
    }
}
