package org.tributary.measurement;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AffectedLimbsSpec {

    private static final AffectedLimbs<String> LIMBS = new AffectedLimbs<>(Map.of(
            "LEFT_LEG", Instant.parse("2026-01-01T00:00:00Z"), "RIGHT_LEG", Instant.parse("2026-03-01T00:00:00Z")));

    @ParameterizedTest
    @CsvSource({
        "2026-01-05, 2026-02-28T23:59:59, ONE",
        "2026-01-05, 2026-03-01T00:00:00, BOTH_SINCE",
        "2026-01-05, 2026-04-01T00:00:00, BOTH_SINCE",
        "2026-03-01, 2026-04-01T00:00:00, BOTH",
    })
    void a_limb_affected_later_ends_the_unilateral_series(String baseline, String now, Sides sides) {
        assertThat(LIMBS.sides("RIGHT_LEG", Instant.parse(baseline + "T00:00:00Z"), Instant.parse(now + "Z")))
                .isEqualTo(sides);
    }

    @ParameterizedTest
    @CsvSource({"LEFT_LEG, true", "RIGHT_LEG, false", "LEFT_ARM, false"})
    void a_limb_is_affected_from_its_day_on(String limb, boolean affected) {
        assertThat(LIMBS.includes(limb, Instant.parse("2026-02-01T00:00:00Z"))).isEqualTo(affected);
    }
}
