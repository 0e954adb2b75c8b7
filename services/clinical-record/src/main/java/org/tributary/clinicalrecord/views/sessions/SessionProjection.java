package org.tributary.clinicalrecord.views.sessions;

import java.util.List;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tributary.events.SessionId;
import org.tributary.events.clinicalrecord.Measurement;
import org.tributary.events.clinicalrecord.SessionEvent;
import org.tributary.events.clinicalrecord.SessionEvent.ClosingMeasurementsRecorded;
import org.tributary.events.clinicalrecord.SessionEvent.ConfirmedWarning;
import org.tributary.events.clinicalrecord.SessionEvent.EvaluationRecorded;
import org.tributary.events.clinicalrecord.SessionEvent.SessionSigned;
import org.tributary.events.clinicalrecord.SessionEvent.SessionStarted;
import org.tributary.events.clinicalrecord.SessionEvent.TechniqueApplied;
import org.tributary.events.clinicalrecord.SessionEvent.WarningsConfirmed;
import tools.jackson.databind.json.JsonMapper;

/** The sessions as they were charted, written in the transaction of the fact. */
@Component
@ProcessingGroup("clinical-record.sessions")
class SessionProjection {

    private final JdbcClient db;
    private final JsonMapper json;

    SessionProjection(JdbcClient db, JsonMapper json) {
        this.db = db;
        this.json = json;
    }

    @EventHandler
    void on(SessionEvent event, @SequenceNumber long nr) {
        switch (event) {
            case SessionStarted e -> add(e);
            case EvaluationRecorded e -> set("evaluation", e.sessionId(), e.measurements());
            case TechniqueApplied e -> add(e, nr);
            case ClosingMeasurementsRecorded e -> set("closing", e.sessionId(), e.measurements());
            case WarningsConfirmed e -> e.warnings().forEach(warning -> confirm(e, warning));
            case SessionSigned e -> sign(e.sessionId());
        }
    }

    private void add(SessionStarted e) {
        db.sql("""
                insert into session (session_id, course_id, patient_id, clinic_id, therapist_id, kind, started_at,
                    appointment_id)
                values (:session, :course, :patient, :clinic, :therapist, :kind, :startedAt, :appointment)
                """)
                .param("session", e.sessionId())
                .param("course", e.courseId())
                .param("patient", e.patientId())
                .param("clinic", e.clinicId())
                .param("therapist", e.therapistId())
                .param("kind", e.kind())
                .param("startedAt", e.startedAt())
                .param("appointment", e.appointmentId())
                .update();
    }

    private void set(String column, SessionId session, List<Measurement> measurements) {
        db.sql("update session set " + column + " = :measurements::jsonb where session_id = :session")
                .param("session", session)
                .param("measurements", json.writerFor(Sessions.MEASUREMENTS).writeValueAsString(measurements))
                .update();
    }

    private void add(TechniqueApplied e, long nr) {
        db.sql("""
                insert into technique_applied (session_id, nr, technique, region, minutes, pressure)
                values (:session, :nr, :technique, :region, :minutes, :pressure)
                """)
                .param("session", e.sessionId())
                .param("nr", nr)
                .param("technique", e.technique())
                .param("region", e.region())
                .param("minutes", e.minutes())
                .param("pressure", e.pressure())
                .update();
    }

    private void confirm(WarningsConfirmed e, ConfirmedWarning warning) {
        db.sql("""
                insert into confirmed_warning (session_id, measurement_id, code, confirmed_by)
                values (:session, :measurement, :code, :by)
                """)
                .param("session", e.sessionId())
                .param("measurement", warning.measurementId())
                .param("code", warning.code())
                .param("by", e.by())
                .update();
    }

    private void sign(SessionId session) {
        db.sql("update session set signed = true where session_id = :session")
                .param("session", session)
                .update();
    }
}
