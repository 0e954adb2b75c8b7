package org.tributary.clinicalrecord.views.screenings;

import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tributary.events.clinicalrecord.IdentityEvent;
import org.tributary.events.clinicalrecord.PatientEvent;
import org.tributary.events.clinicalrecord.PatientEvent.ConsentRecorded;
import org.tributary.events.clinicalrecord.PatientEvent.EnrolmentEnded;
import org.tributary.events.clinicalrecord.PatientEvent.GateDecided;
import org.tributary.events.clinicalrecord.PatientEvent.PatientDetailsChanged;
import org.tributary.events.clinicalrecord.PatientEvent.PatientEnrolled;
import org.tributary.events.clinicalrecord.PatientEvent.PatientErased;
import org.tributary.events.clinicalrecord.PatientEvent.PatientRegistered;
import org.tributary.events.clinicalrecord.PatientEvent.PatientScreened;
import org.tributary.events.clinicalrecord.SafetyEvent;
import org.tributary.platform.kernel.PersonalColumns;
import tools.jackson.databind.json.JsonMapper;

/** Every screening with its gate, written in the transaction of the fact. */
@Component
@ProcessingGroup("clinical-record.eligibility")
class ScreeningProjection {

    private final JdbcClient db;
    private final JsonMapper json;
    private final PersonalColumns personal;

    ScreeningProjection(JdbcClient db, JsonMapper json, PersonalColumns personal) {
        this.db = db;
        this.json = json;
        this.personal = personal;
    }

    @EventHandler
    void on(PatientEvent event) {
        switch (event) {
            case PatientScreened e -> add(e);
            case PatientRegistered _,
                    PatientEnrolled _,
                    EnrolmentEnded _,
                    GateDecided _,
                    ConsentRecorded _,
                    PatientDetailsChanged _,
                    PatientErased _,
                    SafetyEvent _,
                    IdentityEvent _ -> {
                // another view's
            }
        }
    }

    private void add(PatientScreened e) {
        db.sql("""
                insert into screening (screening_id, patient_id, clinic_id, kind, answered_at, changed, answers,
                    conditions, medications, gate, reasons, restricted_techniques, policy_version, valid_until)
                values (:screening, :patient, :clinic, :kind, :answeredAt, :changed, :answers::jsonb,
                    :conditions, :medications, :gate, :reasons, :techniques, :policyVersion, :validUntil)
                """)
                .param("screening", e.screeningId())
                .param("patient", e.patientId())
                .param("clinic", e.clinicId())
                .param("kind", e.kind())
                .param("answeredAt", e.answeredAt())
                .param("changed", e.changed())
                .param("answers", json.writeValueAsString(e.answers()))
                .param("conditions", e.conditions())
                .param("medications", personal.seal(e.patientId(), Screenings.MEDICATIONS, e.medications()))
                .param("gate", e.gate())
                .param("reasons", e.reasons())
                .param("techniques", e.restrictedTechniques())
                .param("policyVersion", e.policyVersion())
                .param("validUntil", e.validUntil())
                .update();
    }
}
