package org.tributary.clinicalrecord.record;

import static java.util.Comparator.comparing;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tributary.clinicalrecord.record.PatientRecord.Decision;
import org.tributary.clinicalrecord.record.PatientRecord.Said;
import org.tributary.clinicalrecord.views.screenings.ScreeningView;
import org.tributary.events.PatientId;
import org.tributary.events.clinicalrecord.GateWindow;
import org.tributary.events.clinicalrecord.PatientEvent.ConsentRecorded;
import org.tributary.events.clinicalrecord.PatientEvent.GateDecided;
import org.tributary.events.clinicalrecord.PatientEvent.PatientScreened;

/** What the person answered and consented to, and what was decided about their gate. */
final class GateSection {

    private final List<ScreeningView> screenings = new ArrayList<>();
    private final List<Said> consents = new ArrayList<>();
    private final List<Decision> decisions = new ArrayList<>();

    void add(PatientScreened e, Told told) {
        if (told.counts(e.answeredAt())) {
            var medications = e.medications();
            screenings.add(new ScreeningView(
                    e.screeningId(),
                    e.patientId(),
                    e.clinicId(),
                    e.kind(),
                    e.answeredAt(),
                    e.changed(),
                    e.answers(),
                    e.conditions(),
                    medications == null ? List.of() : medications,
                    e.gate(),
                    e.reasons(),
                    e.restrictedTechniques(),
                    e.policyVersion(),
                    e.validUntil()));
        }
    }

    void add(ConsentRecorded e, Told told) {
        if (told.counts(e.at())) {
            consents.add(new Said(
                    e.patientId(),
                    e.clinicId(),
                    e.purpose(),
                    e.given(),
                    e.textVersion(),
                    e.how(),
                    e.at(),
                    told.recordedAt()));
        }
    }

    void add(GateDecided e, Told told) {
        if (told.counts(e.decidedAt())) {
            decisions.add(new Decision(
                    told.eventId(),
                    e.patientId(),
                    e.clinicId(),
                    e.decidedAt(),
                    e.windows(),
                    e.inputs(),
                    e.forms(),
                    told.recordedAt()));
        }
    }

    List<ScreeningView> screenings() {
        return screenings.stream().sorted(comparing(ScreeningView::answeredAt)).toList();
    }

    List<Said> consents() {
        return consents.stream().sorted(comparing(Said::at)).toList();
    }

    List<Decision> decisions() {
        return decisions.stream().sorted(comparing(Decision::decidedAt)).toList();
    }

    /** By the last decision under a record; those of one person's records agree. */
    @Nullable
    GateWindow at(PatientId patient, Instant when) {
        return decisions().reversed().stream()
                .filter(decision -> decision.patientId().equals(patient))
                .findFirst()
                .flatMap(decision -> decision.windows().stream()
                        .filter(window -> window.includes(when))
                        .findFirst())
                .orElse(null);
    }
}
