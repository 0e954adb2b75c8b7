package org.tributary.drills.faults;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class DelayProxyTest {

    private static final Duration A_WHILE = Duration.ofMillis(300);

    @SuppressWarnings("NullAway.Init") // set before each test
    private ServerSocket parrot;

    @SuppressWarnings("NullAway.Init") // set before each test
    private DelayProxy proxy;

    @BeforeEach
    void open() throws IOException {
        parrot = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
        Thread.ofVirtual().start(this::repeatWhateverIsSaid);
        proxy = DelayProxy.to(parrot.getLocalPort());
    }

    @AfterEach
    void close() throws IOException {
        proxy.close();
        parrot.close();
    }

    @Test
    void what_is_sent_arrives_unchanged_in_both_directions() throws IOException {
        var much = "x".repeat(1 << 20);
        try (var caller = call()) {
            assertThat(answer(caller, much)).isEqualTo(much);
            assertThat(answer(caller, "and more")).isEqualTo("and more");
        }
    }

    @Test
    void what_is_delayed_takes_so_much_longer_each_way_until_it_is_not() throws IOException {
        try (var caller = call()) {
            proxy.delayBy(A_WHILE);
            assertThat(timeOf(caller)).isGreaterThanOrEqualTo(A_WHILE.multipliedBy(2));
            proxy.delayBy(Duration.ZERO);
            assertThat(answer(caller, "quick again")).isEqualTo("quick again");
        }
    }

    @Test
    void a_way_that_is_cut_breaks_what_is_open_and_lets_nobody_through_until_it_is_mended() throws IOException {
        try (var caller = call()) {
            assertThat(answer(caller, "hello")).isEqualTo("hello");
            proxy.cut();
            assertThat(isBroken(caller)).isTrue();
        }
        try (var caller = call()) {
            assertThat(isBroken(caller)).isTrue();
        }
        proxy.mend();
        try (var caller = call()) {
            assertThat(answer(caller, "hello again")).isEqualTo("hello again");
        }
    }

    @Test
    void where_nobody_listens_the_caller_is_sent_away() throws IOException {
        parrot.close();
        try (var caller = call()) {
            assertThat(isBroken(caller)).isTrue();
        }
    }

    @Test
    void a_closed_proxy_takes_no_calls() {
        proxy.close();
        assertThatThrownBy(this::call).isInstanceOf(SocketException.class);
    }

    private Duration timeOf(Socket caller) throws IOException {
        var begun = System.nanoTime();
        answer(caller, "slow");
        return Duration.ofNanos(System.nanoTime() - begun);
    }

    private Socket call() throws IOException {
        return new Socket(InetAddress.getLoopbackAddress(), proxy.port());
    }

    private static boolean isBroken(Socket caller) {
        try {
            caller.getOutputStream().write("anybody there?\n".getBytes(UTF_8));
            return caller.getInputStream().read() < 0;
        } catch (IOException _) {
            return true;
        }
    }

    private static String answer(Socket caller, String line) throws IOException {
        Thread.ofVirtual().start(() -> say(caller, line));
        return new BufferedReader(new InputStreamReader(caller.getInputStream(), UTF_8)).readLine();
    }

    private static void say(Socket caller, String line) {
        try {
            caller.getOutputStream().write((line + "\n").getBytes(UTF_8));
        } catch (IOException _) {
            // then no answer comes, which the test sees
        }
    }

    private void repeatWhateverIsSaid() {
        while (!parrot.isClosed()) {
            try {
                var caller = parrot.accept();
                Thread.ofVirtual().start(() -> repeat(caller));
            } catch (IOException _) {
                return;
            }
        }
    }

    private static void repeat(Socket caller) {
        try (caller) {
            caller.getInputStream().transferTo(caller.getOutputStream());
        } catch (IOException _) {
            // the caller has gone
        }
    }
}
