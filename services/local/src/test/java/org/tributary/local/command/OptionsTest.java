package org.tributary.local.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.tributary.local.Size;
import org.tributary.local.supervision.CannotStart;

class OptionsTest {

    @Test
    void options_are_taken_in_any_order() {
        assertThat(Options.parse()).isEqualTo(new Options(false, false, 1, false));
        assertThat(Options.parse("--empty", "--instances=2", "--fresh")).isEqualTo(new Options(true, true, 2, false));
        assertThat(Options.parse("-h").help()).isTrue();
    }

    @Test
    void instances_are_counted_in_numbers_that_a_machine_can_carry() {
        assertThatThrownBy(() -> Options.parse("--instances=two"))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("'two'");
        assertThatThrownBy(() -> new Size(0, false)).isInstanceOf(CannotStart.class);
    }

    @Test
    void a_misspelt_option_is_not_ignored() {
        assertThatThrownBy(() -> Options.parse("--fersh"))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("--fersh");
    }
}
