package org.tributary.clinicalrecord.measurements;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.tributary.events.clinicalrecord.Measurement.Bioimpedance;
import org.tributary.events.clinicalrecord.Measurement.FigureOfEight;
import org.tributary.events.clinicalrecord.Measurement.LimbGirths;
import org.tributary.events.clinicalrecord.Measurement.LimbVolume;
import org.tributary.events.clinicalrecord.Measurement.Pitting;
import org.tributary.events.clinicalrecord.SessionEvent.WarningCode;
import org.tributary.measurement.ClockTimes;
import org.tributary.measurement.PlausibilityPolicy;

/**
 * What somebody who has charted measurements should look at again, by what was charted before. Nothing is refused, and nothing is
 * changed. Pure.
 */
public final class PlausibilityRules {

    /** So many values are shown beside a new one. */
    private static final int SHOWN = 3;

    private final List<Reading> now;
    private final List<List<Reading>> before;

    private PlausibilityRules(List<Reading> now, List<List<Reading>> before) {
        this.now = now;
        this.before = before;
    }

    /**
     * Compares a chart with earlier ones.
     *
     * @param before the latest first
     */
    public static Plausibility of(Charted now, List<Charted> before) {
        var rules = new PlausibilityRules(
                now.readings(), before.stream().map(Charted::readings).toList());
        return new Plausibility(
                rules.now.stream().map(rules::compared).toList(),
                rules.now.stream().flatMap(rules::warnings).toList());
    }

    private Comparison compared(Reading reading) {
        var previous = previous(reading.thing());
        return new Comparison(
                reading.measurement().measurementId(),
                previous.stream().limit(SHOWN).toList(),
                difference(previous, reading).orElse(null));
    }

    private Stream<Warning> warnings(Reading reading) {
        return Stream.of(jump(reading), swapped(reading), missingSide(reading), otherWay(reading), otherTime(reading))
                .flatMap(Optional::stream);
    }

    private Optional<Warning> jump(Reading reading) {
        return difference(previous(reading.thing()), reading)
                .filter(Difference::beyondError)
                .map(Warning.of(WarningCode.JUMP_BEYOND_ERROR, reading)::because);
    }

    /** As they stand one side or both have jumped; each taken for the other side, neither has. */
    private Optional<Warning> swapped(Reading reading) {
        return reading.thing().otherSide().flatMap(other -> {
            var partner = find(now, other);
            var own = previous(reading.thing()).stream().findFirst();
            var others = previous(other).stream().findFirst();
            if (partner.isEmpty() || own.isEmpty() || others.isEmpty()) {
                return Optional.empty();
            }
            var straight = differs(own.get(), reading) || differs(others.get(), partner.get());
            var crossed = agrees(others.get(), reading) && agrees(own.get(), partner.get());
            return straight && crossed ? Optional.of(Warning.of(WarningCode.SIDES_SWAPPED, reading)) : Optional.empty();
        });
    }

    /** Both sides were measured last time, or never any and only two of them say how swollen one is. */
    private Optional<Warning> missingSide(Reading reading) {
        var thing = reading.thing();
        return thing.otherSide()
                .filter(other -> noneOf(now, other))
                .filter(other -> lastChartWith(
                                candidate -> candidate.isOfTheSame(thing) || candidate.isOfTheSame(other))
                        .map(chart -> !noneOf(chart, other))
                        .orElseGet(() -> isSize(reading)))
                .map(_ -> Warning.of(WarningCode.SIDE_MISSING, reading));
    }

    private Optional<Warning> otherWay(Reading reading) {
        return lastChartWith(reading.thing()::isOfTheSame)
                .map(chart -> chart.stream()
                        .filter(earlier -> reading.thing().isOfTheSame(earlier.thing()))
                        .map(earlier -> Ways.differing(earlier.measurement(), reading.measurement()))
                        .toList())
                .filter(ways -> ways.stream().noneMatch(List::isEmpty))
                .map(ways -> Warning.of(WarningCode.OTHER_METHOD, reading).because(ways.getFirst()));
    }

    private Optional<Warning> otherTime(Reading reading) {
        if (!changesThroughTheDay(reading)) {
            return Optional.empty();
        }
        var longest = PlausibilityPolicy.current().longestApart();
        return ClockTimes.usual(
                        previous(reading.thing()).stream().map(Reading::clock).toList())
                .filter(usual -> ClockTimes.apart(usual, reading.clock()).compareTo(longest) > 0)
                .map(Warning.of(WarningCode.OTHER_TIME_OF_DAY, reading)::because);
    }

    private List<Reading> previous(MeasuredThing thing) {
        return before.stream()
                .flatMap(List::stream)
                .filter(earlier -> earlier.thing().equals(thing))
                .toList();
    }

    private Optional<List<Reading>> lastChartWith(Predicate<MeasuredThing> wanted) {
        return before.stream()
                .filter(chart -> chart.stream().anyMatch(reading -> wanted.test(reading.thing())))
                .findFirst();
    }

    private static Optional<Reading> find(List<Reading> chart, MeasuredThing thing) {
        return chart.stream().filter(reading -> reading.thing().equals(thing)).findFirst();
    }

    private static boolean noneOf(List<Reading> chart, MeasuredThing thing) {
        return chart.stream().noneMatch(reading -> reading.thing().isOfTheSame(thing));
    }

    private static Optional<Difference> difference(List<Reading> previous, Reading reading) {
        return previous.stream().findFirst().flatMap(latest -> Differences.between(latest, reading));
    }

    private static boolean differs(Reading before, Reading now) {
        return Differences.between(before, now).filter(Difference::beyondError).isPresent();
    }

    private static boolean agrees(Reading before, Reading now) {
        return Differences.between(before, now)
                .filter(difference -> !difference.beyondError())
                .isPresent();
    }

    /** How large a limb is says little without the other side. */
    private static boolean isSize(Reading reading) {
        return reading.measurement() instanceof LimbGirths
                || reading.measurement() instanceof LimbVolume
                || reading.measurement() instanceof FigureOfEight;
    }

    private static boolean changesThroughTheDay(Reading reading) {
        return isSize(reading)
                || reading.measurement() instanceof Pitting
                || reading.measurement() instanceof Bioimpedance;
    }
}
