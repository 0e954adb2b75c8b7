package org.tributary.clinicalrecord.session;

import static org.tributary.clinicalrecord.Examples.APRIL_1;
import static org.tributary.clinicalrecord.Examples.FIRST_CLINIC;
import static org.tributary.clinicalrecord.Examples.LEFT_LEG_COURSE;
import static org.tributary.clinicalrecord.Examples.MARCH_6_10AM;
import static org.tributary.clinicalrecord.Examples.NORTH;
import static org.tributary.clinicalrecord.Examples.SESSION;
import static org.tributary.clinicalrecord.session.SessionExamples.aSession;
import static org.tributary.clinicalrecord.session.SessionExamples.aSessionAmid;
import static org.tributary.clinicalrecord.session.SessionExamples.allIsWell;
import static org.tributary.clinicalrecord.session.SessionExamples.evaluated;
import static org.tributary.clinicalrecord.session.SessionExamples.pain;
import static org.tributary.clinicalrecord.session.SessionExamples.signed;
import static org.tributary.clinicalrecord.session.SessionExamples.start;
import static org.tributary.clinicalrecord.session.SessionExamples.startAt;
import static org.tributary.clinicalrecord.session.SessionExamples.startWhileTreatedUntil;
import static org.tributary.clinicalrecord.session.SessionExamples.started;
import static org.tributary.clinicalrecord.session.SessionExamples.startedAt;
import static org.tributary.clinicalrecord.session.SessionExamples.withoutConsent;
import static org.tributary.events.terms.VisitKind.EVALUATION;
import static org.tributary.events.terms.VisitKind.TREATMENT;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.tributary.clinicalrecord.session.SessionRejection.ConsentMissing;
import org.tributary.clinicalrecord.session.SessionRejection.CourseEnded;
import org.tributary.clinicalrecord.session.SessionRejection.NoLongerTreated;
import org.tributary.clinicalrecord.session.SessionRejection.SessionInTheFuture;
import org.tributary.clinicalrecord.session.SessionRejection.SessionTooEarly;
import org.tributary.clinicalrecord.session.SessionRejection.StartedDifferently;
import org.tributary.events.clinicalrecord.PatientEvent.ConsentPurpose;
import org.tributary.events.terms.VisitKind;

class StartSessionSpec {

    @Test
    void a_session_may_be_charted_long_after_it_took_place() {
        aSession().when(start(TREATMENT)).then(started(TREATMENT));
    }

    @Test
    void a_session_is_not_charted_before_it_starts() {
        var later = APRIL_1.plusSeconds(1);

        aSession().when(startAt(EVALUATION, later)).thenRejected(new SessionInTheFuture(later));
    }

    @Test
    void nothing_happens_before_the_patients_birth_or_the_first_clinic() {
        var in1900 = Instant.parse("1900-01-01T10:00:00Z");
        var aMomentTooEarly = FIRST_CLINIC.minusNanos(1000);

        aSession().when(startAt(EVALUATION, in1900)).thenRejected(new SessionTooEarly(in1900));
        aSession().when(startAt(EVALUATION, aMomentTooEarly)).thenRejected(new SessionTooEarly(aMomentTooEarly));
        aSession().when(startAt(EVALUATION, FIRST_CLINIC)).then(startedAt(EVALUATION, FIRST_CLINIC));
    }

    @ParameterizedTest
    @EnumSource(VisitKind.class)
    void nobody_is_evaluated_or_treated_who_has_not_consented(VisitKind kind) {
        aSessionAmid(withoutConsent())
                .when(start(kind))
                .thenRejected(new ConsentMissing(ConsentPurpose.TREATMENT, MARCH_6_10AM));
    }

    @Test
    void what_the_patient_has_not_consented_to_is_said_before_what_would_be_unsafe() {
        var known = withoutConsent();
        var unscreened = new DecisionContext(
                false,
                Optional.empty(),
                known.startedAt(),
                known.zone(),
                List.of(),
                Optional.empty(),
                known.evaluation(),
                true);

        aSessionAmid(unscreened)
                .when(start(TREATMENT))
                .thenRejected(new ConsentMissing(ConsentPurpose.TREATMENT, MARCH_6_10AM));
    }

    @Test
    void a_course_that_has_ended_takes_no_session() {
        aSessionAmid(allIsWell().ofCourse(false)).when(start(TREATMENT)).thenRejected(new CourseEnded(LEFT_LEG_COURSE));
    }

    @Test
    void a_session_that_has_started_is_not_undone_by_a_withdrawal() {
        aSessionAmid(withoutConsent())
                .given(started(TREATMENT))
                .when(start(TREATMENT))
                .thenNothingNew();
    }

    @Test
    void whoever_treats_treats_the_patient_at_the_sessions_own_time() {
        var untilThen = startWhileTreatedUntil(MARCH_6_10AM);
        var longer = startWhileTreatedUntil(MARCH_6_10AM.plusMillis(1));

        aSession().when(untilThen).thenRejected(new NoLongerTreated(NORTH, MARCH_6_10AM));
        aSession().when(longer).then(started(EVALUATION));
    }

    @Test
    void asking_twice_starts_once_whatever_came_since() {
        aSession().given(started(TREATMENT)).when(start(TREATMENT)).thenNothingNew();
        aSession()
                .given(started(TREATMENT), evaluated(pain(3)))
                .when(start(TREATMENT))
                .thenNothingNew();
        aSession()
                .given(started(TREATMENT), evaluated(pain(3)), signed())
                .when(start(TREATMENT))
                .thenNothingNew();
    }

    @Test
    void a_session_does_not_turn_into_another() {
        aSession().given(started(EVALUATION)).when(start(TREATMENT)).thenRejected(new StartedDifferently(SESSION));
    }
}
