package org.tributary.clinicalrecord.views.courses;

import java.time.Instant;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tributary.events.clinicalrecord.CourseEvent;
import org.tributary.events.clinicalrecord.CourseEvent.CourseOpened;

/** The courses of treatment, written in the transaction of the fact. */
@Component
@ProcessingGroup("clinical-record.courses")
class CourseProjection {

    private final JdbcClient db;

    CourseProjection(JdbcClient db) {
        this.db = db;
    }

    @EventHandler
    void on(CourseEvent event, @org.axonframework.eventhandling.Timestamp Instant recordedAt) {
        switch (event) {
            case CourseOpened e -> add(e, recordedAt);
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
}
