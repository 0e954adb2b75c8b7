package org.tributary.eligibility;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.tributary.eligibility.facts.PatientFacts;
import org.tributary.events.clinicalrecord.GateWindow;
import org.tributary.events.terms.Technique;

/**
 * What may be done with a patient from a moment on, as long as nothing else is learnt: when a form runs out, a clearance expires or
 * the next version of the policy begins is known before.
 *
 * @param windows each begins where the one before it ends; the last has no end
 */
public record GateSchedule(List<GateWindow> windows) {

    /** Of all that is known. */
    public static GateSchedule from(Instant from, PatientFacts facts, PolicyTimeline policies) {
        var turns = turns(from, facts, policies);
        var windows = new ArrayList<GateWindow>();
        for (var turn : turns) {
            var window = GateDecision.at(turn, facts, policies).window();
            if (windows.isEmpty()) {
                windows.add(window);
            } else if (!isSame(windows.getLast(), window)) {
                var last = windows.removeLast();
                windows.add(last.during(last.from(), turn));
                windows.add(window);
            }
        }
        return new GateSchedule(List.copyOf(windows));
    }

    /** What holds then. Of a moment before the first window it is what holds first; empty if nothing was ever decided. */
    public Optional<GateWindow> at(Instant at) {
        return windows.stream()
                .filter(window -> window.includes(at))
                .findFirst()
                .or(() -> windows.stream().findFirst().filter(first -> at.isBefore(first.from())));
    }

    /** Up to when such a treatment may go on being planned that may be planned now. */
    public Optional<Instant> plannableUntil(Instant at, List<Technique> techniques) {
        return windows.stream()
                .filter(window -> window.until() == null || window.until().isAfter(at))
                .filter(window -> Eligibility.of(window, techniques) instanceof Eligibility.Refused)
                .map(GateWindow::from)
                .findFirst();
    }

    private static List<Instant> turns(Instant from, PatientFacts facts, PolicyTimeline policies) {
        var ofForms = facts.forms().stream().flatMap(form -> policies.endsOfForm(form.answeredAt()));
        var ofReadings = facts.readings().stream().flatMap(policies::endsOfReading);
        var later = Stream.of(facts.turns(), ofForms, ofReadings, policies.turns())
                .flatMap(turns -> turns)
                .filter(turn -> turn.isAfter(from));
        return Stream.concat(Stream.of(from), later).distinct().sorted().toList();
    }

    private static boolean isSame(GateWindow one, GateWindow next) {
        return one.during(next.from(), next.until()).equals(next);
    }
}
