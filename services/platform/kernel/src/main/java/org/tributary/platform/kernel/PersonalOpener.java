package org.tributary.platform.kernel;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.BeanProperty;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.ValueDeserializer;

/** Opens one personal component while its event is read; it is absent where the person's key is. */
final class PersonalOpener extends ValueDeserializer<Object> {

    private final PersonalVault vault;
    private final @Nullable BeanProperty component;

    PersonalOpener(PersonalVault vault, @Nullable BeanProperty component) {
        this.vault = vault;
        this.component = component;
    }

    @Override
    public ValueDeserializer<?> createContextual(DeserializationContext context, BeanProperty property) {
        return new PersonalOpener(vault, property);
    }

    @Override
    public @Nullable Object deserialize(JsonParser parser, DeserializationContext context) {
        var opening = Objects.requireNonNull(component, "A personal part stands in an event");
        var part = context.readValue(parser, SealedPart.class);
        return vault.open(part.person(), PersonalSealer.Component.contextOf(opening), part.ciphertext())
                .<Object>map(plaintext -> PersonalParts.PLAIN.readValue(plaintext, opening.getType()))
                .orElse(null);
    }
}
