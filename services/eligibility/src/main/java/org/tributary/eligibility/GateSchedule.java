package org.tributary.eligibility;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.tributary.eligibility.facts.PatientFacts;
import org.tributary.eligibility.facts.ScreeningForm;
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
        return from(GateDecision.at(from, facts, policies), facts, policies);
    }

    /** The same, from a decision on that was made by these facts. */
    public static GateSchedule from(GateDecision first, PatientFacts facts, PolicyTimeline policies) {
        var windows = new ArrayList<GateWindow>(List.of(first.window()));
        for (var turn : turnsAfter(first.window().from(), facts, policies)) {
            var window = GateDecision.at(turn, facts, policies).window();
            if (!isSame(windows.getLast(), window)) {
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

    /** When something may differ: a fact begins or ends, a version begins, or the forms that count run out. */
    private static List<Instant> turnsAfter(Instant from, PatientFacts facts, PolicyTimeline policies) {
        var ofReadings = facts.readings().stream().flatMap(policies::endsOfReading);
        var ofFacts = Stream.of(facts.turns(), ofReadings, policies.turns()).flatMap(turns -> turns);
        return Stream.concat(ofFacts, endsOfForms(from, facts.forms(), policies))
                .filter(turn -> turn.isAfter(from))
                .distinct()
                .sorted()
                .toList();
    }

    /** Which forms count changes only when one is answered or a version begins: no other form has an end that matters. */
    private static Stream<Instant> endsOfForms(Instant from, List<ScreeningForm> forms, PolicyTimeline policies) {
        var answers = forms.stream().map(ScreeningForm::answeredAt).filter(answer -> answer.isAfter(from));
        return Stream.of(Stream.of(from), answers, policies.turns().filter(turn -> turn.isAfter(from)))
                .flatMap(moments -> moments)
                .flatMap(moment -> CountedForms.at(moment, forms, policies.at(moment)).stream())
                .map(CountedForms::validUntil);
    }

    private static boolean isSame(GateWindow one, GateWindow next) {
        return one.during(next.from(), next.until()).equals(next);
    }
}
