package org.tributary.platform.kernel;

import java.util.Base64;
import java.util.UUID;

/** The stored form of what identifies a person: whose it is, and the ciphertext in Base64. */
record SealedPart(UUID person, String sealed) {

    static SealedPart of(UUID person, byte[] ciphertext) {
        return new SealedPart(person, Base64.getEncoder().encodeToString(ciphertext));
    }

    byte[] ciphertext() {
        return Base64.getDecoder().decode(sealed);
    }
}
