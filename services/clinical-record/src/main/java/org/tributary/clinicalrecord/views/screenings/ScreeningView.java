package org.tributary.clinicalrecord.views.screenings;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tributary.events.ClinicId;
import org.tributary.events.PatientId;
import org.tributary.events.ScreeningId;
import org.tributary.events.clinicalrecord.PatientEvent.Answer;
import org.tributary.events.clinicalrecord.PatientEvent.Medication;
import org.tributary.events.clinicalrecord.PatientEvent.ScreeningKind;
import org.tributary.events.terms.Condition;
import org.tributary.events.terms.Gate;
import org.tributary.events.terms.Technique;

/** What a patient answered and what the policy of that day made of it. */
public record ScreeningView(
        ScreeningId screeningId,
        PatientId patientId,
        ClinicId clinicId,
        ScreeningKind kind,
        Instant answeredAt,
        @Nullable Boolean changed,
        Map<String, Answer> answers,
        List<Condition> conditions,
        List<Medication> medications,
        Gate gate,
        List<String> reasons,
        List<Technique> restrictedTechniques,
        String policyVersion,
        Instant validUntil) {

    @Override
    public String toString() {
        return "ScreeningView[" + screeningId + ", answers withheld]";
    }
}
