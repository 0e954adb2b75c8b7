package org.tributary.booking.views.patients;

import static java.time.ZoneOffset.UTC;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.jdbc.support.SqlArrayValue;
import org.springframework.stereotype.Component;
import org.tributary.events.ClinicId;
import org.tributary.events.PatientId;
import org.tributary.events.clinicalrecord.ClinicalRecordEvent;
import org.tributary.events.clinicalrecord.CourseEvent;
import org.tributary.events.clinicalrecord.PatientEvent.PatientEnrolled;
import org.tributary.events.clinicalrecord.PatientEvent.PatientRegistered;
import org.tributary.events.clinicalrecord.PatientEvent.PatientScreened;
import org.tributary.events.clinicalrecord.SessionEvent;
import org.tributary.platform.feed.FedEvent;
import org.tributary.platform.feed.FeedProjection;

/**
 * Which clinics treat a patient, and what the last screening allows. The last is the one answered last: one that was answered
 * earlier and charted late changes nothing.
 */
@Component
class PatientsProjection implements FeedProjection {

    private final NamedParameterJdbcTemplate db;

    PatientsProjection(NamedParameterJdbcTemplate db) {
        this.db = db;
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
    public void project(List<FedEvent> batch) {
        var treated = new ArrayList<SqlParameterSource>();
        var screened = new LinkedHashMap<PatientId, PatientScreened>();
        for (var fed : batch) {
            if (fed.event() instanceof ClinicalRecordEvent event) {
                switch (event) {
                    case PatientRegistered e -> treated.add(treated(e.patientId(), e.clinicId()));
                    case PatientEnrolled e -> treated.add(treated(e.patientId(), e.clinicId()));
                    case PatientScreened e -> screened.merge(e.patientId(), e, PatientsProjection::answeredLast);
                    case CourseEvent _, SessionEvent _ -> {}
                }
            }
        }
        addTreated(treated);
        addScreened(screened);
    }

    private void addTreated(List<SqlParameterSource> treated) {
        db.batchUpdate(
                "insert into patient_clinic (patient_id, clinic_id) values (:patient, :clinic) on conflict do nothing",
                treated.toArray(SqlParameterSource[]::new));
    }

    private void addScreened(Map<PatientId, PatientScreened> screened) {
        db.batchUpdate(
                """
                insert into patient_screening
                    (patient_id, answered_at, gate, reasons, restricted_techniques, valid_until)
                values (:patient, :answeredAt, :gate, :reasons, :restricted, :validUntil)
                on conflict (patient_id) do update
                set answered_at = excluded.answered_at, gate = excluded.gate, reasons = excluded.reasons,
                    restricted_techniques = excluded.restricted_techniques, valid_until = excluded.valid_until
                where patient_screening.answered_at <= excluded.answered_at
                """, screened.values().stream().map(PatientsProjection::row).toArray(SqlParameterSource[]::new));
    }

    private static PatientScreened answeredLast(PatientScreened before, PatientScreened after) {
        return after.answeredAt().isBefore(before.answeredAt()) ? before : after;
    }

    private static SqlParameterSource treated(PatientId patient, ClinicId clinic) {
        return new MapSqlParameterSource("patient", patient.value()).addValue("clinic", clinic.value());
    }

    private static SqlParameterSource row(PatientScreened e) {
        return new MapSqlParameterSource("patient", e.patientId().value())
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
