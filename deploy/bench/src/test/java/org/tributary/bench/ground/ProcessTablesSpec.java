package org.tributary.bench.ground;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ProcessTablesSpec {

    @Test
    void user_and_system_time_are_added_and_those_of_ended_children_kept_apart() {
        var times = ProcessTimes.parse(
                "4711 (postgres: writer (x) y) S 1 4711 4711 0 -1 4194560 900 800 0 0 150 50 3000 1000 20 0 1 0 5000 1 2 3");

        assertThat(times).isEqualTo(new ProcessTimes(2.0, 40.0));
        assertThat(times.all()).isEqualTo(42.0);
    }

    @Test
    void a_process_that_has_ended_uses_nothing_more() throws Exception {
        assertThat(ProcessTimes.of(Integer.MAX_VALUE)).isEqualTo(ProcessTimes.NONE);
    }

    @Test
    void this_process_has_used_some() throws Exception {
        assertThat(ProcessTimes.of(ProcessHandle.current().pid()).own()).isPositive();
    }

    @Test
    void cpu_time_is_shared_among_operations() {
        assertThat(new CpuUse(1, 2, 3).per(1_000)).isEqualTo(new CpuUse(1_000, 2_000, 3_000));
    }

    @Test
    void resident_memory_is_told_in_mebibytes() {
        assertThat(Memory.residentIn(List.of("VmPeak:\t 999999 kB", "VmRSS:\t  262144 kB")))
                .isEqualTo(256);
    }

    @Test
    void the_empty_service_gets_the_flags_but_neither_class_path_nor_cache() {
        var flags = EmptyService.flags(Stream.of(
                "-Xmx384m",
                "-XX:AOTCache=/x/booking.aot",
                "--enable-native-access=ALL-UNNAMED",
                "@/x/class-path",
                "Main",
                "-Xno"));

        assertThat(flags).containsExactly("-Xmx384m", "--enable-native-access=ALL-UNNAMED");
    }
}
