package org.tributary.booking.appointment;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.tributary.booking.appointment.DecisionContext.Standing;
import org.tributary.booking.schedule.TimeSpan;
import org.tributary.events.terms.Technique;

/** The forms that a patient answered, as the stretches of time in which a treatment may start. */
record TreatableStretches(List<AnsweredForm> forms, List<Technique> techniques) {

    /** What the forms say changes only when another is answered and when one becomes too old. */
    List<TimeSpan> within(TimeSpan window) {
        var turns = turns(window);
        var stretches = new ArrayList<TimeSpan>();
        for (var nr = 0; nr < turns.size() - 1; nr++) {
            if (isAllowedAt(turns.get(nr))) {
                stretches.add(new TimeSpan(turns.get(nr), turns.get(nr + 1)));
            }
        }
        return stretches;
    }

    private List<Instant> turns(TimeSpan window) {
        var ofForms = forms.stream()
                .flatMap(form -> Stream.of(form.answeredAt(), form.found().validUntil()))
                .filter(turn -> turn.isAfter(window.startsAt()) && turn.isBefore(window.endsAt()));
        return Stream.concat(Stream.of(window.startsAt(), window.endsAt()), ofForms)
                .distinct()
                .sorted()
                .toList();
    }

    private boolean isAllowedAt(Instant start) {
        var standing = new Standing(AnsweredForm.inForceAt(start, forms).orElse(null));
        return Eligibility.of(standing, techniques, new TimeSpan(start, start)) instanceof Eligibility.Allowed;
    }
}
