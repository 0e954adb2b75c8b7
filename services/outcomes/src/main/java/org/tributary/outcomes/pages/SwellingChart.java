package org.tributary.outcomes.pages;

import java.util.List;
import org.tributary.outcomes.swelling.ClinicSwelling.Curve;
import org.tributary.outcomes.swelling.ClinicSwelling.Reduction;
import org.tributary.outcomes.swelling.ClinicSwelling.SessionSpread;
import org.tributary.outcomes.swelling.Measure;
import org.tributary.outcomes.views.swelling.ClinicCurves;

/**
 * What the chart of a clinic draws: the middle half of its courses, and each course by itself while they can be told apart.
 *
 * @param curves of single courses; none where there are many
 */
record SwellingChart(Measure measure, List<SessionSpread> points, List<List<Reduction>> curves) {

    private static final int TOLD_APART = 12;

    static SwellingChart of(ClinicCurves.Together together) {
        var curves = together.curves().values().stream()
                .map(Curve::reductions)
                .filter(reductions -> !reductions.isEmpty())
                .toList();
        return new SwellingChart(
                together.measure(), together.swelling().points(), curves.size() <= TOLD_APART ? curves : List.of());
    }
}
