package org.tributary.clinicalrecord.session;

import static org.tributary.clinicalrecord.Examples.SESSION;
import static org.tributary.clinicalrecord.session.SessionExamples.aSession;
import static org.tributary.clinicalrecord.session.SessionExamples.applied;
import static org.tributary.clinicalrecord.session.SessionExamples.close;
import static org.tributary.clinicalrecord.session.SessionExamples.closed;
import static org.tributary.clinicalrecord.session.SessionExamples.evaluated;
import static org.tributary.clinicalrecord.session.SessionExamples.pain;
import static org.tributary.clinicalrecord.session.SessionExamples.signed;
import static org.tributary.clinicalrecord.session.SessionExamples.started;
import static org.tributary.events.terms.Technique.LYMPHATIC_DRAINAGE;
import static org.tributary.events.terms.VisitKind.TREATMENT;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.tributary.clinicalrecord.measurements.InvalidReading;
import org.tributary.clinicalrecord.session.SessionRejection.ClosingMeasurementsRecordedAlready;
import org.tributary.clinicalrecord.session.SessionRejection.EvaluationFirst;
import org.tributary.clinicalrecord.session.SessionRejection.InvalidMeasurement;
import org.tributary.clinicalrecord.session.SessionRejection.NeverStarted;
import org.tributary.clinicalrecord.session.SessionRejection.SignedAlready;

class RecordClosingMeasurementsSpec {

    @Test
    void a_session_may_end_with_measurements() {
        var pain = pain(2);

        aSession()
                .given(started(TREATMENT), evaluated(pain(4)), applied(LYMPHATIC_DRAINAGE, 30))
                .when(close(pain))
                .then(closed(pain));
    }

    @Test
    void the_evaluation_comes_first() {
        aSession().given(started(TREATMENT)).when(close(pain(2))).thenRejected(new EvaluationFirst(SESSION));
    }

    @Test
    void the_same_again_is_no_news_and_anything_else_is_refused() {
        var spec = aSession().given(started(TREATMENT), evaluated(pain(4)), closed(pain(2)));

        spec.when(close(pain(2))).thenNothingNew();
        spec.when(close(pain(1))).thenRejected(new ClosingMeasurementsRecordedAlready(SESSION));
    }

    @Test
    void what_cannot_be_true_is_not_recorded() {
        aSession()
                .given(started(TREATMENT), evaluated(pain(4)))
                .when(close(pain(-1)))
                .thenRejected(new InvalidMeasurement(
                        List.of(new InvalidReading("measurements[0].score", "Lies between 0 and 10"))));
    }

    @Test
    void neither_before_the_start_nor_after_the_signature() {
        aSession().when(close(pain(2))).thenRejected(new NeverStarted(SESSION));
        aSession()
                .given(started(TREATMENT), evaluated(pain(4)), signed())
                .when(close(pain(2)))
                .thenRejected(new SignedAlready(SESSION));
    }
}
