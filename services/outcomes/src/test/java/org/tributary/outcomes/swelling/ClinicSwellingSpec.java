package org.tributary.outcomes.swelling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.tributary.measurement.VolumeChange.Change.REAL_INCREASE;
import static org.tributary.measurement.VolumeChange.Change.REAL_REDUCTION;
import static org.tributary.measurement.VolumeChange.Change.WITHIN_ERROR;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.tributary.measurement.VolumeChange.Change;
import org.tributary.outcomes.swelling.ClinicSwelling.Curve;
import org.tributary.outcomes.swelling.ClinicSwelling.LatestSpread;
import org.tributary.outcomes.swelling.ClinicSwelling.Reduction;
import org.tributary.outcomes.swelling.ClinicSwelling.SessionSpread;

class ClinicSwellingSpec {

    @Test
    void two_courses_have_a_middle_but_no_quartiles() {
        var swelling = ClinicSwelling.of(List.of(curve(REAL_REDUCTION, 0, 10), curve(REAL_REDUCTION, 0, 20)));

        assertThat(swelling.points())
                .containsExactly(new SessionSpread(1, 2, 0, null, null), new SessionSpread(2, 2, 15, null, null));
    }

    @Test
    void from_three_courses_on_there_are_quartiles_of_type_seven() {
        // 10, 20, 40, 80: type 7 puts the quartiles at 17.5 and 50
        var swelling = ClinicSwelling.of(List.of(
                curve(REAL_REDUCTION, 80), curve(REAL_REDUCTION, 10), curve(REAL_REDUCTION, 40), curve(null, 20)));

        assertThat(swelling.points()).containsExactly(new SessionSpread(1, 4, 30, 17.5, 50.0));
    }

    @Test
    void each_session_counts_the_courses_that_have_it() {
        var swelling = ClinicSwelling.of(
                List.of(curve(REAL_REDUCTION, 0, 10, 20), curve(REAL_REDUCTION, 0), curve(REAL_REDUCTION, 0, 30)));

        assertThat(swelling.points()).extracting(SessionSpread::n).containsExactly(3, 2, 1);
    }

    @Test
    void the_latest_follow_up_of_each_course_counts_once() {
        var swelling = ClinicSwelling.of(List.of(
                curve(REAL_REDUCTION, 0, 10),
                curve(REAL_REDUCTION, 0, 20, 40),
                curve(WITHIN_ERROR, 0, 1),
                curve(null, 0)));

        assertThat(swelling.latest()).isEqualTo(new LatestSpread(3, 10, 5.5, 25.0));
    }

    @Test
    void responders_are_those_whose_limb_really_became_smaller() {
        var curves = new ArrayList<>(Collections.nCopies(7, curve(REAL_REDUCTION, 0, 30)));
        curves.addAll(Collections.nCopies(2, curve(WITHIN_ERROR, 0, 2)));
        curves.add(curve(REAL_INCREASE, 0, -20));
        curves.add(curve(null, 0));

        var swelling = ClinicSwelling.of(curves);
        var responders = Objects.requireNonNull(swelling.responders());

        assertThat(responders.n()).isEqualTo(7);
        assertThat(responders.of()).isEqualTo(10);
        assertThat(responders.share()).isEqualTo(0.7);
        // Wilson by hand: (0.7 + z²/20 ± z·√(0.021 + z²/400)) / (1 + z²/10), z = 1.959964
        assertThat(responders.low()).isCloseTo(0.396778, within(1e-6));
        assertThat(responders.high()).isCloseTo(0.892209, within(1e-6));
        assertThat(swelling.courses()).isEqualTo(11);
        assertThat(swelling.missing()).isEqualTo(1);
    }

    @Test
    void a_share_of_nothing_is_not_a_number() {
        var swelling = ClinicSwelling.of(List.of(curve(null, 0)));

        assertThat(swelling.responders()).isNull();
        assertThat(ClinicSwelling.of(List.of()).points()).isEmpty();
    }

    private static Curve curve(@Nullable Change latest, double... percentages) {
        var reductions = new ArrayList<Reduction>();
        for (var percent : percentages) {
            reductions.add(new Reduction(reductions.size() + 1, percent));
        }
        return new Curve(reductions, latest == null ? null : percentages[percentages.length - 1], latest);
    }
}
