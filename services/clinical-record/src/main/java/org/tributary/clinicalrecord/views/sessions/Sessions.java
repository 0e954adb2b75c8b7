package org.tributary.clinicalrecord.views.sessions;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tributary.clinicalrecord.measurements.DerivedScores;
import org.tributary.clinicalrecord.views.sessions.Amendment.What;
import org.tributary.clinicalrecord.views.sessions.SessionView.Applied;
import org.tributary.clinicalrecord.views.sessions.SessionView.InError;
import org.tributary.events.AppointmentId;
import org.tributary.events.ClinicId;
import org.tributary.events.CourseId;
import org.tributary.events.EntryId;
import org.tributary.events.PatientId;
import org.tributary.events.SessionId;
import org.tributary.events.TherapistId;
import org.tributary.events.clinicalrecord.BodyRegion;
import org.tributary.events.clinicalrecord.Measurement;
import org.tributary.events.terms.Pressure;
import org.tributary.events.terms.Technique;
import org.tributary.events.terms.VisitKind;
import org.tributary.platform.jdbc.Columns;
import org.tributary.platform.jdbc.RowMappers;
import org.tributary.platform.kernel.PersonalColumns;
import org.tributary.platform.web.ClinicScope;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Finds sessions. */
@Component
public class Sessions {

    static final TypeReference<List<Measurement>> MEASUREMENTS = new TypeReference<>() {};

    static final String IN_ERROR = "session.in_error_reason";

    private final JdbcClient db;
    private final JsonMapper json;
    private final RequiredEvaluations evaluations;
    private final SessionPlausibility plausibility;
    private final ChartedLater later;
    private final PersonalColumns personal;

    Sessions(
            JdbcClient db,
            JsonMapper json,
            RequiredEvaluations evaluations,
            SessionPlausibility plausibility,
            ChartedLater later,
            PersonalColumns personal) {
        this.db = db;
        this.json = json;
        this.evaluations = evaluations;
        this.plausibility = plausibility;
        this.later = later;
        this.personal = personal;
    }

    /** The session, whoever asks. */
    public Optional<SessionView> find(SessionId session) {
        return db.sql("select * from session where session_id = :session")
                .param("session", session)
                .query(this::read)
                .optional();
    }

    /** The session, if it took place at one of these clinics. */
    Optional<SessionView> findAt(ClinicScope own, SessionId session) {
        return db.sql("""
                select * from session
                where session_id = :session and (:own::uuid[] is null or clinic_id = any (:own::uuid[]))
                """)
                .param("session", session)
                .param("own", own.forSql())
                .query(this::read)
                .optional()
                .map(this::shown);
    }

    /** The session, if one of these clinics treats its patient, or gave it and did. */
    Optional<SessionView> findVisibleTo(ClinicScope treating, SessionId session) {
        return db.sql("""
                select * from session
                where session_id = :session and (:treating::uuid[] is null or clinic_id = any (:treating::uuid[])
                    or exists (select from enrolment e
                        where e.patient_id = session.patient_id and e.clinic_id = any (:treating::uuid[])))
                """)
                .param("session", session)
                .param("treating", treating.forSql())
                .query(this::read)
                .optional()
                .map(this::shown);
    }

    /** When the last session of whoever has one of these records began; none where there was none. */
    public Optional<Instant> lastStarted(Collection<PatientId> patients) {
        return db.sql("select max(started_at) from session where patient_id = any (:patients)")
                .param("patients", patients)
                .query(RowMappers.of(Instant.class))
                .optional();
    }

    /** The treatments of a patient from a moment on, at whichever clinic, the first first. */
    public List<SessionView> treatmentsOf(PatientId patient, Instant from) {
        return db.sql("""
                select * from session
                where patient_id = :patient and kind = 'TREATMENT' and started_at >= :from and in_error_at is null
                order by started_at
                """)
                .param("patient", patient)
                .param("from", from)
                .query(this::read)
                .list();
    }

