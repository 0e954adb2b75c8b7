package org.tributary.platform.privacy;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.crypto.tink.AccessesPartialKey;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.TinkProtoKeysetFormat;
import com.google.crypto.tink.aead.AesGcmKey;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.tributary.platform.embedded.EmbeddedPostgresServer;
import org.tributary.platform.embedded.Folders;
import org.tributary.platform.embedded.Ports;
import org.tributary.platform.embedded.PostgresSettings;
import org.tributary.platform.testkit.RawFiles;

/** A PostgreSQL of its own, whose files somebody carries away before and after an erasure. */
class ErasedFromTheFilesIT {

    private static final UUID ASHA = UUID.fromString("00000000-0000-7000-8000-000000000001");
    private static final UUID BEN = UUID.fromString("00000000-0000-7000-8000-000000000002");
    private static final List<UUID> OTHERS =
            LongStream.range(1, 6).mapToObj(nr -> new UUID(7, nr)).toList();
    private static final byte[] NAME = "Zyxcanary".getBytes(UTF_8);
    private static final String PASSWORD = "local";

    @TempDir
    private Path folder;

    private final int port = Ports.free();
    private EmbeddedPostgresServer server;
    private KeysDatabase keys;
    private JdbcTemplate data;
    private byte[] hash;

    @BeforeEach
    void open() {
        start();
        data.execute("create table found_by (hash bytea primary key, person uuid not null)");
        data.execute("alter table found_by alter column hash set statistics 0");
        hash = keys.searchHash().of("zyxcanary");
        seal(ASHA);
        seal(BEN);
        data.update("insert into found_by values (?, ?)", hash, ASHA);
        data.update("insert into found_by values (?, ?)", keys.searchHash().of("ben"), BEN);
    }

    @AfterEach
    void close() {
        stop();
    }

    @Test
    void
            the_wrapped_key_and_the_hashes_are_in_the_files_before_and_nowhere_after_and_the_name_and_the_bare_key_never() {
        var wrapped = wrappedKeyOf(ASHA);
        var bare = bareKeyOf(ASHA, wrapped);
        var others = OTHERS.stream().map(this::sealedKeyOf).toList();
        keys.statements().execute("analyze person_key");
        data.execute("analyze found_by");
        checkpoint();
        assertThat(filesWith(wrapped)).anyMatch(file -> file.startsWith("base/"));
        // a page of the log may end in the midst of one
        assertThat(others)
                .filteredOn(key -> filesWith(key).stream().anyMatch(file -> file.startsWith("pg_wal/")))
                .hasSizeGreaterThan(2);
        assertThat(filesWith(hash)).isNotEmpty();
        assertThat(filesWith(NAME)).isEmpty();
        assertThat(filesWith(bare)).isEmpty();

        erasures().erase(ASHA);
        OTHERS.forEach(erasures()::erase);
        shredder().shred();

        assertThat(others).allSatisfy(key -> assertThat(filesWith(key)).isEmpty());
        for (var gone : List.of(wrapped, hash, NAME, bare)) {
            assertThat(filesWith(gone)).isEmpty();
        }
        assertThat(filesWith(wrappedKeyOf(BEN))).isNotEmpty();
        assertThat(isShredded(ASHA)).isTrue();
    }

    @Test
    void what_a_backup_brings_back_is_erased_again_before_anybody_is_served() {
        var wrapped = wrappedKeyOf(ASHA);
        var sealed = seal(ASHA);
        stop();
        copy(folder.resolve("data"), folder.resolve("backup"));
        start();
        erasures().erase(ASHA);
        stop();
        delete(folder.resolve("data"));
        copy(folder.resolve("backup"), folder.resolve("data"));
        start();
        assertThat(wrappedKeyOf(ASHA)).isEqualTo(wrapped);

        erasures().afterSingletonsInstantiated();

        assertThat(new KeyedVault(keys.personKeys()).open(ASHA, "event#name", sealed))
                .isEmpty();
        assertThat(data.queryForObject("select count(*) from found_by", Integer.class))
                .isEqualTo(1);
        shredder().shred();
        for (var gone : List.of(wrapped, hash)) {
            assertThat(filesWith(gone)).isEmpty();
        }
    }

