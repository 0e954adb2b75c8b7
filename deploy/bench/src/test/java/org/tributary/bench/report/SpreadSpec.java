package org.tributary.bench.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class SpreadSpec {

    @Test
    void of_an_odd_number_the_middle_one_is_the_median() {
        assertThat(Spread.of(List.of(3.0, 1.0, 2.0))).isEqualTo(new Spread(1, 2, 3));
    }

    @Test
    void of_an_even_number_the_median_lies_between_the_two_in_the_middle() {
        assertThat(Spread.of(List.of(4.0, 1.0, 2.0, 3.0))).isEqualTo(new Spread(1, 2.5, 4));
    }

    @Test
    void it_tells_by_how_much_the_rounds_differ() {
        assertThat(Spread.of(List.of(2.0, 5.0)).factor()).isEqualTo(2.5);
    }
}
