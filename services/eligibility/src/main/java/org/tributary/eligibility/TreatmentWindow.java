package org.tributary.eligibility;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.tributary.events.clinicalrecord.GateWindow;
import org.tributary.events.terms.Technique;

/** A stretch of time in which a treatment that is planned may start, as far as the gate goes; as it closes, none may. */
public record TreatmentWindow(Instant opens, Instant closes) {

    /** Those that lie within a stretch of time. */
    public static List<TreatmentWindow> between(
            Instant from, Instant to, GateSchedule schedule, List<Technique> techniques) {
        return schedule.windows().stream()
                .filter(window -> !(Eligibility.of(window, techniques) instanceof Eligibility.Refused))
                .map(window -> within(from, to, schedule, window))
                .filter(window -> window.opens().isBefore(window.closes()))
                .toList();
    }

    /** What holds first holds before, too. */
    private static TreatmentWindow within(Instant from, Instant to, GateSchedule schedule, GateWindow window) {
        var isFirst = window.equals(schedule.windows().getFirst());
        var opens = isFirst
                ? from
                : Stream.of(from, window.from()).max(Instant::compareTo).orElseThrow();
        var until = window.until();
        return new TreatmentWindow(opens, until == null || until.isAfter(to) ? to : until);
    }
}