    @Test
    void an_erasure_that_was_cut_short_is_finished_by_the_next_try() {
        var rows = rows();
        var cutShort =
                new Erasures(list(), List.of(new Failing(rows)), transactions(), keys.personKeys(), Clock.systemUTC());
        assertThatThrownBy(() -> cutShort.erase(ASHA)).hasMessage("cut short");
        assertThat(wrappedKeyOf(ASHA)).isNotEmpty();

        erasures().erase(ASHA);
        erasures().erase(ASHA);

        assertThat(data.queryForObject("select count(*) from found_by", Integer.class))
                .isEqualTo(1);
        assertThatThrownBy(() -> seal(ASHA)).isInstanceOf(PersonErased.class);
        assertThat(list().people()).containsExactly(ASHA);
    }

    /** Loses its connection before it has forgotten anybody. */
    private record Failing(PersonalRows rows) implements PersonalRows {

        @Override
        public void forget(Collection<UUID> people) {
            throw new IllegalStateException("cut short");
        }

        @Override
        public List<String> tables() {
            return rows.tables();
        }
    }

    private void start() {
        server = EmbeddedPostgresServer.start(new PostgresSettings(
                folder.resolve("data"), PostgresSettings.sharedPrograms(), port, true, folder.resolve("log")));
        server.databases().ensureService("keys", PASSWORD);
        server.databases().ensureService("data", PASSWORD);
        data = new JdbcTemplate(server.databases().as("data_owner", PASSWORD, "data"));
        keys = new KeysDatabase(new KeySettings(
                server.databases().url("keys"),
                "keys_owner",
                PASSWORD,
                folder.resolve("kek.json"),
                folder.resolve("erasures"),
                KeySettings.Pkcs11.NONE));
    }

    private void stop() {
        keys.close();
        server.close();
    }

    private byte[] seal(UUID person) {
        return new KeyedVault(keys.personKeys()).seal(person, "event#name", NAME);
    }

    private Erasures erasures() {
        return new Erasures(list(), List.of(rows()), transactions(), keys.personKeys(), Clock.systemUTC());
    }

    private ErasureList list() {
        return new ErasureList(folder.resolve("erasures"));
    }

    private PersonalRows rows() {
        return new SearchRows(JdbcClient.create(data), "found_by", "person");
    }

    private TransactionTemplate transactions() {
        return new TransactionTemplate(
                new JdbcTransactionManager(server.databases().as("data_owner", PASSWORD, "data")));
    }

    private Shredder shredder() {
        return new Shredder(keys.statements(), data, List.of(rows()));
    }

    private byte[] wrappedKeyOf(UUID person) {
        return JdbcClient.create(keys.statements())
                .sql("select wrapped from person_key where person = ?")
                .param(person)
                .query(byte[].class)
                .single();
    }

    private byte[] sealedKeyOf(UUID person) {
        seal(person);
        return wrappedKeyOf(person);
    }

    private boolean isShredded(UUID person) {
        return JdbcClient.create(keys.statements())
                .sql("select shredded_at is not null from person_key where person = ?")
                .param(person)
                .query(Boolean.class)
                .single();
    }

    @AccessesPartialKey
    private byte[] bareKeyOf(UUID person, byte[] wrapped) {
        try {
            var keyset = TinkProtoKeysetFormat.parseEncryptedKeyset(
                    wrapped,
                    new FileKeyService(folder.resolve("kek.json")).wrapping(),
                    PersonKeys.bytesOf(person),
                    RegistryConfiguration.get());
            return ((AesGcmKey) keyset.getPrimary().getKey()).getKeyBytes().toByteArray(InsecureSecretKeyAccess.get());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private void checkpoint() {
        keys.statements().execute("checkpoint");
    }

    private List<String> filesWith(byte[] bytes) {
        return RawFiles.containing(folder.resolve("data"), bytes);
    }

    private static void copy(Path from, Path to) {
        each(from, file -> Files.copy(file, to.resolve(from.relativize(file)), StandardCopyOption.COPY_ATTRIBUTES));
    }

    private static void delete(Path from) {
        Folders.delete(from);
    }

    private interface Act {
        void on(Path file) throws IOException;
    }

    private static void each(Path folder, Act act) {
        try (Stream<Path> files = Files.walk(folder)) {
            for (var file : files.toList()) {
                act.on(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
