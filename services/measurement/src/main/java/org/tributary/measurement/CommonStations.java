package org.tributary.measurement;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The stretch of a limb on which several series can be compared: the same stations in each of them.
 *
 * @param series each series cut to the stretch, in the order given
 * @param lengthCm from the first to the last common station, in cm
 * @param reduced whether any series lost stations by it, which must be shown beside the figure
 */
public record CommonStations(List<TapeSeries> series, double lengthCm, boolean reduced) {

    /**
     * Finds the longest unbroken run of stations, neighbours in every one of these series; of equally long runs the one
     * nearest the landmark. Volumes of unequal lengths are never compared.
     *
     * <p>Distances are in cm from the same landmark (the caller's to see to). Empty if no two neighbouring stations are
     * shared. Source: the calculator's rule 3.
     *
     * @throws IllegalArgumentException if there is nothing to compare
     */
    public static Optional<CommonStations> of(List<TapeSeries> series) {
        if (series.isEmpty()) {
            throw new IllegalArgumentException("Nothing to compare");
        }
        return longestRun(series).map(run -> cut(series, run));
    }

    private static CommonStations cut(List<TapeSeries> series, Run run) {
        var cut = series.stream().map(s -> s.between(run.fromCm, run.toCm)).toList();
        return new CommonStations(cut, run.length(), !cut.equals(series));
    }

    private static Optional<Run> longestRun(List<TapeSeries> series) {
        var shared = new HashSet<>(segments(series.getFirst()));
        series.forEach(other -> shared.retainAll(Set.copyOf(segments(other))));
        Run longest = null;
        Run current = null;
        for (var segment : segments(series.getFirst())) {
            if (!shared.contains(segment)) {
                current = null;
                continue;
            }
            current = current == null ? segment : new Run(current.fromCm, segment.toCm);
            if (longest == null || current.length() > longest.length()) {
                longest = current;
            }
        }
        return Optional.ofNullable(longest);
    }

    private static List<Run> segments(TapeSeries series) {
        var distances = series.distances();
        var segments = new ArrayList<Run>();
        for (var i = 1; i < distances.size(); i++) {
            segments.add(new Run(distances.get(i - 1), distances.get(i)));
        }
        return segments;
    }

    private record Run(double fromCm, double toCm) {

        double length() {
            return toCm - fromCm;
        }
    }
}
