package org.tributary.outcomes.views.courses;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tributary.events.ClinicId;
import org.tributary.events.CourseId;
import org.tributary.events.terms.Condition;
import org.tributary.events.terms.Laterality;
import org.tributary.events.terms.Limb;
import org.tributary.measurement.VolumeChange.Change;
import org.tributary.outcomes.swelling.Measure;
import org.tributary.outcomes.swelling.SwellingPoint;
import org.tributary.platform.jdbc.RowMappers;
import org.tributary.platform.web.ClinicScope;
import org.tributary.platform.web.NotFound;
import org.tributary.platform.web.Page;

/** Courses of treatment and their curves. */
@Component
public class Courses {

    private static final String COURSES =
            "select *, first_at as first_session_at, last_at as last_session_at from course ";

    private final JdbcClient db;

    Courses(JdbcClient db) {
        this.db = db;
    }

    /**
     * A course as a line of a list.
     *
     * @param measure what its percentages mean
     * @param percentReduction at the last session that can be compared with the baseline
     * @param change there, too
     */
    public record Course(
            CourseId courseId,
            ClinicId clinicId,
            Condition condition,
            List<Limb> limbs,
            Laterality laterality,
            Status status,
            Measure measure,
            int sessions,
            @Nullable Integer plannedSessions,
            @Nullable Instant firstSessionAt,
            @Nullable Instant lastSessionAt,
            @Nullable Double percentReduction,
            @Nullable Change change) {}

    /** Whether a course goes on. */
    public enum Status {
        OPEN,
        CLOSED
    }

    /** The courses of a clinic, those opened last first. */
    public Page<Course> at(
            ClinicId clinic,
            @Nullable Condition condition,
            @Nullable Status status,
            @Nullable CourseId after,
            int limit) {
        var found = db.sql(COURSES + """
                where clinic_id = :clinic
                  and (:condition::text is null or condition = :condition)
                  and (:status::text is null or status = :status)
                  and (:after::uuid is null or course_id < :after)
                order by course_id desc
                limit :limit
                """)
                .param("clinic", clinic)
                .param("condition", condition)
                .param("status", status)
                .param("after", after)
                .param("limit", limit + 1)
                .query(RowMappers.of(Course.class))
                .list();
        return Page.of(found, limit, Course::courseId);
    }

    /**
     * One course of one of these clinics.
     *
     * @throws NotFound if they have no such course
     */
    public Course get(CourseId id, ClinicScope own) {
        return db.sql(COURSES + """
                where course_id = :id and (:own::uuid[] is null or clinic_id = any (:own::uuid[]))
                """)
                .param("id", id)
                .param("own", own.forSql())
                .query(RowMappers.of(Course.class))
                .optional()
                .orElseThrow(NotFound::new);
    }

    /** The course's curve, session by session. */
    public List<SwellingPoint> points(CourseId id) {
        return db.sql("select * from course_point where course_id = :id order by session")
                .param("id", id)
                .query(RowMappers.of(SwellingPoint.class))
                .list();
    }
}
