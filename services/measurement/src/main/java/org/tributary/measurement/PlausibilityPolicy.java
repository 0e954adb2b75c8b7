package org.tributary.measurement;

import java.time.Duration;

/**
 * From which difference on somebody who charts a measurement is asked to look again: data with a version. No figure is judged by it.
 *
 * @param version named beside every warning
 * @param status whether a named clinician has signed it
 * @param waterDisplacement in percent of the volume before
 * @param perometry in percent of the volume before
 * @param figureOfEight in cm
 * @param weight in percent of the weight before
 * @param ankleBrachialIndex a difference of two ratios
 * @param longestApart how far from the usual time of day a limb may be measured
 */
public record PlausibilityPolicy(
        String version,
        String status,
        Difference waterDisplacement,
        Difference perometry,
        Difference figureOfEight,
        Difference weight,
        Difference ankleBrachialIndex,
        Duration longestApart) {

    /** Of two measurements with one standard error each, 95 in 100 differ by less than so many of it. */
    private static final double MDC95_OF_SEM = 1.96 * Math.sqrt(2);

    private static final PlausibilityPolicy CURRENT = read(DataFile.load("plausibility-1.properties"));

    /** The smallest difference of which somebody is warned, with where it comes from. */
    public record Difference(double from, String source) {}

    /** The policy in force. */
    public static PlausibilityPolicy current() {
        return CURRENT;
    }

    private static PlausibilityPolicy read(DataFile file) {
        return new PlausibilityPolicy(
                file.text("version"),
                file.text("status"),
                ofStandardError(file, "volume.water-displacement"),
                ofStandardError(file, "volume.perometry"),
                difference(file, "figure-of-eight", "cm"),
                difference(file, "weight", "percent"),
                difference(file, "abi", "ratio"),
                Duration.ofHours(file.number("clock.most-hours-apart").longValueExact()));
    }

    /** Smallest real change 1.96·√2·SEM, in percent of the volume. */
    private static Difference ofStandardError(DataFile file, String key) {
        return new Difference(
                MDC95_OF_SEM * file.number(key + ".sem-percent").doubleValue(), file.text(key + ".source"));
    }

    private static Difference difference(DataFile file, String key, String unit) {
        return new Difference(file.number(key + "." + unit).doubleValue(), file.text(key + ".source"));
    }
}
