package org.tributary.clinicalrecord.session;

import static org.tributary.clinicalrecord.Examples.SESSION;
import static org.tributary.clinicalrecord.session.SessionExamples.OKAFORS_SIGN_IN;
import static org.tributary.clinicalrecord.session.SessionExamples.aSession;
import static org.tributary.clinicalrecord.session.SessionExamples.aSessionAmid;
import static org.tributary.clinicalrecord.session.SessionExamples.applied;
import static org.tributary.clinicalrecord.session.SessionExamples.evaluated;
import static org.tributary.clinicalrecord.session.SessionExamples.pain;
import static org.tributary.clinicalrecord.session.SessionExamples.sign;
import static org.tributary.clinicalrecord.session.SessionExamples.signed;
import static org.tributary.clinicalrecord.session.SessionExamples.started;
import static org.tributary.events.terms.Technique.LYMPHATIC_DRAINAGE;
import static org.tributary.events.terms.VisitKind.EVALUATION;
import static org.tributary.events.terms.VisitKind.TREATMENT;

import org.junit.jupiter.api.Test;
import org.tributary.clinicalrecord.session.SessionRejection.EvaluationFirst;
import org.tributary.clinicalrecord.session.SessionRejection.NeverStarted;
import org.tributary.clinicalrecord.session.SessionRejection.NotTheirSession;
import org.tributary.clinicalrecord.session.SessionRejection.SessionLength;

class SignSessionSpec {

    @Test
    void the_therapist_signs_a_treatment_of_thirty_minutes() {
        aSession()
                .given(started(TREATMENT), evaluated(pain(4)), applied(LYMPHATIC_DRAINAGE, 30))
                .when(sign(OKAFORS_SIGN_IN))
                .then(signed());
    }

    @Test
    void a_treatment_under_thirty_minutes_is_not_signed() {
        aSession()
                .given(started(TREATMENT), evaluated(pain(4)), applied(LYMPHATIC_DRAINAGE, 29))
                .when(sign(OKAFORS_SIGN_IN))
                .thenRejected(new SessionLength(29, 30, 90));
    }

    @Test
    void a_visit_for_an_evaluation_needs_no_minutes() {
        aSession()
                .given(started(EVALUATION), evaluated(pain(4)))
                .when(sign(OKAFORS_SIGN_IN))
                .then(signed());
    }

    @Test
    void nobody_signs_before_the_evaluation() {
        aSession().given(started(EVALUATION)).when(sign(OKAFORS_SIGN_IN)).thenRejected(new EvaluationFirst(SESSION));
    }

    @Test
    void a_therapist_signs_only_as_themselves() {
        aSession()
                .given(started(EVALUATION), evaluated(pain(4)))
                .when(sign("somebody@demo"))
                .thenRejected(new NotTheirSession(SESSION));
        aSession()
                .given(started(EVALUATION), evaluated(pain(4)), signed())
                .when(sign("somebody@demo"))
                .thenRejected(new NotTheirSession(SESSION));
    }

    @Test
    void where_the_chain_has_not_said_who_a_therapist_is_nobody_signs() {
        aSessionAmid(DecisionContext.none())
                .given(started(EVALUATION), evaluated(pain(4)))
                .when(sign("somebody@demo"))
                .thenRejected(new NotTheirSession(SESSION));
    }

    @Test
    void signing_twice_signs_once() {
        aSession()
                .given(started(EVALUATION), evaluated(pain(4)), signed())
                .when(sign(OKAFORS_SIGN_IN))
                .thenNothingNew();
    }

    @Test
    void a_session_that_never_started_is_not_signed() {
        aSession().when(sign(OKAFORS_SIGN_IN)).thenRejected(new NeverStarted(SESSION));
    }
}
