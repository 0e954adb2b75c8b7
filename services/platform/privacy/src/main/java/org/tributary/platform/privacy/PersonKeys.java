package org.tributary.platform.privacy;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import com.google.crypto.tink.Aead;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.TinkProtoKeysetFormat;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The keys of persons, kept wrapped in their own database. */
final class PersonKeys {

    /** How long an instance may still open what another instance has erased. */
    private static final Duration REMEMBERED = Duration.ofSeconds(30);

    private static final int REMEMBERED_AT_MOST = 10_000;

    private final JdbcClient keys;
    private final Aead wrapping;
    private final LoadingCache<UUID, Optional<Aead>> opened = Caffeine.newBuilder()
            .expireAfterWrite(REMEMBERED)
            .maximumSize(REMEMBERED_AT_MOST)
            .build(this::load);

    PersonKeys(JdbcClient keys, Aead wrapping) {
        this.keys = keys;
        this.wrapping = wrapping;
    }

    /** The person's key; empty if there never was one or if it is destroyed. */
    Optional<Aead> find(UUID person) {
        return opened.get(person);
    }

    /**
     * The person's key, made if there was none.
     *
     * @throws PersonErased if it was destroyed: nothing personal is recorded of an erased person
     */
    Aead findOrMake(UUID person) {
        return find(person).orElseGet(() -> make(person));
    }

    private Aead make(UUID person) {
        keys.sql("insert into person_key (person, wrapped) values (:person, :wrapped) on conflict (person) do nothing")
                .param("person", person)
                .param("wrapped", newWrappedKey(person))
                .update();
        opened.invalidate(person);
        return find(person).orElseThrow(() -> new PersonErased(person));
    }

    private Optional<Aead> load(UUID person) {
        return keys.sql("select wrapped from person_key where person = :person and wrapped is not null")
                .param("person", person)
                .query(byte[].class)
                .optional()
                .map(wrapped -> unwrap(person, wrapped));
    }

    private byte[] newWrappedKey(UUID person) {
        try {
            return TinkProtoKeysetFormat.serializeEncryptedKeyset(
                    KeysetHandle.generateNew(PredefinedAeadParameters.AES256_GCM, RegistryConfiguration.get()),
                    wrapping,
                    bytesOf(person),
                    RegistryConfiguration.get());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("A person's key cannot be made", e);
        }
    }

    private Aead unwrap(UUID person, byte[] wrapped) {
        try {
            return TinkProtoKeysetFormat.parseEncryptedKeyset(
                            wrapped, wrapping, bytesOf(person), RegistryConfiguration.get())
                    .getPrimitive(RegistryConfiguration.get(), Aead.class);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("The key of " + person + " was wrapped by another key-encryption key", e);
        }
    }

    private static byte[] bytesOf(UUID person) {
        return ByteBuffer.allocate(2 * Long.BYTES)
                .putLong(person.getMostSignificantBits())
                .putLong(person.getLeastSignificantBits())
                .array();
    }

    /** Something personal was to be recorded of a person whose key is destroyed. */
    static final class PersonErased extends RuntimeException {

        private static final long serialVersionUID = 1L;

        PersonErased(UUID person) {
            super("The key of " + person + " is destroyed");
        }
    }
}
