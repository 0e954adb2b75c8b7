package org.tributary.clinicalrecord.views.sessions;

import java.time.Instant;
import java.util.List;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.axonframework.eventhandling.Timestamp;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tributary.events.SessionId;
import org.tributary.events.clinicalrecord.AmendmentEvent;
import org.tributary.events.clinicalrecord.Measurement;
import org.tributary.events.clinicalrecord.SessionEvent;
import org.tributary.events.clinicalrecord.SessionEvent.AdverseReactionRecorded;
import org.tributary.events.clinicalrecord.SessionEvent.ClosingMeasurementsRecorded;
import org.tributary.events.clinicalrecord.SessionEvent.ConfirmedWarning;
import org.tributary.events.clinicalrecord.SessionEvent.EvaluationRecorded;
import org.tributary.events.clinicalrecord.SessionEvent.NoteAdded;
import org.tributary.events.clinicalrecord.SessionEvent.SessionEnteredInError;
import org.tributary.events.clinicalrecord.SessionEvent.SessionSigned;
import org.tributary.events.clinicalrecord.SessionEvent.SessionStarted;
import org.tributary.events.clinicalrecord.SessionEvent.TechniqueApplied;
import org.tributary.events.clinicalrecord.SessionEvent.WarningsConfirmed;
import org.tributary.platform.kernel.PersonalColumns;
import tools.jackson.databind.json.JsonMapper;

/** The sessions by what counts of them, written in the transaction of the fact. */
@Component
@ProcessingGroup("clinical-record.sessions")
class SessionProjection {

    private final JdbcClient db;
    private final JsonMapper json;
    private final PersonalColumns personal;
    private final Amendments amendments;

    SessionProjection(JdbcClient db, JsonMapper json, PersonalColumns personal, Amendments amendments) {
        this.db = db;
        this.json = json;
        this.personal = personal;
        this.amendments = amendments;
    }

    @EventHandler
    void on(SessionEvent event, @SequenceNumber long nr, @Timestamp Instant at) {
        switch (event) {
            case SessionStarted e -> add(e);
            case EvaluationRecorded e -> set("evaluation", e.sessionId(), e.measurements());
            case TechniqueApplied e -> add(e, nr);
            case ClosingMeasurementsRecorded e -> set("closing", e.sessionId(), e.measurements());
            case WarningsConfirmed e -> e.warnings().forEach(warning -> confirm(e, warning));
            case SessionSigned e -> sign(e.sessionId());
            case NoteAdded e -> add(e, at);
            case AdverseReactionRecorded e -> add(e, at);
            case AmendmentEvent e -> amendments.keep(e, at);
            case SessionEnteredInError e -> markInError(e, at);
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

    private void add(NoteAdded e, Instant at) {
        db.sql("""
                insert into session_note (entry_id, session_id, text, noted_by, noted_at)
                values (:entry, :session, :text, :by, :at)
                """)
                .param("entry", e.entryId())
                .param("session", e.sessionId())
                .param("text", personal.seal(e.patientId(), SessionNotes.TEXT, e.text()))
                .param("by", e.by())
                .param("at", at)
                .update();
    }

    private void add(AdverseReactionRecorded e, Instant at) {
        db.sql("""
                insert into adverse_reaction (entry_id, session_id, kind, severity, note, recorded_by, recorded_at)
                values (:entry, :session, :kind, :severity, :note, :by, :at)
                """)
                .param("entry", e.entryId())
                .param("session", e.sessionId())
                .param("kind", e.kind())
                .param("severity", e.severity())
                .param("note", personal.seal(e.patientId(), ChartedLater.NOTE, e.note()))
                .param("by", e.by())
                .param("at", at)
                .update();
    }

    private void markInError(SessionEnteredInError e, Instant at) {
        db.sql("""
                update session set in_error_by = :by, in_error_at = :at, in_error_reason = :reason
                where session_id = :session
                """)
                .param("by", e.by())
                .param("at", at)
                .param("reason", personal.seal(e.patientId(), Sessions.IN_ERROR, e.reason()))
                .param("session", e.sessionId())
                .update();
    }
}
