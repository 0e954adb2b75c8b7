package org.tributary.eligibility;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.tributary.events.terms.Technique;

/** A stretch of time in which a treatment that is planned may start, as far as screening goes; as it closes, none may. */
public record TreatmentWindow(Instant opens, Instant closes) {

    /** What the forms say changes only when another is answered and when one becomes too old. */
    public static List<TreatmentWindow> between(
            Instant from, Instant to, List<? extends AnsweredForm> forms, List<Technique> techniques) {
        var turns = turns(from, to, forms);
        var windows = new ArrayList<TreatmentWindow>();
        for (var nr = 0; nr < turns.size() - 1; nr++) {
            if (mayStartAt(turns.get(nr), forms, techniques)) {
                windows.add(new TreatmentWindow(turns.get(nr), turns.get(nr + 1)));
            }
        }
        return windows;
    }

    private static List<Instant> turns(Instant from, Instant to, List<? extends AnsweredForm> forms) {
        var ofForms = forms.stream()
                .flatMap(form -> Stream.of(form.answeredAt(), form.validUntil()))
                .filter(turn -> turn.isAfter(from) && turn.isBefore(to));
        return Stream.concat(Stream.of(from, to), ofForms).distinct().sorted().toList();
    }

    private static boolean mayStartAt(Instant start, List<? extends AnsweredForm> forms, List<Technique> techniques) {
        return switch (Eligibility.of(GateInForce.at(start, forms).orElse(null), techniques, start)) {
            case Eligibility.Refused _ -> false;
            case Eligibility.Allowed _, Eligibility.AwaitingClearance _ -> true;
        };
    }
}
