package org.tributary.measurement;

/** How a series of girths becomes a volume. Each gives another volume of the same girths, so two are never compared. */
public enum TapeMethod {
    /** Truncated cones between neighbouring stations: n stations give n - 1 segments. The default. */
    FRUSTUM {
        @Override
        double millilitres(TapeSeries series) {
            var sum = 0.0;
            for (var i = 1; i < series.stations().size(); i++) {
                var below = series.stations().get(i - 1);
                var above = series.stations().get(i);
                var c1 = below.girthCm();
                var c2 = above.girthCm();
                sum += (above.distanceCm() - below.distanceCm()) * (c1 * c1 + c1 * c2 + c2 * c2);
            }
            return sum / (12 * Math.PI);
        }

        @Override
        double lengthCm(TapeSeries series) {
            return series.toCm() - series.fromCm();
        }
    },

    /**
     * A disc about each station (Kuhnke): n stations give n discs. A disc reaches half way to its neighbours, and the outer
     * two reach as far outwards as inwards; with even spacing h each is h high and the whole is n·h long.
     */
    DISC {
        @Override
        double millilitres(TapeSeries series) {
            var sum = 0.0;
            for (var i = 0; i < series.stations().size(); i++) {
                var girth = series.stations().get(i).girthCm();
                sum += height(series, i) * girth * girth;
            }
            return sum / (4 * Math.PI);
        }

        @Override
        double lengthCm(TapeSeries series) {
            var last = series.stations().size() - 1;
            return series.toCm() - series.fromCm() + (gapAbove(series, 0) + gapAbove(series, last - 1)) / 2;
        }
    },

    /**
     * A cylinder on the mean of two neighbouring girths, V = Σ h·((C1 + C2)/2)²/(4π); never more than the cones. Some trials report
     * it, so it is taken over from other systems; nobody measures for it here.
     */
    MEAN_CYLINDER {
        @Override
        double millilitres(TapeSeries series) {
            var sum = 0.0;
            for (var i = 1; i < series.stations().size(); i++) {
                var below = series.stations().get(i - 1);
                var above = series.stations().get(i);
                var mean = (below.girthCm() + above.girthCm()) / 2;
                sum += (above.distanceCm() - below.distanceCm()) * mean * mean;
            }
            return sum / (4 * Math.PI);
        }

        @Override
        double lengthCm(TapeSeries series) {
            return series.toCm() - series.fromCm();
        }
    };

    abstract double millilitres(TapeSeries series);

    abstract double lengthCm(TapeSeries series);

    private static double height(TapeSeries series, int station) {
        var last = series.stations().size() - 1;
        var below = gapAbove(series, Math.max(station - 1, 0));
        var above = gapAbove(series, Math.min(station, last - 1));
        return (below + above) / 2;
    }

    private static double gapAbove(TapeSeries series, int station) {
        return series.stations().get(station + 1).distanceCm()
                - series.stations().get(station).distanceCm();
    }
}
