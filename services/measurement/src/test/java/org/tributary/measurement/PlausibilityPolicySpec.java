package org.tributary.measurement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class PlausibilityPolicySpec {

    private static final PlausibilityPolicy POLICY = PlausibilityPolicy.current();

    @Test
    void an_instruments_smallest_real_change_is_of_its_standard_error() {
        assertThat(POLICY.waterDisplacement().from()).isCloseTo(9.98, within(0.005));
        assertThat(POLICY.perometry().from()).isCloseTo(15.52, within(0.005));
    }

    @Test
    void the_other_bounds_are_as_the_file_has_them() {
        assertThat(POLICY.version()).isEqualTo("plausibility-1");
        assertThat(POLICY.figureOfEight().from()).isEqualTo(1.0);
        assertThat(POLICY.weight().from()).isEqualTo(5);
        assertThat(POLICY.ankleBrachialIndex().from()).isEqualTo(0.15);
        assertThat(POLICY.longestApart()).isEqualTo(Duration.ofHours(3));
    }
}
