package org.tributary.platform.kernel;

import java.util.Optional;
import java.util.UUID;

/** Seals and opens the personal parts of events under a key per person. */
public interface PersonalVault {

    /** Encrypts; makes the person's key if there is none yet. The ciphertext opens only in the same context. */
    byte[] seal(UUID person, String context, byte[] plaintext);

    /** Decrypts; empty if the person's key is not held here, or no longer. */
    Optional<byte[]> open(UUID person, String context, byte[] ciphertext);

    /** The vault of whoever only counts or only proves: it opens nothing. */
    static PersonalVault closed() {
        return new PersonalVault() {
            @Override
            public byte[] seal(UUID person, String context, byte[] plaintext) {
                throw new IllegalStateException("This service holds no keys and records nothing personal");
            }

            @Override
            public Optional<byte[]> open(UUID person, String context, byte[] ciphertext) {
                return Optional.empty();
            }
        };
    }
}
