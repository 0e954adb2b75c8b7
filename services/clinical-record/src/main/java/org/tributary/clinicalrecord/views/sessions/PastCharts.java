package org.tributary.clinicalrecord.views.sessions;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tributary.clinicalrecord.measurements.Charted;
import org.tributary.clinicalrecord.views.clinics.ClinicDirectory;
import org.tributary.clinicalrecord.views.patients.Enrolments;
import org.tributary.clinicalrecord.views.patients.PersonRecords;
import org.tributary.events.ClinicId;
import org.tributary.events.PatientId;
import org.tributary.events.SessionId;
import org.tributary.events.TherapistId;
import org.tributary.events.clinicalrecord.Measurement;
import org.tributary.platform.jdbc.RowMappers;
import tools.jackson.databind.json.JsonMapper;

/** Tells what was measured of a person before a session: what a new measurement is compared with. */
@Component
public class PastCharts {

    /** Sessions farther back say little of what is usual. */
    private static final int SESSIONS = 12;

    private final JdbcClient db;
    private final JsonMapper json;
    private final PersonRecords records;
    private final Enrolments enrolments;
    private final ClinicDirectory clinics;

    PastCharts(JdbcClient db, JsonMapper json, PersonRecords records, Enrolments enrolments, ClinicDirectory clinics) {
        this.db = db;
        this.json = json;
        this.records = records;
        this.enrolments = enrolments;
        this.clinics = clinics;
    }

    /** The evaluations of earlier sessions, the latest first. */
    public List<Charted> beforeEvaluationOf(SessionView session) {
        return before(session)
                .map(row -> charted(row, row.evaluation()))
                .filter(chart -> !chart.measurements().isEmpty())
                .toList();
    }

    /** The evaluation of the session itself, and then what earlier ones were closed with, the latest first. */
    public List<Charted> beforeClosingOf(SessionView session) {
        var earlier = before(session)
                .map(row -> charted(row, row.closing()))
                .filter(chart -> !chart.measurements().isEmpty());
        return Stream.concat(Stream.of(chart(session, session.evaluation())), earlier)
                .toList();
    }

    Charted chart(SessionView session, List<Measurement> measurements) {
        return new Charted(
                session.sessionId(),
                session.startedAt(),
                clinics.dayZoneOf(session.clinicId()),
                session.therapistId(),
                measurements);
    }

    /**
     * At whichever clinic, and under whichever of the person's records, as long as the session's clinic treats them; afterwards only
     * what it has measured itself.
     */
    private Stream<Row> before(SessionView session) {
        var all = records.of(session.patientId());
        return db
                .sql("""
                select session_id, clinic_id, therapist_id, started_at, evaluation, closing from session
                where patient_id = any (:records) and started_at < :startedAt and (:all or clinic_id = :clinic) and in_error_at is null
                order by started_at desc, session_id desc limit :most
                """)
                .param("records", all)
                .param("startedAt", session.startedAt())
                .param("all", isTreatedAt(session.clinicId(), all))
                .param("clinic", session.clinicId())
                .param("most", SESSIONS)
                .query(RowMappers.of(Row.class))
                .list()
                .stream();
    }

    private boolean isTreatedAt(ClinicId clinic, List<PatientId> records) {
        return records.stream()
                .flatMap(record -> enrolments.find(record, clinic).stream())
                .anyMatch(enrolment -> enrolment.endedAt() == null);
    }

    private Charted charted(Row row, @Nullable String measurements) {
        return new Charted(
                row.sessionId(),
                row.startedAt(),
                clinics.dayZoneOf(row.clinicId()),
                row.therapistId(),
                measurements == null ? List.of() : json.readValue(measurements, Sessions.MEASUREMENTS));
    }

    record Row(
            SessionId sessionId,
            ClinicId clinicId,
            TherapistId therapistId,
            Instant startedAt,
            @Nullable String evaluation,
            @Nullable String closing) {}
}
