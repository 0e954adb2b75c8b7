package org.tributary.clinicalrecord.views.patients;

import java.time.Instant;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tributary.events.clinicalrecord.IdentityEvent.MergedInto;
import org.tributary.events.clinicalrecord.IdentityEvent.PatientMerged;
import org.tributary.events.clinicalrecord.IdentityEvent.PatientUnmerged;
import org.tributary.events.clinicalrecord.IdentityEvent.UnmergedFrom;
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

/** The chain's patients and their enrolments, written in the transaction of the fact. */
@Component
@ProcessingGroup("clinical-record.patients")
class PatientProjection {

    private final JdbcClient db;
    private final PersonalColumns personal;
    private final PatientTraits traits;
    private final Enrolments enrolments;
    private final PersonRecords records;

    PatientProjection(
            JdbcClient db,
            PersonalColumns personal,
            PatientTraits traits,
            Enrolments enrolments,
            PersonRecords records) {
        this.db = db;
        this.personal = personal;
        this.traits = traits;
        this.enrolments = enrolments;
        this.records = records;
    }

    @EventHandler
    void on(PatientEvent event, @org.axonframework.eventhandling.Timestamp Instant recordedAt) {
        switch (event) {
            case PatientRegistered e -> {
                add(e, recordedAt);
                enrolments.begin(e.patientId(), e.clinicId(), recordedAt);
            }
            case PatientEnrolled e -> enrolments.begin(e.patientId(), e.clinicId(), recordedAt);
            case EnrolmentEnded e -> enrolments.end(e, recordedAt);
            case PatientDetailsChanged e -> change(e);
            case PatientErased e ->
                db.sql("update patient set erased_at = :at where patient_id = :patient")
                        .param("at", recordedAt)
                        .param("patient", e.patientId())
                        .update();
            case MergedInto e -> records.merge(e, recordedAt);
            case UnmergedFrom e -> records.part(e, recordedAt);
            case PatientScreened _,
                    GateDecided _,
                    ConsentRecorded _,
                    PatientMerged _,
                    PatientUnmerged _,
                    SafetyEvent _ -> {
                // another view's
            }
        }
    }

    private void add(PatientRegistered e, Instant at) {
        var patient = e.patientId();
        db.sql("""
                insert into patient (patient_id, registered_at, name, birth_date, sex, contact, identifiers)
                values (:patient, :at, :name, :birthDate, :sex, :contact, :identifiers)
                """)
                .param("patient", patient)
                .param("at", at)
                .param("name", personal.seal(patient, PatientColumns.NAME, e.name()))
                .param("birthDate", personal.seal(patient, PatientColumns.BIRTH_DATE, e.birthDate()))
                .param("sex", personal.seal(patient, PatientColumns.SEX, e.sex()))
                .param("contact", personal.seal(patient, PatientColumns.CONTACT, e.contact()))
                .param("identifiers", personal.seal(patient, PatientColumns.IDENTIFIERS, e.identifiers()))
                .update();
        traits.keep(patient, e.name(), e.birthDate(), e.identifiers());
    }

    private void change(PatientDetailsChanged e) {
        var patient = e.patientId();
        db.sql("""
                update patient set name = coalesce(:name, name), birth_date = coalesce(:birthDate, birth_date),
                    sex = coalesce(:sex, sex), contact = coalesce(:contact, contact),
                    identifiers = coalesce(:identifiers, identifiers)
                where patient_id = :patient
                """)
                .param("patient", patient)
                .param("name", personal.seal(patient, PatientColumns.NAME, e.name()))
                .param("birthDate", personal.seal(patient, PatientColumns.BIRTH_DATE, e.birthDate()))
                .param("sex", personal.seal(patient, PatientColumns.SEX, e.sex()))
                .param("contact", personal.seal(patient, PatientColumns.CONTACT, e.contact()))
                .param("identifiers", personal.seal(patient, PatientColumns.IDENTIFIERS, e.identifiers()))
                .update();
        traits.keepAsKnown(patient);
    }
}
