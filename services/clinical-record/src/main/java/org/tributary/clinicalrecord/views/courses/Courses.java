package org.tributary.clinicalrecord.views.courses;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tributary.clinicalrecord.views.courses.CourseView.SessionOfCourse;
import org.tributary.events.ClinicId;
import org.tributary.events.CourseId;
import org.tributary.events.PatientId;
import org.tributary.events.ReferralId;
import org.tributary.events.SessionId;
import org.tributary.events.TherapistId;
import org.tributary.events.terms.Condition;
import org.tributary.events.terms.Goal;
import org.tributary.events.terms.Laterality;
import org.tributary.events.terms.Limb;
import org.tributary.events.terms.VisitKind;
import org.tributary.platform.web.ClinicScope;

/** Finds courses of treatment. */
@Component
public class Courses {

    private final JdbcClient db;

    Courses(JdbcClient db) {
        this.db = db;
    }

    /** The course, whoever asks. */
    public Optional<CourseView> find(CourseId course) {
        return db.sql("select * from course where course_id = :course")
                .param("course", course.value())
                .query(this::read)
                .optional();
    }

    /** The course, if it was opened at one of these clinics. */
    public Optional<CourseView> findAt(ClinicScope own, CourseId course) {
        return db.sql("""
                select * from course
                where course_id = :course and (:own::uuid[] is null or clinic_id = any (:own::uuid[]))
                """)
                .param("course", course.value())
                .param("own", own.forSql())
                .query(this::read)
                .optional();
    }

    /** The course, if one of these clinics treats its patient. */
    Optional<CourseView> findVisibleTo(ClinicScope treating, CourseId course) {
        return db.sql("""
                select * from course
                where course_id = :course and exists (
                    select from enrolment e where e.patient_id = course.patient_id
                        and (:treating::uuid[] is null or e.clinic_id = any (:treating::uuid[])))
                """)
                .param("course", course.value())
                .param("treating", treating.forSql())
                .query(this::read)
                .optional();
    }

    /** A patient's courses, the first first. */
    public List<CourseView> of(PatientId patient) {
        return db.sql("select * from course where patient_id = :patient order by opened_at, course_id")
                .param("patient", patient.value())
                .query(this::read)
                .list();
    }

    private CourseView read(ResultSet row, int nr) throws SQLException {
        var course = new CourseId(row.getObject("course_id", UUID.class));
        return new CourseView(
                course,
                new PatientId(row.getObject("patient_id", UUID.class)),
                new ClinicId(row.getObject("clinic_id", UUID.class)),
                Condition.valueOf(row.getString("condition")),
                texts(row, "limbs").map(Limb::valueOf).toList(),
                Laterality.valueOf(row.getString("laterality")),
                texts(row, "goals").map(Goal::valueOf).toList(),
                Optional.ofNullable(row.getObject("referral_id", UUID.class))
                        .map(ReferralId::new)
                        .orElse(null),
                plannedSessions(row),
                row.getTimestamp("opened_at").toInstant(),
                sessionsOf(course));
    }

    private List<SessionOfCourse> sessionsOf(CourseId course) {
        return db.sql("""
                select session_id, kind, started_at, therapist_id, evaluation is not null as evaluated, signed
                from session where course_id = :course order by started_at, session_id
                """)
                .param("course", course.value())
                .query((row, nr) -> new SessionOfCourse(
                        new SessionId(row.getObject("session_id", UUID.class)),
                        VisitKind.valueOf(row.getString("kind")),
                        row.getTimestamp("started_at").toInstant(),
                        new TherapistId(row.getObject("therapist_id", UUID.class)),
                        row.getBoolean("evaluated"),
                        row.getBoolean("signed")))
                .list();
    }

    private static @Nullable Integer plannedSessions(ResultSet row) throws SQLException {
        var planned = row.getInt("planned_sessions");
        return row.wasNull() ? null : planned;
    }

    private static Stream<String> texts(ResultSet row, String column) throws SQLException {
        return Arrays.stream((String[]) row.getArray(column).getArray());
    }
}
