package org.tributary.platform.privacy;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tributary.platform.testkit.TestDatabase;

/** The key-encryption key is changed while people are registered. */
class KeyRotationIT {

    private static final UUID FIRST = UUID.fromString("00000000-0000-7000-8000-00000000ff01");
    private static final UUID SECOND = UUID.fromString("00000000-0000-7000-8000-00000000ff02");
    private static final byte[] NAME = "Asha".getBytes(UTF_8);

    /** More than are wrapped anew at once. */
    private static final List<UUID> PEOPLE =
            LongStream.rangeClosed(1, 250).mapToObj(nr -> new UUID(7, nr)).toList();

    @TempDir
    private Path folder;

    private final TestDatabase database = TestDatabase.empty();
    private KeysDatabase keys;
    private KeysDatabase other;

    @BeforeEach
    void open() {
        keys = instance();
        other = instance();
    }

    @AfterEach
    void close() {
        keys.close();
        other.close();
    }

    @Test
    void every_key_is_wrapped_anew_and_nothing_that_was_sealed_is_written_anew() {
        var sealed = PEOPLE.stream().map(person -> seal(keys, person)).toList();
        var hash = keys.searchHash().of("asha");
        var before = wrapped();

        var begun = rotation(keys).start(FIRST, "pia").orElseThrow();
        assertThat(begun.people()).isEqualTo(250);
        assertThat(begun.left()).isEqualTo(250);
        rotation(keys).goOn();

        var ended = rotation(other).last().orElseThrow();
        assertThat(ended.left()).isZero();
        assertThat(ended.endedAt()).isNotNull();
        assertThat(wrapped()).hasSize(250).doesNotContainAnyElementsOf(before);
        try (var later = instance()) {
            for (var at = 0; at < PEOPLE.size(); at++) {
                assertThat(new KeyedVault(later.personKeys()).open(PEOPLE.get(at), "event#name", sealed.get(at)))
                        .hasValue(NAME);
            }
            assertThat(later.searchHash().of("asha")).isEqualTo(hash);
        }
    }

    @Test
    void one_is_under_way_at_a_time_and_another_instance_ends_what_one_began() {
        PEOPLE.forEach(person -> seal(keys, person));
        assertThat(rotation(keys).start(FIRST, "pia")).isPresent();
        assertThat(rotation(other).start(SECOND, "pia")).isEmpty();

        rotation(other).goOn();

        assertThat(rotation(other).start(SECOND, "pia")).isPresent();
        rotation(keys).goOn();
        assertThat(rotation(keys).last().orElseThrow().endedAt()).isNotNull();
    }

    @Test
    void whoever_is_registered_meanwhile_by_another_instance_is_wrapped_by_the_new_key() throws Exception {
        seal(other, PEOPLE.getFirst());
        rotation(keys).start(FIRST, "pia");

        seal(other, PEOPLE.getLast());

        assertThat(rotation(keys).last().orElseThrow().left()).isEqualTo(1);
        rotation(keys).goOn();
        rotation(keys).start(SECOND, "pia");
        rotation(keys).goOn();
        assertThat(Files.readString(folder.resolve("kek.json")).split("\"keyId\""))
                .hasSize(3);
        try (var later = instance()) {
            assertThat(later.personKeys().find(PEOPLE.getFirst())).isPresent();
            assertThat(later.personKeys().find(PEOPLE.getLast())).isPresent();
        }
    }

    @Test
    void a_key_that_a_change_made_and_did_not_note_leaves_the_former_one_in_place() {
        seal(keys, PEOPLE.getFirst());
        new FileKeyService(folder.resolve("kek.json")).renew(); // as if the program had ended then
        seal(keys, PEOPLE.getLast());

        rotation(keys).start(FIRST, "pia");
        rotation(keys).goOn();

        try (var later = instance()) {
            assertThat(later.personKeys().find(PEOPLE.getFirst())).isPresent();
            assertThat(later.personKeys().find(PEOPLE.getLast())).isPresent();
        }
    }

    @Test
    void whoever_is_erased_stays_so() {
        seal(keys, PEOPLE.getFirst());
        keys.personKeys().destroy(List.of(PEOPLE.getFirst()));

        assertThat(rotation(keys).start(FIRST, "pia").orElseThrow().people()).isZero();
        rotation(keys).goOn();

        assertThat(keys.personKeys().find(PEOPLE.getFirst())).isEmpty();
    }

    private static byte[] seal(KeysDatabase instance, UUID person) {
        return new KeyedVault(instance.personKeys()).seal(person, "event#name", NAME);
    }

    private static KeyRotation rotation(KeysDatabase instance) {
        return instance.rotation(Clock.systemUTC());
    }

    private List<String> wrapped() {
        return keys.statements().queryForList("select encode(wrapped, 'hex') from person_key", String.class);
    }

    private KeysDatabase instance() {
        return new KeysDatabase(new KeySettings(
                database.url(),
                TestDatabase.OWNER,
                TestDatabase.PASSWORD,
                folder.resolve("kek.json"),
                folder.resolve("erasures"),
                KeySettings.Pkcs11.NONE));
    }
}