    /** The sessions since a moment and until another one in which a therapist applied a technique, the first first. */
    public List<SessionView> givenBy(TherapistId therapist, Technique technique, Instant from, Instant until) {
        return db.sql("""
                select * from session
                where therapist_id = :therapist and started_at >= :from and started_at < :until
                    and in_error_at is null and exists (
                    select from technique_applied a where a.session_id = session.session_id and a.technique = :technique)
                order by started_at
                """)
                .param("therapist", therapist)
                .param("technique", technique)
                .param("from", from)
                .param("until", until)
                .query(this::read)
                .list();
    }

    /** Those of some patients, whoever asks. */
    public List<SessionId> idsOf(Collection<PatientId> patients) {
        return db.sql("select session_id from session where patient_id = any (:patients)")
                .param("patients", patients)
                .query(RowMappers.of(SessionId.class))
                .list();
    }

    private SessionView read(ResultSet row, int nr) throws SQLException {
        var session = Columns.get(row, "session_id", SessionId.class);
        var evaluation = measurements(row.getString("evaluation"));
        var closing = measurements(row.getString("closing"));
        var techniques = techniquesOf(session);
        var amendments = later.amendmentsOf(session, Columns.get(row, "patient_id", PatientId.class));
        var patient = Columns.get(row, "patient_id", PatientId.class);
        return new SessionView(
                session,
                Columns.get(row, "course_id", CourseId.class),
                patient,
                Columns.get(row, "clinic_id", ClinicId.class),
                Columns.get(row, "therapist_id", TherapistId.class),
                Columns.get(row, "kind", VisitKind.class),
                Columns.get(row, "started_at", Instant.class),
                Columns.find(row, "appointment_id", AppointmentId.class),
                evaluation,
                DerivedVolumes.of(evaluation),
                techniques,
                techniques.stream().mapToInt(Applied::minutes).sum(),
                closing,
                DerivedVolumes.of(closing),
                row.getBoolean("signed"),
                List.of(),
                Stream.of(evaluation, closing)
                        .flatMap(measured -> DerivedScores.of(measured).stream())
                        .toList(),
                List.of(),
                List.of(),
                startOf(session, amendments),
                amendments,
                later.reactionsTo(session, patient),
                inError(patient, row));
    }

    /** By the session's own name until it is amended. */
    private static EntryId startOf(SessionId session, List<Amendment> amendments) {
        return amendments.stream()
                .filter(amendment -> amendment.what() == What.START)
                .map(Amendment::entryId)
                .reduce(new EntryId(session.value()), (_, last) -> last);
    }

    private @Nullable InError inError(PatientId patient, ResultSet row) throws SQLException {
        var at = Columns.find(row, "in_error_at", Instant.class);
        return at == null
                ? null
                : new InError(
                        row.getString("in_error_by"),
                        at,
                        personal.open(patient, IN_ERROR, row.getBytes("in_error_reason"), String.class));
    }

    private SessionView shown(SessionView session) {
        var compared = plausibility.shown(session);
        return session.signed()
                ? compared
                : compared.without(evaluations.of(session).missingFrom(session.evaluation()));
    }

    /** Under the names that amendments gave them, or by their places. */
    private List<Applied> techniquesOf(SessionId session) {
        return db.sql("select * from technique_applied where session_id = :session order by nr")
                .param("session", session)
                .query((row, nr) -> new Applied(
                        Optional.ofNullable(Columns.find(row, "entry_id", EntryId.class))
                                .orElseGet(() -> EntryId.ofTechnique(session, nr + 1)),
                        Columns.get(row, "technique", Technique.class),
                        Columns.get(row, "region", BodyRegion.class),
                        row.getInt("minutes"),
                        Columns.get(row, "pressure", Pressure.class)))
                .list();
    }

    private List<Measurement> measurements(@Nullable String stored) {
        return stored == null ? List.of() : json.readValue(stored, MEASUREMENTS);
    }
}
