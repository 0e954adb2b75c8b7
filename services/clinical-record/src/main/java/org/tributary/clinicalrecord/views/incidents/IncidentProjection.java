package org.tributary.clinicalrecord.views.incidents;

import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tributary.clinicalrecord.views.incidents.IncidentView.Status;
import org.tributary.events.clinicalrecord.IncidentEvent;
import org.tributary.events.clinicalrecord.IncidentEvent.IncidentAcknowledged;
import org.tributary.events.clinicalrecord.IncidentEvent.IncidentClosed;
import org.tributary.events.clinicalrecord.IncidentEvent.IncidentOpened;
import org.tributary.events.clinicalrecord.IncidentEvent.IncidentVoided;
import org.tributary.platform.kernel.PersonalColumns;

/** Every incident and what became of it, written in the transaction of the fact. */
@Component
@ProcessingGroup("clinical-record.incidents")
class IncidentProjection {

    private final JdbcClient db;
    private final PersonalColumns personal;

    IncidentProjection(JdbcClient db, PersonalColumns personal) {
        this.db = db;
        this.personal = personal;
    }

    @EventHandler
    void on(IncidentEvent event) {
        switch (event) {
            case IncidentOpened e -> add(e);
            case IncidentAcknowledged e ->
                db.sql("update incident set status = :status, acknowledged_by = :by where incident_id = :incident")
                        .param("status", Status.ACKNOWLEDGED)
                        .param("by", e.by())
                        .param("incident", e.incidentId())
                        .update();
            case IncidentVoided e ->
                db.sql("update incident set status = :status where incident_id = :incident")
                        .param("status", Status.VOIDED)
                        .param("incident", e.incidentId())
                        .update();
            case IncidentClosed e ->
                db.sql("""
                        update incident set status = :status, closed_by = :by, note = :note where incident_id = :incident
                        """)
                        .param("status", Status.CLOSED)
                        .param("by", e.by())
                        .param("note", personal.seal(e.patientId(), Incidents.NOTE, e.note()))
                        .param("incident", e.incidentId())
                        .update();
        }
    }

    private void add(IncidentOpened e) {
        var certificate = e.certificate();
        var reaction = e.reaction();
        db.sql("""
                insert into incident
                    (incident_id, patient_id, clinic_id, session_id, started_at, reasons, learnt_at, status,
                    invalid_certificate_of, invalid_technique, invalid_from, reaction_entry, reaction_kind, reaction_severity)
                values (:incident, :patient, :clinic, :session, :startedAt, :reasons, :learntAt, :status,
                    :therapist, :technique, :invalidFrom, :entry, :reaction, :severity)
                """)
                .param("incident", e.incidentId())
                .param("patient", e.patientId())
                .param("clinic", e.clinicId())
                .param("session", e.sessionId())
                .param("startedAt", e.startedAt())
                .param("reasons", e.reasons())
                .param("learntAt", e.learntAt())
                .param("status", Status.OPEN)
                .param("therapist", certificate == null ? null : certificate.therapistId())
                .param("technique", certificate == null ? null : certificate.technique())
                .param("invalidFrom", certificate == null ? null : certificate.invalidFrom())
                .param("entry", reaction == null ? null : reaction.entryId())
                .param("reaction", reaction == null ? null : reaction.kind())
                .param("severity", reaction == null ? null : reaction.severity())
                .update();
    }
}
