package org.tributary.clinicalrecord.views.courses;

import java.time.Instant;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tributary.events.clinicalrecord.CourseEvent;
import org.tributary.events.clinicalrecord.CourseEvent.CourseClosed;
import org.tributary.events.clinicalrecord.CourseEvent.CourseOpened;
import org.tributary.events.clinicalrecord.CourseEvent.CourseReopened;
import org.tributary.events.clinicalrecord.CourseEvent.CourseTransferred;
import org.tributary.events.clinicalrecord.CourseEvent.RegimenPlanned;
import org.tributary.platform.kernel.PersonalColumns;
import tools.jackson.databind.json.JsonMapper;

/** The courses of treatment, written in the transaction of the fact. */
@Component
@ProcessingGroup("clinical-record.courses")
class CourseProjection {

    private final JdbcClient db;
    private final JsonMapper json;
    private final PersonalColumns personal;

    CourseProjection(JdbcClient db, JsonMapper json, PersonalColumns personal) {
        this.db = db;
        this.json = json;
        this.personal = personal;
    }

    @EventHandler
    void on(CourseEvent event, @org.axonframework.eventhandling.Timestamp Instant recordedAt) {
        switch (event) {
            case CourseOpened e -> add(e, recordedAt);
            case CourseClosed e -> close(e, recordedAt);
            case CourseReopened e -> reopen(e);
            case CourseTransferred e -> transfer(e);
            case RegimenPlanned e -> plan(e);
        }
    }

    private void add(CourseOpened e, Instant openedAt) {
        db.sql("""
                insert into course (course_id, patient_id, clinic_id, condition, limbs, laterality, goals, referral_id,
                    planned_sessions, opened_at)
                values (:course, :patient, :clinic, :condition, :limbs, :laterality, :goals, :referral,
                    :plannedSessions, :openedAt)
                """)
                .param("course", e.courseId())
                .param("patient", e.patientId())
                .param("clinic", e.clinicId())
                .param("condition", e.condition())
                .param("limbs", e.limbs())
                .param("laterality", e.laterality())
                .param("goals", e.goals())
                .param("referral", e.referralId())
                .param("plannedSessions", e.plannedSessions())
                .param("openedAt", openedAt)
                .update();
    }

    private void close(CourseClosed e, Instant at) {
        db.sql("""
                update course
                set status = 'CLOSED', closed_because = :because, closed_by = :by, closed_at = :at, closing_note = :note
                where course_id = :course
                """)
                .param("because", e.because())
                .param("by", e.by())
                .param("at", at)
                .param("note", personal.seal(e.patientId(), Courses.CLOSING_NOTE, e.note()))
                .param("course", e.courseId())
                .update();
    }

    private void reopen(CourseReopened e) {
        db.sql("""
                update course
                set status = 'OPEN', closed_because = null, closed_by = null, closed_at = null, closing_note = null
                where course_id = :course
                """).param("course", e.courseId()).update();
    }

    private void transfer(CourseTransferred e) {
        db.sql("""
                update course set clinic_id = :to, former_clinics = former_clinics || :from::uuid where course_id = :course
                """)
                .param("to", e.clinicId())
                .param("from", e.from())
                .param("course", e.courseId())
                .update();
    }

    private void plan(RegimenPlanned e) {
        db.sql("update course set phases = :phases::jsonb where course_id = :course")
                .param("phases", json.writerFor(Courses.PHASES).writeValueAsString(e.phases()))
                .param("course", e.courseId())
                .update();
    }
}
