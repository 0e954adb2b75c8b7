package org.tributary.platform.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.ServerSocket;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class PortsTest {

    @Test
    void two_who_ask_before_either_listens_are_given_different_ports() {
        assertThat(Stream.generate(Ports::free).limit(50)).doesNotHaveDuplicates();
    }

    @Test
    void whoever_asks_again_and_again_is_given_what_is_free_again() throws IOException {
        try (var listening = new ServerSocket(Ports.free())) {
            assertThat(Stream.generate(Ports::free).limit(500))
                    .doesNotContain(listening.getLocalPort())
                    .allMatch(Ports::isFree);
        }
    }
}
