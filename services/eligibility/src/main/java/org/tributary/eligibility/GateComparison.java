package org.tributary.eligibility;

import static java.util.stream.Stream.concat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tributary.events.clinicalrecord.GateWindow;
import org.tributary.events.terms.Gate;

/**
 * How two schedules of one patient differ over a stretch of time. One is more closed than the other where its gate is, or where it
 * forbids a technique at a region, or compression, that the other one allows. It may be more closed in one thing and more open in
 * another, or at one time and at another: then it is both.
 *
 * @param moreClosed the first moment at which the second is more closed
 * @param moreOpen the first moment at which it is more open
 */
public record GateComparison(Optional<Difference> moreClosed, Optional<Difference> moreOpen) {

    /** What held from a moment on, and what would have held by the other schedule. */
    public record Difference(Instant at, GateWindow before, GateWindow after) {}

    /** From a moment on and until another one; the first moment counts, however short the time is. */
    public static GateComparison between(
            Instant from, @Nullable Instant until, GateSchedule before, GateSchedule after) {
        var moments = moments(from, until, before, after)
                .map(at -> new Difference(
                        at, before.at(at).orElseThrow(), after.at(at).orElseThrow()))
                .toList();
        return new GateComparison(
                moments.stream()
                        .filter(moment -> closesMore(moment.after(), moment.before()))
                        .findFirst(),
                moments.stream()
                        .filter(moment -> closesMore(moment.before(), moment.after()))
                        .findFirst());
    }

    /** Between two turns nothing changes. */
    private static Stream<Instant> moments(
            Instant from, @Nullable Instant until, GateSchedule before, GateSchedule after) {
        var turns = concat(before.windows().stream(), after.windows().stream())
                .map(GateWindow::from)
                .filter(turn -> turn.isAfter(from) && (until == null || turn.isBefore(until)));
        return concat(Stream.of(from), turns).distinct().sorted();
    }

    private static boolean closesMore(GateWindow one, GateWindow other) {
        return height(one.gate()) > height(other.gate())
                || !forbidden(one).without(forbidden(other)).isEmpty()
                || (forbidsCompression(one) && !forbidsCompression(other));
    }

    /** Without a full screening nothing is done, as behind a closed gate; a gate that is closed says more. */
    private static int height(@Nullable Gate gate) {
        return switch (gate) {
            case CLEAR -> 0;
            case NOTE -> 1;
            case RESTRICT -> 2;
            case HOLD -> 3;
            case null -> 4;
            case BLOCK -> 5;
            case BLOCK_URGENT -> 6;
        };
    }

    private static Touch forbidden(GateWindow window) {
        if (isClosed(window)) {
            return Touch.ALL;
        }
        var everywhere = window.restrictedTechniques().isEmpty()
                ? Touch.NONE
                : Touch.of(window.restrictedTechniques(), _ -> true);
        return window.restrictions().stream()
                .map(some -> Touch.of(some.techniques(), region -> region == some.region()))
                .reduce(everywhere, Touch::and);
    }

    private static boolean forbidsCompression(GateWindow window) {
        return isClosed(window) || window.noCompression();
    }

    private static boolean isClosed(GateWindow window) {
        return Eligibility.of(window, List.of()) instanceof Eligibility.Refused;
    }
}
