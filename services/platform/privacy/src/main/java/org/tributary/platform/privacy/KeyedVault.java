package org.tributary.platform.privacy;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.util.Optional;
import java.util.UUID;
import org.tributary.platform.kernel.PersonalVault;

/** Seals with AES-256-GCM under the person's key; the context is authenticated with the text. */
final class KeyedVault implements PersonalVault {

    private final PersonKeys keys;

    KeyedVault(PersonKeys keys) {
        this.keys = keys;
    }

    @Override
    public byte[] seal(UUID person, String context, byte[] plaintext) {
        try {
            return keys.findOrMake(person).encrypt(plaintext, context.getBytes(UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Cannot seal " + context, e);
        }
    }

    @Override
    public Optional<byte[]> open(UUID person, String context, byte[] ciphertext) {
        var key = keys.find(person);
        if (key.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(key.get().decrypt(ciphertext, context.getBytes(UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("What is sealed as " + context + " was altered or moved", e);
        }
    }
}
