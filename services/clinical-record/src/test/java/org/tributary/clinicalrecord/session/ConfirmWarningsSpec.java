package org.tributary.clinicalrecord.session;

import static org.tributary.clinicalrecord.Examples.APRIL_1;
import static org.tributary.clinicalrecord.Examples.DUBLIN;
import static org.tributary.clinicalrecord.Examples.SESSION;
import static org.tributary.clinicalrecord.session.SessionExamples.aSession;
import static org.tributary.clinicalrecord.session.SessionExamples.closed;
import static org.tributary.clinicalrecord.session.SessionExamples.confirmed;
import static org.tributary.clinicalrecord.session.SessionExamples.confirming;
import static org.tributary.clinicalrecord.session.SessionExamples.evaluated;
import static org.tributary.clinicalrecord.session.SessionExamples.pain;
import static org.tributary.clinicalrecord.session.SessionExamples.signed;
import static org.tributary.clinicalrecord.session.SessionExamples.started;
import static org.tributary.events.clinicalrecord.SessionEvent.WarningCode.JUMP_BEYOND_ERROR;
import static org.tributary.events.clinicalrecord.SessionEvent.WarningCode.SIDE_MISSING;
import static org.tributary.events.terms.VisitKind.EVALUATION;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.tributary.clinicalrecord.session.SessionCommand.RecordClosingMeasurements;
import org.tributary.clinicalrecord.session.SessionCommand.RecordEvaluation;
import org.tributary.clinicalrecord.session.SessionRejection.SignedAlready;
import org.tributary.events.MeasurementId;
import org.tributary.events.clinicalrecord.Measurement;
import org.tributary.events.clinicalrecord.Measurement.LimbVolume;
import org.tributary.events.clinicalrecord.Measurement.VolumeMethod;
import org.tributary.events.clinicalrecord.SessionEvent.WarningCode;
import org.tributary.events.terms.Limb;

/** A limb is measured without its other side, for the first time. */
class ConfirmWarningsSpec {

    @Test
    void a_warning_is_confirmed_with_the_chart() {
        var leg = leg();

        aSession()
                .given(started(EVALUATION))
                .when(evaluate(leg, SIDE_MISSING))
                .then(evaluated(leg), confirmed(SIDE_MISSING, leg));
    }

    @Test
    void a_warning_is_confirmed_with_the_same_chart_again_and_only_once() {
        var leg = leg();

        aSession()
                .given(started(EVALUATION), evaluated(leg))
                .when(evaluate(leg(), SIDE_MISSING))
                .then(confirmed(SIDE_MISSING, leg));
        aSession()
                .given(started(EVALUATION), evaluated(leg), confirmed(SIDE_MISSING, leg))
                .when(evaluate(leg(), SIDE_MISSING))
                .thenNothingNew();
    }

    @Test
    void what_is_not_warned_of_is_not_confirmed() {
        var leg = leg();

        aSession()
                .given(started(EVALUATION))
                .when(evaluate(leg, JUMP_BEYOND_ERROR))
                .then(evaluated(leg));
        aSession().given(started(EVALUATION)).when(evaluate(leg)).then(evaluated(leg));
    }

    @Test
    void closing_measurements_are_confirmed_likewise() {
        var leg = leg();

        aSession()
                .given(started(EVALUATION), evaluated(pain(4)))
                .when(close(leg, SIDE_MISSING))
                .then(closed(leg), confirmed(SIDE_MISSING, leg));
        aSession()
                .given(started(EVALUATION), evaluated(pain(4)), closed(leg))
                .when(close(leg(), SIDE_MISSING))
                .then(confirmed(SIDE_MISSING, leg));
    }

    @Test
    void of_a_signed_session_nothing_is_confirmed_any_more() {
        var leg = leg();

        aSession()
                .given(started(EVALUATION), evaluated(leg), signed())
                .when(evaluate(leg, SIDE_MISSING))
                .thenRejected(new SignedAlready(SESSION));
    }

    private static RecordEvaluation evaluate(Measurement measurement, WarningCode... codes) {
        return new RecordEvaluation(SESSION, List.of(measurement), DUBLIN, confirming(codes), APRIL_1);
    }

    private static RecordClosingMeasurements close(Measurement measurement, WarningCode... codes) {
        return new RecordClosingMeasurements(SESSION, List.of(measurement), DUBLIN, confirming(codes), APRIL_1);
    }

    private static Measurement leg() {
        return new LimbVolume(
                MeasurementId.next(), Limb.LEFT_LEG, VolumeMethod.PEROMETRY, 8000, null, null, null, null);
    }
}
