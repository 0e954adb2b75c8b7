package org.tributary.platform.privacy;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import com.github.benmanes.caffeine.cache.Ticker;
import com.google.crypto.tink.Aead;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.TinkProtoKeysetFormat;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/** The keys of persons, kept wrapped in their own database. */
final class PersonKeys {

    /** How long an instance may still open what another instance has erased. */
    private static final Duration REMEMBERED = Duration.ofSeconds(30);

    private static final int REMEMBERED_AT_MOST = 10_000;

    private static final int AT_ONCE = 200;

    private final JdbcClient keys;
    private final TransactionOperations transactions;
    private final KeyService service;
    private final LoadingCache<UUID, Optional<Aead>> opened;

    PersonKeys(JdbcClient keys, TransactionOperations transactions, KeyService service, Ticker time) {
        this.keys = keys;
        this.transactions = transactions;
        this.service = service;
        opened = Caffeine.newBuilder()
                .expireAfterWrite(REMEMBERED)
                .maximumSize(REMEMBERED_AT_MOST)
                .ticker(time)
                .build(this::load);
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

    /** Destroys their keys for good; whoever had none gets none any more. Other instances forget an opened one after a while. */
    void destroy(Collection<UUID> people) {
        keys.sql("""
                insert into person_key (person, wrapped, destroyed_at) select person, null, now() from unnest(:people) as person
                on conflict (person) do update set wrapped = null, kek = null, destroyed_at = now()
                where person_key.wrapped is not null
                """).param("people", people.toArray(UUID[]::new)).update();
        opened.invalidateAll(people);
    }

    /** Wraps some keys anew; answers how many. It belongs into a transaction. */
    int wrapAnew(String kek) {
        var some = keys.sql("""
                select person, wrapped from person_key where wrapped is not null and kek is distinct from :kek
                order by person limit :limit for update
                """)
                .param("kek", kek)
                .param("limit", AT_ONCE)
                .query((row, _) -> Map.entry(row.getObject("person", UUID.class), row.getBytes("wrapped")))
                .list();
        some.forEach(key -> keys.sql("update person_key set wrapped = :wrapped, kek = :kek where person = :person")
                .param("wrapped", wrap(key.getKey(), open(key.getKey(), key.getValue())))
                .param("kek", kek)
                .param("person", key.getKey())
                .update());
        return some.size();
    }

    private Aead make(UUID person) {
        transactions.executeWithoutResult(_ -> {
            KeyLock.whileWrapping(keys);
            keys.sql("""
                    insert into person_key (person, wrapped, kek) values (:person, :wrapped, :kek)
                    on conflict (person) do nothing
                    """)
                    .param("person", person)
                    .param("wrapped", newWrappedKey(person))
                    .param("kek", service.current())
                    .update();
        });
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
            return wrap(
                    person, KeysetHandle.generateNew(PredefinedAeadParameters.AES256_GCM, RegistryConfiguration.get()));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("A person's key cannot be made", e);
        }
    }

    private byte[] wrap(UUID person, KeysetHandle key) {
        try {
            return TinkProtoKeysetFormat.serializeEncryptedKeyset(
                    key, service.wrapping(), bytesOf(person), RegistryConfiguration.get());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("A person's key cannot be wrapped", e);
        }
    }

    private KeysetHandle open(UUID person, byte[] wrapped) {
        try {
            return TinkProtoKeysetFormat.parseEncryptedKeyset(
                    wrapped, service.wrapping(), bytesOf(person), RegistryConfiguration.get());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("The key of " + person + " was wrapped by another key-encryption key", e);
        }
    }

    private Aead unwrap(UUID person, byte[] wrapped) {
        try {
            return open(person, wrapped).getPrimitive(RegistryConfiguration.get(), Aead.class);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("The key of " + person + " cannot be used", e);
        }
    }

    /** What a person's key is bound to when it is wrapped. */
    static byte[] bytesOf(UUID person) {
        return ByteBuffer.allocate(2 * Long.BYTES)
                .putLong(person.getMostSignificantBits())
                .putLong(person.getLeastSignificantBits())
                .array();
    }
}
