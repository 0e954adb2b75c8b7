package org.tributary.platform.privacy;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tributary.platform.testkit.TestDatabase;

class KeyedVaultIT {

    private static final UUID ASHA = UUID.fromString("00000000-0000-7000-8000-000000000001");
    private static final byte[] NAME = "Asha".getBytes(UTF_8);

    @TempDir
    private Path folder;

    private final TestDatabase database = TestDatabase.empty();
    private KeysDatabase keys;
    private KeyedVault vault;

    @BeforeEach
    void open() {
        keys = instance("kek.json");
        vault = new KeyedVault(keys.personKeys());
    }

    @AfterEach
    void close() {
        keys.close();
    }

    @Test
    void what_is_sealed_is_unreadable_and_opens_in_its_context() {
        var sealed = vault.seal(ASHA, "event#name", NAME);

        assertThat(new String(sealed, UTF_8)).doesNotContain("Asha");
        assertThat(vault.open(ASHA, "event#name", sealed)).hasValue(NAME);
    }

    @Test
    void another_instance_opens_it_too() {
        var sealed = vault.seal(ASHA, "event#name", NAME);

        try (var other = instance("kek.json")) {
            assertThat(new KeyedVault(other.personKeys()).open(ASHA, "event#name", sealed))
                    .hasValue(NAME);
        }
    }

    @Test
    void instances_that_meet_a_person_at_once_agree_on_one_key() {
        try (var other = instance("kek.json")) {
            var vaults = new KeyedVault[] {vault, new KeyedVault(other.personKeys())};
            var sealed = IntStream.range(0, 20)
                    .parallel()
                    .mapToObj(i -> vaults[i % 2].seal(ASHA, "event#name", NAME))
                    .toList();

            assertThat(sealed)
                    .allSatisfy(text ->
                            assertThat(vault.open(ASHA, "event#name", text)).hasValue(NAME));
        }
    }

    @Test
    void once_the_key_is_destroyed_nothing_opens_and_nothing_new_is_recorded() {
        var sealed = vault.seal(ASHA, "event#name", NAME);

        keys.personKeys().destroy(List.of(ASHA));

        assertThat(vault.open(ASHA, "event#name", sealed)).isEmpty();
        try (var later = instance("kek.json")) {
            var afterwards = new KeyedVault(later.personKeys());
            assertThat(afterwards.open(ASHA, "event#name", sealed)).isEmpty();
            assertThatThrownBy(() -> afterwards.seal(ASHA, "event#name", NAME)).isInstanceOf(PersonErased.class);
        }
    }

    @Test
    void a_person_without_a_key_reads_as_absent() {
        assertThat(vault.open(UUID.randomUUID(), "event#name", NAME)).isEmpty();
    }

    @Test
    void a_ciphertext_cannot_be_moved_to_another_context_or_altered() {
        var sealed = vault.seal(ASHA, "event#name", NAME);

        assertThatThrownBy(() -> vault.open(ASHA, "event#address", sealed)).isInstanceOf(IllegalStateException.class);
        sealed[sealed.length - 1] ^= 1;
        assertThatThrownBy(() -> vault.open(ASHA, "event#name", sealed)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void keys_wrapped_by_another_key_encryption_key_are_refused_clearly() {
        vault.seal(ASHA, "event#name", NAME);

        try (var stranger = instance("other-kek.json")) {
            assertThatThrownBy(() -> new KeyedVault(stranger.personKeys()).open(ASHA, "event#name", NAME))
                    .hasMessageContaining("another key-encryption key");
        }
    }

    @Test
    void the_key_encryption_key_is_for_its_owner_only() throws Exception {
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("kek.json"))))
                .isEqualTo("rw-------");
    }

    @Test
    void a_search_hash_is_the_same_on_every_instance_and_tells_parts_apart() {
        var hash = keys.searchHash();
        try (var other = instance("kek.json")) {
            assertThat(other.searchHash().of("doyle", "aoife")).isEqualTo(hash.of("doyle", "aoife"));
        }
        assertThat(hash.of("doyle", "aoife")).isNotEqualTo(hash.of("doylea", "oife"));
    }

    private KeysDatabase instance(String kekFile) {
        return new KeysDatabase(new KeySettings(
                database.url(),
                TestDatabase.OWNER,
                TestDatabase.PASSWORD,
                folder.resolve(kekFile),
                folder.resolve("erasures"),
                KeySettings.Pkcs11.NONE));
    }
}
