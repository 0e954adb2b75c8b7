package org.tributary.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Set;
import org.junit.jupiter.api.Test;

class OptionsSpec {

    private static final Set<String> KNOWN = Set.of("booking", "relay");

    @Test
    void without_a_name_all_figures_are_measured_three_times() {
        var options = parse();

        assertThat(options.names()).isEmpty();
        assertThat(options.rounds()).isEqualTo(3);
    }

    @Test
    void figures_and_rounds_are_as_asked_for() {
        var options = parse("relay", "--rounds", "5", "--deep", "--page");

        assertThat(options.names()).containsExactly("relay");
        assertThat(options.rounds()).isEqualTo(5);
        assertThat(options.deep()).isTrue();
        assertThat(options.page()).isTrue();
        assertThat(options.quick()).isFalse();
    }

    @Test
    void help_can_be_asked_for_in_two_ways() {
        assertThat(parse("--help").help()).isTrue();
        assertThat(parse("-h").help()).isTrue();
    }

    @Test
    void what_is_not_known_is_not_measured() {
        assertThatThrownBy(() -> parse("bokking")).hasMessageContaining("'bokking' is not understood");
        assertThatThrownBy(() -> parse("--rounds", "0")).hasMessageContaining("from 1 to 999");
    }

    private static Options parse(String... arguments) {
        return Options.parse(arguments, KNOWN);
    }
}
