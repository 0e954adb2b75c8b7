package org.tributary.clinicalrecord.session;

import org.tributary.events.clinicalrecord.AmendmentEvent.MeasurementAmended;
import org.tributary.events.clinicalrecord.AmendmentEvent.NoteAmended;
import org.tributary.events.clinicalrecord.AmendmentEvent.StartAmended;
import org.tributary.events.clinicalrecord.AmendmentEvent.TechniqueAmended;
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
import org.tributary.platform.kernel.State;

/** Where a session stands. A value: no clock, no framework, no I/O. */
sealed interface Session extends State<Session, SessionEvent> {

    record Unstarted() implements Session {}

    /** The patient has come; nothing is evaluated yet. */
    record Started(SessionChart chart) implements Session {}

    /** The circulation is evaluated; hands may be laid on. */
    record Evaluated(SessionChart chart) implements Session {}

    /** The therapist has vouched for it: nothing is added to the chart any more, and what was wrong is amended. */
    record Signed(SessionChart chart) implements Session {}

    /** It was charted of the wrong patient, and counts nowhere. */
    record EnteredInError(SessionChart chart) implements Session {}

    @Override
    default Session after(SessionEvent event) {
        return switch (event) {
            case SessionStarted e -> new Started(SessionChart.of(e));
            case EvaluationRecorded e -> new Evaluated(chart().evaluatedAs(e.measurements()));
            case TechniqueApplied e -> with(chart().with(e));
            case ClosingMeasurementsRecorded e -> with(chart().closedWith(e.measurements()));
            case WarningsConfirmed e -> with(chart().confirming(e.warnings()));
            case SessionSigned _ -> new Signed(chart());
            case NoteAdded e -> with(chart().noting(e.entryId()));
            case AdverseReactionRecorded _ -> this;
            case MeasurementAmended e -> with(chart().amended(e));
            case TechniqueAmended e -> with(chart().amended(e));
            case NoteAmended e -> with(chart().amended(e));
            case StartAmended e -> with(chart().amended(e));
            case SessionEnteredInError _ -> new EnteredInError(chart());
        };
    }

    /** What counts of it. */
    default SessionChart chart() {
        return switch (this) {
            case Unstarted _ -> throw new IllegalStateException("A session's first fact is its start");
            case Started s -> s.chart();
            case Evaluated s -> s.chart();
            case Signed s -> s.chart();
            case EnteredInError s -> s.chart();
        };
    }

    private Session with(SessionChart chart) {
        return switch (this) {
            case Unstarted _, Started _ -> new Started(chart);
            case Evaluated _ -> new Evaluated(chart);
            case Signed _ -> new Signed(chart);
            case EnteredInError _ -> new EnteredInError(chart);
        };
    }
}
