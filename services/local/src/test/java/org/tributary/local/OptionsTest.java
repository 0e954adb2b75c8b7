package org.tributary.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class OptionsTest {

    @Test
    void options_are_taken_in_any_order() {
        assertThat(Options.parse()).isEqualTo(new Options(false, false, false));
        assertThat(Options.parse("--empty", "--fresh")).isEqualTo(new Options(true, true, false));
        assertThat(Options.parse("-h").help()).isTrue();
    }

    @Test
    void a_misspelt_option_is_not_ignored() {
        assertThatThrownBy(() -> Options.parse("--fersh"))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("--fersh");
    }
}
