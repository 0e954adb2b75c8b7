package org.tributary.platform.privacy;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tributary.platform.embedded.Folders;
import org.tributary.platform.testkit.TestDatabase;

/** A token of SoftHSM stands for the module of an operator. */
class Pkcs11KeyServiceIT {

    private static final UUID ASHA = UUID.fromString("00000000-0000-7000-8000-000000000001");
    private static final byte[] NAME = "Asha".getBytes(UTF_8);
    private static final byte[] CONTEXT = "context".getBytes(UTF_8);
    private static final String PIN = "1234";
    private static final Path LIBRARY = Stream.of(
                    "/usr/lib/softhsm/libsofthsm2.so", "/usr/lib/x86_64-linux-gnu/softhsm/libsofthsm2.so")
            .map(Path::of)
            .filter(Files::exists)
            .findFirst()
            .orElse(Path.of("libsofthsm2.so"));

    /** All are made before the library is loaded, which looks for them once. */
    private static final Deque<KeySettings.Pkcs11> FRESH = new ArrayDeque<>();

    @TempDir
    private Path folder;

    @BeforeAll
    static void installed() throws IOException {
        assumeTrue(Files.exists(LIBRARY), "SoftHSM is not installed (Debian's package softhsm2), so no token is tried");
        var configuration = Path.of(System.getenv("SOFTHSM2_CONF"));
        var tokens = configuration.resolveSibling("tokens-of-softhsm");
        Folders.delete(tokens);
        Files.createDirectories(tokens);
        Files.writeString(configuration, "directories.tokendir = " + tokens + "\nlog.level = ERROR\n");
        for (var nr = 0; nr < 4; nr++) {
            FRESH.add(initialised());
        }
    }

    @Test
    void what_one_instance_wraps_another_unwraps_in_its_context_only() throws Exception {
        var token = newToken();
        var wrapped = new Pkcs11KeyService(token).wrapping().encrypt(NAME, CONTEXT);

        var other = new Pkcs11KeyService(token).wrapping();
        assertThat(other.decrypt(wrapped, CONTEXT)).isEqualTo(NAME);
        assertThatThrownBy(() -> other.decrypt(wrapped, NAME)).isInstanceOf(GeneralSecurityException.class);
        wrapped[wrapped.length - 1] ^= 1;
        assertThatThrownBy(() -> other.decrypt(wrapped, CONTEXT)).isInstanceOf(GeneralSecurityException.class);
        assertThatThrownBy(() -> other.decrypt(NAME, CONTEXT)).isInstanceOf(GeneralSecurityException.class);
    }

    @Test
    void a_new_key_wraps_from_then_on_for_every_instance_and_the_former_one_unwraps_until_it_is_retired()
            throws Exception {
        var token = newToken();
        var service = new Pkcs11KeyService(token);
        var other = new Pkcs11KeyService(token);
        var before = service.wrapping().encrypt(NAME, CONTEXT);

        var renewed = service.renew();

        assertThat(other.current()).isEqualTo(renewed);
        var after = service.wrapping().encrypt(NAME, CONTEXT);
        assertThat(other.wrapping().decrypt(before, CONTEXT)).isEqualTo(NAME);
        assertThat(other.wrapping().decrypt(after, CONTEXT)).isEqualTo(NAME);
        service.retireOthers();
        assertThatThrownBy(() -> other.wrapping().decrypt(before, CONTEXT)).isInstanceOf(KeyServiceAway.class);
        assertThat(other.wrapping().decrypt(after, CONTEXT)).isEqualTo(NAME);
    }

    @Test
    void people_are_sealed_and_opened_erased_and_their_keys_wrapped_anew_by_a_token() {
        var database = TestDatabase.empty();
        var token = newToken();
        try (var keys = instance(database, token)) {
            var sealed = new KeyedVault(keys.personKeys()).seal(ASHA, "event#name", NAME);
            keys.rotation(Clock.systemUTC()).start(UUID.randomUUID(), "pia");
            keys.rotation(Clock.systemUTC()).goOn();

            try (var other = instance(database, token)) {
                assertThat(new KeyedVault(other.personKeys()).open(ASHA, "event#name", sealed))
                        .hasValue(NAME);
            }
        }
    }

    @Test
    void a_token_that_is_away_or_lets_nobody_in_is_told_from_a_wrong_text() {
        var away = new KeySettings.Pkcs11("/nowhere/libpkcs11.so", "0", PIN);
        assertThatThrownBy(() -> new Pkcs11KeyService(away)).isInstanceOf(KeyServiceAway.class);
        var token = newToken();
        var wrongPin = new KeySettings.Pkcs11(token.library(), token.slot(), "9999");
        assertThatThrownBy(() -> new Pkcs11KeyService(wrongPin)).isInstanceOf(KeyServiceAway.class);
    }

    private KeysDatabase instance(TestDatabase database, KeySettings.Pkcs11 token) {
        return new KeysDatabase(new KeySettings(
                database.url(),
                TestDatabase.OWNER,
                TestDatabase.PASSWORD,
                Path.of(""),
                folder.resolve("erasures"),
                token));
    }

    /** In a slot of its own. */
    private static KeySettings.Pkcs11 newToken() {
        return FRESH.remove();
    }

    private static KeySettings.Pkcs11 initialised() {
        var slot = find(
                run(
                        "softhsm2-util",
                        "--init-token",
                        "--free",
                        "--label",
                        UUID.randomUUID().toString().substring(0, 8),
                        "--pin",
                        PIN,
                        "--so-pin",
                        PIN),
                "reassigned to slot (\\d+)");
        return new KeySettings.Pkcs11(LIBRARY.toString(), slot, PIN);
    }

    private static String find(String text, String pattern) {
        var found = Pattern.compile(pattern).matcher(text);
        assertThat(found.find()).as(text).isTrue();
        return found.group(1);
    }

    private static String run(String... command) {
        try {
            var process = new ProcessBuilder(command).redirectErrorStream(true).start();
            return new String(process.getInputStream().readAllBytes(), UTF_8);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
