package org.tributary.clinicalrecord.views.courses;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tributary.clinicalrecord.views.courses.CourseView.SessionOfCourse;
import org.tributary.events.ClinicId;
import org.tributary.events.CourseId;
import org.tributary.events.PatientId;
import org.tributary.events.ReferralId;
import org.tributary.events.terms.Condition;
import org.tributary.events.terms.Goal;
import org.tributary.events.terms.Laterality;
import org.tributary.events.terms.Limb;
import org.tributary.platform.jdbc.Columns;
import org.tributary.platform.jdbc.RowMappers;
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
                .param("course", course)
                .query(this::read)
                .optional();
    }

    /** The course, if it was opened at one of these clinics. */
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

    /** The course, if one of these clinics treats its patient, or opened it and did. */
    Optional<CourseView> findVisibleTo(ClinicScope treating, CourseId course) {
        return db.sql("""
                select * from course
                where course_id = :course and (:treating::uuid[] is null or clinic_id = any (:treating::uuid[])
                    or exists (select from enrolment e
                        where e.patient_id = course.patient_id and e.clinic_id = any (:treating::uuid[])))
                """)
                .param("course", course)
                .param("treating", treating.forSql())
                .query(this::read)
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
                sessionsOf(course));
    }

    private List<SessionOfCourse> sessionsOf(CourseId course) {
        return db.sql("""
                select session_id, kind, started_at, therapist_id, evaluation is not null as evaluated, signed,
                    in_error_at is not null as entered_in_error
                from session where course_id = :course order by started_at, session_id
                """)
                .param("course", course)
                .query(RowMappers.of(SessionOfCourse.class))
                .list();
    }
}
