package org.tributary.booking.views.patients;

import static java.time.ZoneOffset.UTC;

import java.sql.Types;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.jdbc.support.SqlArrayValue;
import org.springframework.stereotype.Component;
import org.tributary.events.ClinicId;
import org.tributary.events.Event;
import org.tributary.events.PatientId;
import org.tributary.events.clinicalrecord.ClinicalRecordEvent;
import org.tributary.events.clinicalrecord.CourseEvent;
import org.tributary.events.clinicalrecord.PatientEvent;
import org.tributary.events.clinicalrecord.PatientEvent.PatientEnrolled;
import org.tributary.events.clinicalrecord.PatientEvent.PatientRegistered;
import org.tributary.events.clinicalrecord.PatientEvent.PatientScreened;
import org.tributary.events.clinicalrecord.SessionEvent;
import org.tributary.platform.eventstore.DecisionLocks;
import org.tributary.platform.feed.FeedProjection;
import org.tributary.platform.feed.ReceivedEvent;

/** Which clinics treat a patient, and every form that the patient answered: which of them decide depends on when. */
@Component
class PatientProjection implements FeedProjection {

    private final NamedParameterJdbcTemplate db;
    private final DecisionLocks locks;

    PatientProjection(NamedParameterJdbcTemplate db, DecisionLocks locks) {
        this.db = db;
        this.locks = locks;
    }

    @Override
    public String name() {
        return "patients";
    }

    @Override
    public Set<String> services() {
        return Set.of("clinical-record");
    }

    @Override
    public boolean reads(Class<? extends Event> type) {
        return PatientEvent.class.isAssignableFrom(type);
    }

    @Override
    public void project(List<ReceivedEvent> batch) {
        var treated = new ArrayList<SqlParameterSource>();
        var screened = new ArrayList<SqlParameterSource>();
        var patients = new ArrayList<PatientId>();
        for (var fed : batch) {
            if (fed.event() instanceof ClinicalRecordEvent event) {
                switch (event) {
                    case PatientRegistered e -> treated.add(treated(e.patientId(), e.clinicId()));
                    case PatientEnrolled e -> treated.add(treated(e.patientId(), e.clinicId()));
                    case PatientScreened e -> {
                        screened.add(screened(e, fed.sequence()));
                        patients.add(e.patientId());
                    }
                    case CourseEvent _, SessionEvent _ -> {}
                }
            }
        }
        addTreated(treated);
        locks.beforeChanging(patients);
        addScreened(screened);
    }

    private void addTreated(List<SqlParameterSource> treated) {
        db.batchUpdate(
                "insert into patient_clinic (patient_id, clinic_id) values (:patient, :clinic) on conflict do nothing",
                treated.toArray(SqlParameterSource[]::new));
    }

    private void addScreened(List<SqlParameterSource> screened) {
        var rows = screened.toArray(SqlParameterSource[]::new);
        db.batchUpdate("""
                insert into patient_screening
                    (patient_id, screening_id, sequence, kind, changed, answered_at, gate, reasons,
                     restricted_techniques, valid_until)
                values (:patient, :screening, :sequence, :kind, :changed, :answeredAt, :gate, :reasons,
                        :restricted, :validUntil)
                on conflict do nothing
                """, rows);
    }

    private static SqlParameterSource treated(PatientId patient, ClinicId clinic) {
        return new MapSqlParameterSource("patient", patient.value()).addValue("clinic", clinic.value());
    }

    private static SqlParameterSource screened(PatientScreened e, long sequence) {
        return new MapSqlParameterSource("patient", e.patientId().value())
                .addValue("screening", e.screeningId().value())
                .addValue("sequence", sequence)
                .addValue("kind", e.kind().name())
                .addValue("changed", e.changed(), Types.BOOLEAN)
                .addValue("answeredAt", e.answeredAt().atOffset(UTC))
                .addValue("gate", e.gate().name())
                .addValue("reasons", new SqlArrayValue("text", e.reasons().toArray()))
                .addValue(
                        "restricted",
                        new SqlArrayValue(
                                "text",
                                e.restrictedTechniques().stream()
                                        .map(Enum::name)
                                        .toArray()))
                .addValue("validUntil", e.validUntil().atOffset(UTC));
    }
}
