package org.tributary.clinicalrecord.session;

import static org.tributary.clinicalrecord.Examples.SESSION;
import static org.tributary.clinicalrecord.session.SessionExamples.aSession;
import static org.tributary.clinicalrecord.session.SessionExamples.aSessionAmid;
import static org.tributary.clinicalrecord.session.SessionExamples.evaluate;
import static org.tributary.clinicalrecord.session.SessionExamples.evaluated;
import static org.tributary.clinicalrecord.session.SessionExamples.pain;
import static org.tributary.clinicalrecord.session.SessionExamples.signed;
import static org.tributary.clinicalrecord.session.SessionExamples.started;
import static org.tributary.events.terms.VisitKind.EVALUATION;
import static org.tributary.events.terms.VisitKind.TREATMENT;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.tributary.clinicalrecord.measurements.InvalidReading;
import org.tributary.clinicalrecord.session.SessionRejection.EvaluationRecordedAlready;
import org.tributary.clinicalrecord.session.SessionRejection.InvalidMeasurement;
import org.tributary.clinicalrecord.session.SessionRejection.NeverStarted;
import org.tributary.clinicalrecord.session.SessionRejection.SignedAlready;

class RecordEvaluationSpec {

    @Test
    void a_session_begins_with_an_evaluation() {
        var pain = pain(4);

        aSession().given(started(TREATMENT)).when(evaluate(pain)).then(evaluated(pain));
    }

    @Test
    void a_patient_who_may_not_be_treated_may_still_be_evaluated() {
        var pain = pain(4);

        aSessionAmid(DecisionContext.none())
                .given(started(EVALUATION))
                .when(evaluate(pain))
                .then(evaluated(pain));
    }

    @Test
    void the_same_evaluation_again_is_no_news() {
        aSession()
                .given(started(TREATMENT), evaluated(pain(4)))
                .when(evaluate(pain(4)))
                .thenNothingNew();
    }

    @Test
    void another_evaluation_does_not_replace_the_first() {
        aSession()
                .given(started(TREATMENT), evaluated(pain(4)))
                .when(evaluate(pain(5)))
                .thenRejected(new EvaluationRecordedAlready(SESSION));
    }

    @Test
    void what_cannot_be_true_is_not_recorded() {
        aSession()
                .given(started(TREATMENT))
                .when(evaluate(pain(11)))
                .thenRejected(new InvalidMeasurement(
                        List.of(new InvalidReading("measurements[0].score", "Lies between 0 and 10"))));
    }

    @Test
    void a_signed_session_is_not_evaluated_any_more() {
        aSession()
                .given(started(EVALUATION), evaluated(pain(4)), signed())
                .when(evaluate(pain(4)))
                .thenRejected(new SignedAlready(SESSION));
    }

    @Test
    void a_session_that_never_started_is_not_evaluated() {
        aSession().when(evaluate(pain(4))).thenRejected(new NeverStarted(SESSION));
    }
}
