package org.tributary.clinicalrecord.views.eligibility;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tributary.eligibility.GateInForce;
import org.tributary.events.ClinicId;
import org.tributary.events.PatientId;
import org.tributary.events.ScreeningId;
import org.tributary.events.clinicalrecord.PatientEvent.Answer;
import org.tributary.events.clinicalrecord.PatientEvent.Medication;
import org.tributary.events.clinicalrecord.PatientEvent.ScreeningKind;
import org.tributary.events.terms.Condition;
import org.tributary.events.terms.Gate;
import org.tributary.events.terms.Technique;
import org.tributary.platform.kernel.PersonalColumns;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Finds what patients answered and which gate was in force when. */
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

    /** What the forms answered by a time say together, however old they were then; older ones never step in for them. */
    public Optional<GateInForce<ScreeningView>> inForceAt(PatientId patient, Instant at) {
        return GateInForce.at(at, sinceTheLastFullForm(patient, at));
    }

    /** All that can decide at a time, in the order in which it was charted. */
    private List<ScreeningView> sinceTheLastFullForm(PatientId patient, Instant at) {
        return db.sql("""
                select * from screening
                where patient_id = :patient and answered_at <= :at and answered_at >= coalesce((
                    select max(answered_at) from screening
                    where patient_id = :patient and answered_at <= :at and kind = 'FULL'), '-infinity')
                order by recorded_nr
                """)
                .param("patient", patient.value())
                .param("at", Timestamp.from(at))
                .query(this::read)
                .list();
    }

    /** One screening of a patient. */
    public Optional<ScreeningView> find(PatientId patient, ScreeningId screening) {
        return db.sql("select * from screening where screening_id = :screening and patient_id = :patient")
                .param("screening", screening.value())
                .param("patient", patient.value())
                .query(this::read)
                .optional();
    }

    /** Everything a patient ever answered, the first first. */
    public List<ScreeningView> of(PatientId patient) {
        return db.sql("select * from screening where patient_id = :patient order by answered_at, recorded_nr")
                .param("patient", patient.value())
                .query(this::read)
                .list();
    }

    private ScreeningView read(ResultSet row, int nr) throws SQLException {
        var patient = new PatientId(row.getObject("patient_id", UUID.class));
        var medications = personal.open(patient, MEDICATIONS, row.getBytes("medications"), Medication[].class);
        return new ScreeningView(
                new ScreeningId(row.getObject("screening_id", UUID.class)),
                patient,
                new ClinicId(row.getObject("clinic_id", UUID.class)),
                ScreeningKind.valueOf(row.getString("kind")),
                row.getTimestamp("answered_at").toInstant(),
                changed(row),
                json.readValue(row.getString("answers"), new TypeReference<Map<String, Answer>>() {}),
                texts(row, "conditions").map(Condition::valueOf).toList(),
                medications == null ? List.of() : List.of(medications),
                Gate.valueOf(row.getString("gate")),
                texts(row, "reasons").toList(),
                texts(row, "restricted_techniques").map(Technique::valueOf).toList(),
                row.getString("policy_version"),
                row.getTimestamp("valid_until").toInstant());
    }

    private static @Nullable Boolean changed(ResultSet row) throws SQLException {
        var changed = row.getBoolean("changed");
        return row.wasNull() ? null : changed;
    }

    private static Stream<String> texts(ResultSet row, String column) throws SQLException {
        return Arrays.stream((String[]) row.getArray(column).getArray());
    }
}
