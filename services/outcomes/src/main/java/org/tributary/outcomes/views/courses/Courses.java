package org.tributary.outcomes.views.courses;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tributary.events.ClinicId;
import org.tributary.events.CourseId;
import org.tributary.events.SessionId;
import org.tributary.events.TherapistId;
import org.tributary.events.terms.Condition;
import org.tributary.events.terms.Laterality;
import org.tributary.events.terms.Limb;
import org.tributary.events.terms.Technique;
import org.tributary.events.terms.VisitKind;
import org.tributary.measurement.VolumeChange.Change;
import org.tributary.outcomes.swelling.Measure;
import org.tributary.outcomes.swelling.PointFlag;
import org.tributary.outcomes.swelling.SwellingPoint;
import org.tributary.platform.web.ClinicScope;
import org.tributary.platform.web.NotFound;
import org.tributary.platform.web.Page;

/** Courses of treatment and their curves. */
@Component
public class Courses {

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
        var found = db.sql("""
                select * from course
                where clinic_id = :clinic::uuid
                  and (:condition::text is null or condition = :condition)
                  and (:status::text is null or status = :status)
                  and (:after::uuid is null or course_id < :after::uuid)
                order by course_id desc
                limit :limit
                """)
                .param("clinic", clinic.toString())
                .param("condition", condition == null ? null : condition.name())
                .param("status", status == null ? null : status.name())
                .param("after", after == null ? null : after.toString())
                .param("limit", limit + 1)
                .query((row, _) -> courseOf(row))
                .list();
        return Page.of(found, limit, Course::courseId);
    }

    /**
     * One course of one of these clinics.
     *
     * @throws NotFound if they have no such course
     */
    public Course get(CourseId id, ClinicScope own) {
        return db.sql("""
                select * from course
                where course_id = :id::uuid and (:own::uuid[] is null or clinic_id = any (:own::uuid[]))
                """)
                .param("id", id.toString())
                .param("own", own.forSql())
                .query((row, _) -> courseOf(row))
                .optional()
                .orElseThrow(NotFound::new);
    }

    /** The course's curve, session by session. */
    public List<SwellingPoint> points(CourseId id) {
        return db.sql("select * from course_point where course_id = :id::uuid order by session")
                .param("id", id.toString())
                .query((row, _) -> pointOf(row))
                .list();
    }

    private static Course courseOf(ResultSet row) throws SQLException {
        var facts = CourseHistory.courseOf(row);
        return new Course(
                facts.courseId(),
                facts.clinicId(),
                facts.condition(),
                facts.limbs(),
                facts.laterality(),
                Status.valueOf(row.getString("status")),
                Measure.valueOf(row.getString("measure")),
                row.getInt("sessions"),
                row.getObject("planned_sessions", Integer.class),
                instant(row, "first_at"),
                instant(row, "last_at"),
                row.getObject("percent_reduction", Double.class),
                change(row));
    }

    private static SwellingPoint pointOf(ResultSet row) throws SQLException {
        return new SwellingPoint(
                row.getInt("session"),
                SessionId.of(row.getString("session_id")),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                VisitKind.valueOf(row.getString("kind")),
                TherapistId.of(row.getString("therapist_id")),
                row.getBoolean("signed"),
                Arrays.stream(CourseHistory.texts(row.getArray("techniques")))
                        .map(Technique::valueOf)
                        .toList(),
                row.getObject("line", Integer.class),
                row.getString("method"),
                row.getObject("length_cm", Double.class),
                row.getObject("volume_ml", Double.class),
                row.getObject("healthy_volume_ml", Double.class),
                row.getObject("excess_ml", Double.class),
                row.getObject("percent_difference", Double.class),
                row.getObject("percent_reduction", Double.class),
                row.getObject("percent_volume_reduction", Double.class),
                change(row),
                row.getObject("pain", Integer.class),
                row.getObject("pitting", Integer.class),
                row.getObject("closing_volume_ml", Double.class),
                row.getObject("closing_pain", Integer.class),
                Arrays.stream(CourseHistory.texts(row.getArray("flags")))
                        .map(PointFlag::valueOf)
                        .collect(Collectors.toCollection(() -> EnumSet.noneOf(PointFlag.class))));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }

    private static @Nullable Change change(ResultSet row) throws SQLException {
        var change = row.getString("change");
        return change == null ? null : Change.valueOf(change);
    }
}
