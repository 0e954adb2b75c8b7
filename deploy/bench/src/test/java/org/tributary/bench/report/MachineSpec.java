package org.tributary.bench.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class MachineSpec {

    @Test
    void the_processor_has_a_name() {
        assertThat(Machine.processorIn(
                        List.of("processor\t: 0", "model name\t: A Fast One", "model name\t: A Fast One")))
                .isEqualTo("A Fast One");
        assertThat(Machine.processorIn(List.of("processor\t: 0"))).isEqualTo("unknown processor");
    }

    @Test
    void memory_is_told_in_mebibytes() {
        assertThat(Machine.memoryIn(List.of("MemTotal:       24576000 kB", "MemFree: 1 kB")))
                .isEqualTo(24_000);
    }
}
