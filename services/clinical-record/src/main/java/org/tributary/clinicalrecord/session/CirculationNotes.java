package org.tributary.clinicalrecord.session;

import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Component;
import org.tributary.clinicalrecord.measurements.CirculationValues;
import org.tributary.clinicalrecord.patient.PatientCommand.NoteCirculation;
import org.tributary.events.clinicalrecord.Measurement;
import org.tributary.events.clinicalrecord.SessionEvent;
import org.tributary.events.clinicalrecord.SessionEvent.ClosingMeasurementsRecorded;
import org.tributary.events.clinicalrecord.SessionEvent.EvaluationRecorded;
import org.tributary.events.clinicalrecord.SessionEvent.SessionSigned;
import org.tributary.events.clinicalrecord.SessionEvent.SessionStarted;
import org.tributary.events.clinicalrecord.SessionEvent.TechniqueApplied;
import org.tributary.events.clinicalrecord.SessionEvent.WarningsConfirmed;
import org.tributary.platform.eventstore.NestedCommands;

/** Tells the patient's gate, in the transaction of the chart, what was measured that the policy asks for. */
@Component
class CirculationNotes {

    private final NestedCommands nested;

    CirculationNotes(NestedCommands nested) {
        this.nested = nested;
    }

    /** What a session measured counts from its beginning on: it decides what may be done at that very session. */
    void follow(Session before, List<? extends SessionEvent> charted, Instant at) {
        for (var fact : charted) {
            switch (fact) {
                case EvaluationRecorded e -> note(before.visit(), e.measurements(), at);
                case ClosingMeasurementsRecorded e -> note(before.visit(), e.measurements(), at);
                case SessionStarted _, TechniqueApplied _, WarningsConfirmed _, SessionSigned _ -> {}
            }
        }
    }

    private void note(SessionStarted visit, List<Measurement> measured, Instant at) {
        var values = CirculationValues.of(measured);
        if (!values.isEmpty()) {
            nested.send(new NoteCirculation(
                    visit.patientId(), visit.clinicId(), visit.sessionId(), visit.startedAt(), values, at));
        }
    }
}
