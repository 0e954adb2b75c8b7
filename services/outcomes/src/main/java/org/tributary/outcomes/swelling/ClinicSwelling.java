package org.tributary.outcomes.swelling;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.commons.statistics.descriptive.Quantile;
import org.apache.commons.statistics.descriptive.Quantile.EstimationMethod;
import org.apache.commons.statistics.interval.BinomialConfidenceInterval;
import org.jspecify.annotations.Nullable;
import org.tributary.measurement.VolumeChange.Change;

/**
 * What the courses of a clinic did to swelling together: each course's own percentages first, then their middle.
 *
 * @param points by session number, each over the courses that have a percentage at that session
 * @param latest over the courses that have a percentage at their latest follow-up; absent while there is none
 * @param responders absent while no course has a baseline and a follow-up
 * @param courses how many courses there are
 * @param missing how many of them have no baseline or no follow-up yet, and so are in no figure
 */
public record ClinicSwelling(
        List<SessionSpread> points,
        @Nullable LatestSpread latest,
        @Nullable Responders responders,
        int courses,
        int missing) {

    /** Below this, quartiles would only repeat the values. */
    private static final int ENOUGH_FOR_QUARTILES = 3;

    private static final double ERROR_RATE = 0.05;
    private static final Quantile TYPE_7 = Quantile.withDefaults().with(EstimationMethod.HF7);

    /** The percent reduction of a course at one of its sessions. */
    public record Reduction(int session, double percent) {}

    /**
     * One course as far as the group needs it.
     *
     * @param latestReduction at the last session that can be compared with the baseline; nothing is carried forward to it
     * @param latestChange there, too; absent if there is no such session
     */
    public record Curve(
            List<Reduction> reductions,
            @Nullable Double latestReduction,
            @Nullable Change latestChange) {}

    /** The middle half of the courses, each at its latest follow-up. */
    public record LatestSpread(
            int n,
            double median,
            @Nullable Double q1,
            @Nullable Double q3) {}

    /** The middle half of the courses at one session; quartiles of type 7. */
    public record SessionSpread(
            int session,
            int n,
            double median,
            @Nullable Double q1,
            @Nullable Double q3) {}

    /**
     * Courses whose affected limb is smaller than at baseline by more than the error of measurement, as of their latest session.
     *
     * @param of the courses with both a baseline and a follow-up
     * @param low the lower end of the 95 % Wilson interval
     * @param high its upper end
     */
    public record Responders(int n, int of, double share, double low, double high) {}

    /** Summarises courses of one measure. */
    public static ClinicSwelling of(Collection<Curve> curves) {
        SortedMap<Integer, List<Double>> bySession = new TreeMap<>();
        for (var curve : curves) {
            for (var reduction : curve.reductions()) {
                bySession
                        .computeIfAbsent(reduction.session(), session -> new ArrayList<>())
                        .add(reduction.percent());
            }
        }
        var points = bySession.entrySet().stream()
                .map(entry -> spread(entry.getKey(), entry.getValue()))
                .toList();
        var followedUp =
                (int) curves.stream().filter(c -> c.latestChange() != null).count();
        return new ClinicSwelling(
                points, latest(curves), responders(curves, followedUp), curves.size(), curves.size() - followedUp);
    }

    private static SessionSpread spread(int session, List<Double> percentages) {
        var middle = middleOf(percentages);
        return new SessionSpread(session, middle.n, middle.median, middle.q1, middle.q3);
    }

    private static @Nullable LatestSpread latest(Collection<Curve> curves) {
        var percentages = new ArrayList<Double>();
        for (var curve : curves) {
            var percent = curve.latestReduction();
            if (percent != null) {
                percentages.add(percent);
            }
        }
        return percentages.isEmpty() ? null : middleOf(percentages);
    }

    private static LatestSpread middleOf(List<Double> percentages) {
        var values = percentages.stream().mapToDouble(Double::doubleValue).toArray();
        var quartiles = TYPE_7.evaluate(values, 0.25, 0.5, 0.75);
        return values.length < ENOUGH_FOR_QUARTILES
                ? new LatestSpread(values.length, quartiles[1], null, null)
                : new LatestSpread(values.length, quartiles[1], quartiles[0], quartiles[2]);
    }

    private static @Nullable Responders responders(Collection<Curve> curves, int of) {
        if (of == 0) {
            return null;
        }
        var n = (int) curves.stream()
                .filter(curve -> curve.latestChange() == Change.REAL_REDUCTION)
                .count();
        var interval = BinomialConfidenceInterval.WILSON_SCORE.fromErrorRate(of, n, ERROR_RATE);
        return new Responders(n, of, (double) n / of, interval.getLowerBound(), interval.getUpperBound());
    }
}
