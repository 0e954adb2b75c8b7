package org.tributary.measurement;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.tributary.measurement.AnkleBrachialIndex.Band;
import org.tributary.measurement.VolumeChange.Measurers;

/**
 * The thresholds by which measurements are read: data with a version, an author and a date, so that each figure can say which
 * it was judged by.
 *
 * @param version named beside every judgement
 * @param author who drew it up
 * @param date from when it is in force
 * @param status whether a named clinician has signed it
 * @param tape what a tape can have read
 * @param minimumExcessPercent below this EV1/U1, in percent, a reduction of excess is not interpretable
 * @param armDetectableChange in percent of an arm's volume
 * @param legDetectableChange in percent of a leg's volume
 * @param instruments by limb and instrument, in percent of the limb's volume; those that are not there have no known error
 * @param scores by how much a score must change
 * @param ankleBrachialBounds highest index of the bands abnormal, borderline and normal
 * @param pittingDepths highest depth in mm of the grades 0 to 3
 * @param pittingSeconds longest rebound in seconds of the grades 0 to 3
 */
public record MeasurementPolicy(
        String version,
        String author,
        LocalDate date,
        String status,
        TapeLimits tape,
        double minimumExcessPercent,
        DetectableChange armDetectableChange,
        DetectableChange legDetectableChange,
        Map<LimbKind, Map<VolumeInstrument, DetectableChange>> instruments,
        Map<ScoreMeasure, ScoreThresholds> scores,
        AnkleBrachialBounds ankleBrachialBounds,
        List<Integer> pittingDepths,
        List<Integer> pittingSeconds) {

    /** Of two measurements with one standard error each, 95 in 100 differ by less than so many of it. */
    private static final double MDC95_OF_SEM = 1.96 * Math.sqrt(2);

    private static final MeasurementPolicy CURRENT = load("measurement-policy-3.properties");

    /**
     * The smallest real change (MDC95) in percent of a limb's volume, at full precision.
     *
     * @param sameMeasurer one person took both measurements
     * @param differentMeasurers two people did, or it is not known who
     */
    public record DetectableChange(
            double sameMeasurer,
            String sameMeasurerSource,
            double differentMeasurers,
            String differentMeasurersSource) {

        double of(Measurers measurers) {
            return switch (measurers) {
                case SAME -> sameMeasurer;
                case DIFFERENT -> differentMeasurers;
            };
        }

        String sourceOf(Measurers measurers) {
            return switch (measurers) {
                case SAME -> sameMeasurerSource;
                case DIFFERENT -> differentMeasurersSource;
            };
        }
    }

    /**
     * Beyond these an entry is a slip, not a limb.
     *
     * @param leastGirthCm the smallest girth, in cm
     * @param girthCm the largest girth, in cm
     * @param distanceCm the farthest a station is from its landmark, in cm
     * @param stations the most stations of one limb
     */
    public record TapeLimits(double leastGirthCm, double girthCm, double distanceCm, int stations) {}

    /** The highest index of each band but the last, with two decimals. */
    public record AnkleBrachialBounds(BigDecimal abnormal, BigDecimal borderline, BigDecimal normal) {

        Band bandOf(BigDecimal index) {
            if (index.compareTo(abnormal) <= 0) {
                return Band.ABNORMAL;
            }
            if (index.compareTo(borderline) <= 0) {
                return Band.BORDERLINE;
            }
            return index.compareTo(normal) <= 0 ? Band.NORMAL : Band.NON_COMPRESSIBLE;
        }
    }

    /** The policy in force. */
    public static MeasurementPolicy current() {
        return CURRENT;
    }

    /** The smallest real change in percent of the limb's volume. */
    public double detectableChangePercent(LimbKind limb, Measurers measurers) {
        return switch (limb) {
            case ARM -> armDetectableChange.of(measurers);
            case LEG -> legDetectableChange.of(measurers);
        };
    }

    /** The smallest real change by tape, or by an instrument if one is given; none where no error is known. */
    Optional<DetectableChange> detectableChange(LimbKind limb, Optional<VolumeInstrument> instrument) {
        if (instrument.isPresent()) {
            return Optional.ofNullable(instruments.getOrDefault(limb, Map.of()).get(instrument.get()));
        }
        return Optional.of(
                switch (limb) {
                    case ARM -> armDetectableChange;
                    case LEG -> legDetectableChange;
                });
    }

    ScoreThresholds thresholds(ScoreMeasure measure) {
        return Objects.requireNonNull(scores.get(measure));
    }

    Band ankleBrachialBand(BigDecimal index) {
        return ankleBrachialBounds.bandOf(index);
    }

    int pittingGradeOfDepth(int depthMm) {
        return firstNotBelow(pittingDepths, depthMm);
    }

    boolean pittingReboundFits(int grade, int seconds) {
        return firstNotBelow(pittingSeconds, seconds) == grade;
    }

    private static int firstNotBelow(List<Integer> bounds, int value) {
        var grade = 0;
        while (grade < bounds.size() && value > bounds.get(grade)) {
            grade++;
        }
        return grade;
    }

    private static MeasurementPolicy load(String resource) {
        var entries = new Properties();
        try (@Nullable InputStream in = MeasurementPolicy.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("Missing on the class path: " + resource);
            }
            entries.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Entries(entries).toPolicy();
    }

    /** The policy's file, entry by entry; each must be there. */
    record Entries(Properties entries) {

        MeasurementPolicy toPolicy() {
            return new MeasurementPolicy(
                    text("version"),
                    text("author"),
                    LocalDate.parse(text("date")),
                    text("status"),
                    new TapeLimits(
                            number("tape.smallest-girth-cm"),
                            number("tape.largest-girth-cm"),
                            number("tape.farthest-station-cm"),
                            Integer.parseInt(text("tape.most-stations"))),
                    number("excess.minimum-percent"),
                    detectableChange("arm"),
                    detectableChange("leg"),
                    instruments(),
                    scores(),
                    new AnkleBrachialBounds(
                            new BigDecimal(text("abi.highest.abnormal")),
                            new BigDecimal(text("abi.highest.borderline")),
                            new BigDecimal(text("abi.highest.normal"))),
                    list("pitting.deepest-mm").stream().map(Integer::valueOf).toList(),
                    list("pitting.longest-seconds").stream()
                            .map(Integer::valueOf)
                            .toList());
        }

        private DetectableChange detectableChange(String limb) {
            var prefix = "detectable-change." + limb;
            return new DetectableChange(
                    smallestReal(prefix + ".same-measurer"),
                    text(prefix + ".same-measurer.source"),
                    smallestReal(prefix + ".different-measurers"),
                    text(prefix + ".different-measurers.source"));
        }

        /** From the standard error of measurement, unless the source gives the smallest real difference itself. */
        private double smallestReal(String name) {
            return entries.containsKey(name + ".srd") ? number(name + ".srd") : MDC95_OF_SEM * number(name + ".sem");
        }

        private Map<LimbKind, Map<VolumeInstrument, DetectableChange>> instruments() {
            var known = new EnumMap<LimbKind, Map<VolumeInstrument, DetectableChange>>(LimbKind.class);
            for (var limb : LimbKind.values()) {
                var errors = new EnumMap<VolumeInstrument, DetectableChange>(VolumeInstrument.class);
                for (var instrument : VolumeInstrument.values()) {
                    var name =
                            (limb + "." + instrument).toLowerCase(Locale.ROOT).replace('_', '-');
                    if (entries.containsKey("detectable-change." + name + ".same-measurer.source")) {
                        errors.put(instrument, detectableChange(name));
                    }
                }
                known.put(limb, Map.copyOf(errors));
            }
            return Map.copyOf(known);
        }

        private Map<ScoreMeasure, ScoreThresholds> scores() {
            return Arrays.stream(ScoreMeasure.values())
                    .collect(Collectors.toUnmodifiableMap(
                            Function.identity(), measure -> ScoreThresholds.read(measure, this)));
        }

        private List<String> list(String name) {
            return Arrays.stream(text(name).split(",", -1)).map(String::strip).toList();
        }

        double number(String name) {
            return Double.parseDouble(text(name));
        }

        Optional<Double> find(String name) {
            return entries.containsKey(name) ? Optional.of(number(name)) : Optional.empty();
        }

        String text(String name) {
            var value = entries.getProperty(name);
            if (value == null) {
                throw new IllegalStateException("The measurement policy lacks " + name);
            }
            return value;
        }
    }
}
