package org.tributary.fuzz;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tributary.fuzz.Options.BadUse;

class OptionsSpec {

    @Test
    void a_run_is_named_by_its_seed_and_how_much_is_asked() {
        var options = Options.parse("--seed", "7", "--requests", "500", "--only", "12");

        assertThat(options.seed()).isEqualTo(7);
        assertThat(options.requests()).isEqualTo(500);
        assertThat(options.only()).hasValue(12);
        assertThat(options.help()).isFalse();
    }

    @Test
    void nothing_has_to_be_said() {
        var options = Options.parse();

        assertThat(options.requests()).isEqualTo(7_000);
        assertThat(options.only()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"--seed", "--seed x", "--requests 0", "--only -1", "--other", "booking"})
    void what_cannot_be_understood_is_said(String line) {
        assertThatThrownBy(() -> Options.parse(line.split(" "))).isInstanceOf(BadUse.class);
    }
}
