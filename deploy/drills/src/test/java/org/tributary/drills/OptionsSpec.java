package org.tributary.drills;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.tributary.drills.Options.BadUse;

class OptionsSpec {

    @Test
    void without_names_faults_are_picked_for_some_minutes() {
        var options = Options.parse();

        assertThat(options.names()).isEmpty();
        assertThat(options.time()).isEqualTo(Duration.ofMinutes(3));
    }

    @Test
    void faults_that_are_named_come_once_each_unless_a_time_is_said() {
        assertThat(Options.parse("kill-booking", "kill-audit").time()).isEqualTo(Duration.ZERO);
        assertThat(Options.parse("kill-booking", "--minutes", "5"))
                .returns(Duration.ofMinutes(5), Options::time)
                .returns(List.of("kill-booking"), Options::names);
    }

    @Test
    void a_seed_repeats_the_choices_of_an_earlier_run() {
        assertThat(Options.parse("--seed", "42").seed()).isEqualTo(42);
    }

    @Test
    void what_makes_no_sense_is_bad_use() {
        assertThatThrownBy(() -> Options.parse("--minutes")).isInstanceOf(BadUse.class);
        assertThatThrownBy(() -> Options.parse("--minutes", "0")).isInstanceOf(BadUse.class);
        assertThatThrownBy(() -> Options.parse("--seed", "none")).isInstanceOf(BadUse.class);
        assertThatThrownBy(() -> Options.parse("--fast")).isInstanceOf(BadUse.class);
    }
}
