package org.tributary.drills.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.tributary.drills.Fault;

class FaultsSpec {

    @Test
    void every_fault_can_be_asked_for_by_a_name_of_its_own() {
        assertThat(Faults.all())
                .extracting(Fault::name)
                .doesNotHaveDuplicates()
                .allMatch(name -> name.matches("[a-z0-9-]+"))
                .contains("kill-booking", "kill-both-audit", "broker-away", "woken-relay", "poison-ten-megabytes");
    }

    @Test
    void what_a_machine_lacks_is_said_in_a_sentence() {
        assertThat(Faults.all())
                .allSatisfy(fault ->
                        assertThat(fault.lacks().orElse("It lacks nothing.")).endsWith("."));
        assertThat(Commands.lacks("sh", "no-such-program")).contains("The program no-such-program is not installed.");
    }

    @Test
    void no_fault_lasts_for_ever() {
        assertThat(Faults.all())
                .allSatisfy(fault ->
                        assertThat(fault.lasts(new SplittableRandom(1))).isLessThanOrEqualTo(Duration.ofMinutes(2)));
    }
}
