package org.tributary.eligibility.facts;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tributary.events.ScreeningId;
import org.tributary.events.clinicalrecord.PatientEvent.Answer;
import org.tributary.events.clinicalrecord.PatientEvent.Medication;
import org.tributary.events.clinicalrecord.PatientEvent.ScreeningKind;
import org.tributary.events.terms.Condition;

/**
 * The safety questions as a patient answered them.
 *
 * @param answeredAt when; it may have been charted much later
 * @param changed on a short form, whether anything has changed since the last full one
 */
public record ScreeningForm(
        ScreeningId screeningId,
        ScreeningKind kind,
        Instant answeredAt,
        @Nullable Boolean changed,
        Map<String, Answer> answers,
        List<Condition> conditions,
        List<Medication> medications) {

    @Override
    public String toString() {
        return "ScreeningForm[" + kind + " of " + answeredAt + ", answers withheld]";
    }
}
