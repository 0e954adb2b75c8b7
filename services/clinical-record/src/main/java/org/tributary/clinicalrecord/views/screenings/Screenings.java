package org.tributary.clinicalrecord.views.screenings;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tributary.events.ClinicId;
import org.tributary.events.PatientId;
import org.tributary.events.ScreeningId;
import org.tributary.events.clinicalrecord.PatientEvent.Answer;
import org.tributary.events.clinicalrecord.PatientEvent.Medication;
import org.tributary.events.clinicalrecord.PatientEvent.ScreeningKind;
import org.tributary.events.terms.Condition;
import org.tributary.events.terms.Gate;
import org.tributary.events.terms.Technique;
import org.tributary.platform.jdbc.Columns;
import org.tributary.platform.jdbc.RowMappers;
import org.tributary.platform.kernel.PersonalColumns;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Finds what patients answered. */
@Component
public class Screenings {

    static final String MEDICATIONS = "screening.medications";

    private final JdbcClient db;
    private final JsonMapper json;
    private final PersonalColumns personal;

    Screenings(JdbcClient db, JsonMapper json, PersonalColumns personal) {
        this.db = db;
        this.json = json;
        this.personal = personal;
    }

    /** One screening of a patient. */
    public Optional<ScreeningView> find(PatientId patient, ScreeningId screening) {
        return db.sql("select * from screening where screening_id = :screening and patient_id = :patient")
                .param("screening", screening)
                .param("patient", patient)
                .query(this::read)
                .optional();
    }

    /** Those forms among some that a person answered, under whichever record; the one answered first first. */
    public List<ScreeningView> find(List<PatientId> records, List<UUID> screenings) {
        return screenings.isEmpty()
                ? List.of()
                : db.sql("""
                        select * from screening where screening_id = any (:screenings) and patient_id = any (:records)
                        order by answered_at, recorded_nr
                        """)
                        .param("screenings", screenings)
                        .param("records", records)
                        .query(this::read)
                        .list();
    }

    /** When whoever has one of these records answered last; none where they never did. */
    public Optional<Instant> lastAnswered(Collection<PatientId> patients) {
        return db.sql("select max(answered_at) from screening where patient_id = any (:patients)")
                .param("patients", patients)
                .query(RowMappers.of(Instant.class))
                .optional();
    }

    private ScreeningView read(ResultSet row, int nr) throws SQLException {
        var patient = Columns.get(row, "patient_id", PatientId.class);
        var medications = personal.open(patient, MEDICATIONS, row.getBytes("medications"), Medication[].class);
        return new ScreeningView(
                Columns.get(row, "screening_id", ScreeningId.class),
                patient,
                Columns.get(row, "clinic_id", ClinicId.class),
                Columns.get(row, "kind", ScreeningKind.class),
                Columns.get(row, "answered_at", Instant.class),
                Columns.find(row, "changed", Boolean.class),
                json.readValue(row.getString("answers"), new TypeReference<Map<String, Answer>>() {}),
                Columns.list(row, "conditions", Condition.class),
                medications == null ? List.of() : List.of(medications),
                Columns.get(row, "gate", Gate.class),
                Columns.list(row, "reasons", String.class),
                Columns.list(row, "restricted_techniques", Technique.class),
                row.getString("policy_version"),
                Columns.get(row, "valid_until", Instant.class));
    }
}
