package org.tributary.clinicalrecord.views.courses;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tributary.clinicalrecord.views.courses.CourseView.Closing;
import org.tributary.clinicalrecord.views.courses.CourseView.SessionOfCourse;
import org.tributary.clinicalrecord.views.courses.CourseView.Status;
import org.tributary.events.ClinicId;
import org.tributary.events.CourseId;
import org.tributary.events.PatientId;
import org.tributary.events.ReferralId;
import org.tributary.events.clinicalrecord.CourseEvent.CourseEnd;
import org.tributary.events.clinicalrecord.CourseEvent.RegimenPhase;
import org.tributary.events.terms.Condition;
import org.tributary.events.terms.Goal;
import org.tributary.events.terms.Laterality;
import org.tributary.events.terms.Limb;
import org.tributary.platform.jdbc.Columns;
import org.tributary.platform.jdbc.RowMappers;
import org.tributary.platform.kernel.PersonalColumns;
import org.tributary.platform.web.ClinicScope;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Finds courses of treatment. */
@Component
public class Courses {

    static final String CLOSING_NOTE = "course.closing_note";
    static final TypeReference<List<RegimenPhase>> PHASES = new TypeReference<>() {};

    private final JdbcClient db;
    private final JsonMapper json;
    private final PersonalColumns personal;

    Courses(JdbcClient db, JsonMapper json, PersonalColumns personal) {
        this.db = db;
        this.json = json;
        this.personal = personal;
    }

    /** The course, whoever asks. */
    public Optional<CourseView> find(CourseId course) {
        return db.sql("select * from course where course_id = :course")
                .param("course", course)
                .query(this::read)
                .optional();
    }

    /** The course, if it is at one of these clinics. */
    public Optional<CourseView> findAt(ClinicScope own, CourseId course) {
        return db.sql("""
                select * from course
                where course_id = :course and (:own::uuid[] is null or clinic_id = any (:own::uuid[]))
                """)
                .param("course", course)
                .param("own", own.forSql())
                .query(this::read)
                .optional();
    }

    /** The course, if one of these clinics treats its patient or has it; of one that had it and does not any more, its own part. */
    Optional<CourseView> findVisibleTo(ClinicScope treating, CourseId course) {
        return db.sql("""
                select course.*, :treating::uuid[] is null or clinic_id = any (:treating::uuid[])
                    or exists (select from enrolment e
                        where e.patient_id = course.patient_id and e.clinic_id = any (:treating::uuid[])) as whole
                from course
                where course_id = :course and (:treating::uuid[] is null or clinic_id = any (:treating::uuid[])
                    or former_clinics && :treating::uuid[]
                    or exists (select from enrolment e
                        where e.patient_id = course.patient_id and e.clinic_id = any (:treating::uuid[])))
                """)
                .param("course", course)
                .param("treating", treating.forSql())
                .query((row, nr) ->
                        row.getBoolean("whole") ? read(row, nr) : read(row, nr).ofFormer(treating))
                .optional();
    }

    /** Those of some patients, whoever asks. */
    public List<CourseId> idsOf(Collection<PatientId> patients) {
        return db.sql("select course_id from course where patient_id = any (:patients)")
                .param("patients", patients)
                .query(RowMappers.of(CourseId.class))
                .list();
    }

    private CourseView read(ResultSet row, int nr) throws SQLException {
        var course = Columns.get(row, "course_id", CourseId.class);
        var sessions = sessionsOf(course);
        return new CourseView(
                course,
                Columns.get(row, "patient_id", PatientId.class),
                Columns.get(row, "clinic_id", ClinicId.class),
                Columns.get(row, "condition", Condition.class),
                Columns.list(row, "limbs", Limb.class),
                Columns.get(row, "laterality", Laterality.class),
                Columns.list(row, "goals", Goal.class),
                Columns.find(row, "referral_id", ReferralId.class),
                Columns.find(row, "planned_sessions", Integer.class),
                Columns.get(row, "opened_at", Instant.class),
                Columns.get(row, "status", Status.class),
                closing(row),
                Columns.list(row, "former_clinics", ClinicId.class),
                phases(row.getString("phases")),
                SessionOfCourse.count(sessions),
                sessions);
    }

    private @Nullable Closing closing(ResultSet row) throws SQLException {
        var at = Columns.find(row, "closed_at", Instant.class);
        return at == null
                ? null
                : new Closing(
                        Columns.get(row, "closed_because", CourseEnd.class),
                        row.getString("closed_by"),
                        at,
                        personal.open(
                                Columns.get(row, "patient_id", PatientId.class),
                                CLOSING_NOTE,
                                row.getBytes("closing_note"),
                                String.class));
    }

    private List<RegimenPhase> phases(@Nullable String stored) {
        return stored == null ? List.of() : json.readValue(stored, PHASES);
    }

    private List<SessionOfCourse> sessionsOf(CourseId course) {
        return db.sql("""
                select session_id, clinic_id, kind, started_at, therapist_id, evaluation is not null as evaluated, signed,
                    in_error_at is not null as entered_in_error
                from session where course_id = :course order by started_at, session_id
                """)
                .param("course", course)
                .query(RowMappers.of(SessionOfCourse.class))
                .list();
    }
}
