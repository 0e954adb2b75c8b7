package org.tributary.clinicalrecord.session;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.tributary.clinicalrecord.measurements.CirculationValues;
import org.tributary.clinicalrecord.patient.PatientCommand.CorrectCirculation;
import org.tributary.clinicalrecord.patient.PatientCommand.NoteCirculation;
import org.tributary.events.clinicalrecord.AmendmentEvent.MeasurementAmended;
import org.tributary.events.clinicalrecord.AmendmentEvent.NoteAmended;
import org.tributary.events.clinicalrecord.AmendmentEvent.StartAmended;
import org.tributary.events.clinicalrecord.AmendmentEvent.TechniqueAmended;
import org.tributary.events.clinicalrecord.Measurement;
import org.tributary.events.clinicalrecord.SafetyEvent.MeasuredValue;
import org.tributary.events.clinicalrecord.SessionEvent;
import org.tributary.events.clinicalrecord.SessionEvent.AdverseReactionRecorded;
import org.tributary.events.clinicalrecord.SessionEvent.ClosingMeasurementsRecorded;
import org.tributary.events.clinicalrecord.SessionEvent.EvaluationRecorded;
import org.tributary.events.clinicalrecord.SessionEvent.NoteAdded;
import org.tributary.events.clinicalrecord.SessionEvent.SessionEnteredInError;
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
                case EvaluationRecorded e -> note(before.chart().visit(), e.measurements(), at);
                case ClosingMeasurementsRecorded e -> note(before.chart().visit(), e.measurements(), at);
                case MeasurementAmended e ->
                    correct(before.chart(), before.chart().amended(e), at);
                case StartAmended e -> correct(before.chart(), before.chart().amended(e), at);
                case SessionEnteredInError _ -> withdraw(before.chart(), at);
                case SessionStarted _,
                        TechniqueApplied _,
                        WarningsConfirmed _,
                        SessionSigned _,
                        NoteAdded _,
                        AdverseReactionRecorded _,
                        TechniqueAmended _,
                        NoteAmended _ -> {}
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

    /** Whatever the gate was told of the session is told anew. */
    private void correct(SessionChart before, SessionChart after, Instant at) {
        var told = values(before);
        var right = values(after);
        var isSame = told.equals(right)
                && before.visit().startedAt().equals(after.visit().startedAt());
        if (!isSame && !(told.isEmpty() && right.isEmpty())) {
            nested.send(correction(after, right, at));
        }
    }

    private void withdraw(SessionChart before, Instant at) {
        if (!values(before).isEmpty()) {
            nested.send(correction(before, List.of(), at));
        }
    }

    private static CorrectCirculation correction(SessionChart chart, List<MeasuredValue> values, Instant at) {
        var visit = chart.visit();
        return new CorrectCirculation(
                visit.patientId(), visit.clinicId(), visit.sessionId(), visit.startedAt(), values, at);
    }

    /** Apart, as they were told: who looks at the skin again after the techniques tells of it anew. */
    private static List<MeasuredValue> values(SessionChart chart) {
        return Stream.of(chart.evaluation(), chart.closing())
                .flatMap(measured -> CirculationValues.of(measured).stream())
                .toList();
    }
}
