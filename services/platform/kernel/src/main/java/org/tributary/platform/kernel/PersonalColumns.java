package org.tributary.platform.kernel;

import org.jspecify.annotations.Nullable;
import org.tributary.events.Id;

/** Keeps what identifies a person in a view as it is kept in events: sealed under the person's key. */
public final class PersonalColumns {

    private final PersonalVault vault;

    public PersonalColumns(PersonalVault vault) {
        this.vault = vault;
    }

    /** The bytes for a column; none for nothing. */
    public byte @Nullable [] seal(Id person, String column, @Nullable Object value) {
        return value == null ? null : vault.seal(person.value(), column, PersonalParts.PLAIN.writeValueAsBytes(value));
    }

    /** The value of a column; absent if there is none, or if the person's key is destroyed. */
    public <T> @Nullable T open(Id person, String column, byte @Nullable [] sealed, Class<T> type) {
        if (sealed == null) {
            return null;
        }
        return vault.open(person.value(), column, sealed)
                .map(plaintext -> PersonalParts.PLAIN.readValue(plaintext, type))
                .orElse(null);
    }
}
