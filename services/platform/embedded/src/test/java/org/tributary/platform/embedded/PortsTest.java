package org.tributary.platform.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class PortsTest {

    @Test
    void two_who_ask_before_either_listens_are_given_different_ports() {
        assertThat(Stream.generate(Ports::free).limit(2_000)).doesNotHaveDuplicates();
    }
}
