package org.tributary.clinicalrecord.session;

import java.util.List;
import java.util.stream.Stream;
import org.tributary.events.clinicalrecord.Measurement;
import org.tributary.events.clinicalrecord.SessionEvent;
import org.tributary.events.clinicalrecord.SessionEvent.ClosingMeasurementsRecorded;
import org.tributary.events.clinicalrecord.SessionEvent.ConfirmedWarning;
import org.tributary.events.clinicalrecord.SessionEvent.EvaluationRecorded;
import org.tributary.events.clinicalrecord.SessionEvent.SessionSigned;
import org.tributary.events.clinicalrecord.SessionEvent.SessionStarted;
import org.tributary.events.clinicalrecord.SessionEvent.TechniqueApplied;
import org.tributary.events.clinicalrecord.SessionEvent.WarningsConfirmed;
import org.tributary.platform.kernel.State;

/** Where a session stands. A value: no clock, no framework, no I/O. */
sealed interface Session extends State<Session, SessionEvent> {

    record Unstarted() implements Session {}

    /** The patient has come; nothing is evaluated yet. */
    record Started(SessionStarted visit) implements Session {}

    /**
     * The circulation is evaluated; hands may be laid on.
     *
     * @param minutes of all techniques so far
     * @param closing what was measured afterwards; empty until then
     * @param confirmed which warnings about the measurements somebody stands by
     */
    record Evaluated(
            SessionStarted visit,
            List<Measurement> evaluation,
            int minutes,
            List<Measurement> closing,
            List<ConfirmedWarning> confirmed)
            implements Session {

        Evaluated plus(int more) {
            return new Evaluated(visit, evaluation, minutesWith(more), closing, confirmed);
        }

        /** Never wraps around: more than there can be stays more than there may be. */
        int minutesWith(int more) {
            return Math.clamp((long) minutes + more, Integer.MIN_VALUE, Integer.MAX_VALUE);
        }

        Evaluated closedWith(List<Measurement> measured) {
            return new Evaluated(visit, evaluation, minutes, measured, confirmed);
        }

        Evaluated with(List<ConfirmedWarning> more) {
            return new Evaluated(
                    visit,
                    evaluation,
                    minutes,
                    closing,
                    Stream.concat(confirmed.stream(), more.stream()).toList());
        }
    }

    /** The therapist has vouched for it: nothing is edited any more. */
    record Signed(SessionStarted visit) implements Session {}

    @Override
    default Session after(SessionEvent event) {
        return switch (event) {
            case SessionStarted e -> new Started(e);
            case EvaluationRecorded e -> new Evaluated(visit(), e.measurements(), 0, List.of(), List.of());
            case TechniqueApplied e -> evaluated().plus(e.minutes());
            case ClosingMeasurementsRecorded e -> evaluated().closedWith(e.measurements());
            case WarningsConfirmed e -> evaluated().with(e.warnings());
            case SessionSigned _ -> new Signed(visit());
        };
    }

    /** Who came to whom, and when. */
    default SessionStarted visit() {
        return switch (this) {
            case Unstarted _ -> throw new IllegalStateException("A session's first fact is its start");
            case Started s -> s.visit();
            case Evaluated s -> s.visit();
            case Signed s -> s.visit();
        };
    }

    private Evaluated evaluated() {
        return this instanceof Evaluated s ? s : new Evaluated(visit(), List.of(), 0, List.of(), List.of());
    }
}
