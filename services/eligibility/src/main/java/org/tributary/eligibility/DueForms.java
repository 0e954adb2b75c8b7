package org.tributary.eligibility;

import static java.util.Comparator.naturalOrder;
import static java.util.Objects.requireNonNull;
import static java.util.Objects.requireNonNullElse;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tributary.eligibility.facts.PatientFacts;
import org.tributary.eligibility.facts.ScreeningForm;
import org.tributary.events.clinicalrecord.FormsDue;

/**
 * When a patient is to answer which form. All questions are asked of somebody who never answered them, again once the form is too
 * old, and from the moment on at which something new was learnt: a short form that does not deny a change, or a condition, a
 * diagnosis, a medicine or an admission that somebody recorded. Whether anything has changed is asked before every session.
 *
 * <p>It opens and closes nothing: what a missing form means for a treatment is for the gate to say.
 */
public final class DueForms {

    private DueForms() {}

    /** As it is known then, as long as nothing else is learnt. */
    public static FormsDue at(Instant at, PatientFacts facts, PolicyTimeline policies) {
        var answered = CountedForms.answeredBy(at, facts.forms());
        if (answered.isEmpty()) {
            return new FormsDue(null, null, null, null);
        }
        var last = answered.getLast().answeredAt();
        var askedAgain = policies.at(last).askedAgainAt(last);
        var lastFull = CountedForms.lastFull(answered);
        if (lastFull < 0) {
            return new FormsDue(null, last, null, askedAgain);
        }
        var full = answered.get(lastFull).answeredAt();
        var changes = Stream.concat(
                changesSaidIn(answered.subList(lastFull + 1, answered.size())), newsSince(full, at, facts));
        var due = Stream.concat(Stream.of(endOfFull(full, at, policies)), changes)
                .min(naturalOrder())
                .orElseThrow();
        return new FormsDue(full, last, due, askedAgain);
    }

    private static Stream<Instant> changesSaidIn(List<ScreeningForm> shortForms) {
        return shortForms.stream()
                .filter(form -> !Boolean.FALSE.equals(form.changed()))
                .map(ScreeningForm::answeredAt);
    }

    private static Stream<Instant> newsSince(Instant full, Instant now, PatientFacts facts) {
        return facts.findings().stream()
                .map(finding -> requireNonNullElse(finding.learntAt(), now))
                .filter(learnt -> learnt.isAfter(full));
    }

    /** A later version may take a form that was too old for good again: only what is too old from then on counts. */
    private static Instant endOfFull(Instant answeredAt, Instant now, PolicyTimeline policies) {
        var turns = Stream.concat(policies.endsOfForm(answeredAt), policies.turns())
                .filter(turn -> !turn.isBefore(answeredAt))
                .sorted()
                .toList();
        @Nullable Instant end = null;
        for (var turn : turns) {
            var isTooOld = !turn.isBefore(policies.at(turn).endOfForm(answeredAt));
            if (isTooOld && end == null) {
                end = turn;
            } else if (!isTooOld && !turn.isAfter(now)) {
                end = null;
            }
        }
        return requireNonNull(end, "By the last of all versions it ends");
    }
}
