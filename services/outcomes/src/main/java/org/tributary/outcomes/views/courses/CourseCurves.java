package org.tributary.outcomes.views.courses;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tributary.events.CourseId;
import org.tributary.events.terms.Technique;
import org.tributary.events.terms.VisitKind;
import org.tributary.measurement.MeasurementPolicy;
import org.tributary.measurement.VolumeChange.Change;
import org.tributary.outcomes.swelling.CourseSwelling;
import org.tributary.outcomes.swelling.PointFlag;
import org.tributary.outcomes.swelling.SwellingPoint;
import org.tributary.outcomes.views.Rows;

/** Keeps the curve of each course, drawn anew from all that was told of it. */
@Component
class CourseCurves {

    private static final String POINTS = """
            insert into course_point
            select row.*
            from jsonb_populate_recordset(null::course_point, :rows::jsonb) as row
            """;

    private static final String SUMMARIES = """
            update course
            set sessions = row.sessions, first_at = row.first_at, last_at = row.last_at,
                percent_reduction = row.percent_reduction, change = row.change
            from jsonb_to_recordset(:rows::jsonb) as row (course_id uuid, sessions integer, first_at timestamptz,
                                                          last_at timestamptz, percent_reduction double precision, change text)
            where course.course_id = row.course_id
            """;

    private final JdbcClient db;
    private final Rows rows;
    private final CourseHistory history;
    private final MeasurementPolicy policy;

    CourseCurves(JdbcClient db, Rows rows, CourseHistory history, MeasurementPolicy policy) {
        this.db = db;
        this.rows = rows;
        this.history = history;
        this.policy = policy;
    }

    void drawAnew(Set<CourseId> courses) {
        if (courses.isEmpty()) {
            return;
        }
        var points = new ArrayList<PointRow>();
        var summaries = new ArrayList<SummaryRow>();
        for (var told : history.of(courses)) {
            var curve = CourseSwelling.of(told.course(), told.sessions(), policy);
            curve.points().forEach(point -> points.add(PointRow.of(told.course().courseId(), point)));
            summaries.add(SummaryRow.of(curve));
        }
        db.sql("delete from course_point where course_id = any (:courses::uuid[])")
                .param("courses", courses.stream().map(CourseId::toString).toArray(String[]::new))
                .update();
        write(POINTS, points);
        write(SUMMARIES, summaries);
    }

    private void write(String statement, Collection<? extends Record> written) {
        db.sql(statement).param("rows", rows.of(written)).update();
    }

    private record SummaryRow(
            UUID courseId,
            int sessions,
            @Nullable Instant firstAt,
            @Nullable Instant lastAt,
            @Nullable Double percentReduction,
            @Nullable Change change) {

        static SummaryRow of(CourseSwelling curve) {
            var points = curve.points();
            var latest = curve.latestFollowUp();
            return new SummaryRow(
                    curve.course().courseId().value(),
                    points.size(),
                    points.isEmpty() ? null : points.getFirst().at(),
                    points.isEmpty() ? null : points.getLast().at(),
                    latest.map(SwellingPoint::percentReduction).orElse(null),
                    latest.map(SwellingPoint::change).orElse(null));
        }
    }

    private record PointRow(
            UUID courseId,
            int session,
            UUID sessionId,
            Instant at,
            VisitKind kind,
            UUID therapistId,
            boolean signed,
            List<Technique> techniques,
            @Nullable String method,
            @Nullable Double lengthCm,
            @Nullable Double volumeMl,
            @Nullable Double healthyVolumeMl,
            @Nullable Double excessMl,
            @Nullable Double percentDifference,
            @Nullable Double percentReduction,
            @Nullable Double percentVolumeReduction,
            @Nullable Change change,
            @Nullable Integer pain,
            @Nullable Integer pitting,
            @Nullable Double closingVolumeMl,
            @Nullable Integer closingPain,
            Set<PointFlag> flags) {

        static PointRow of(CourseId course, SwellingPoint point) {
            return new PointRow(
                    course.value(),
                    point.session(),
                    point.sessionId().value(),
                    point.at(),
                    point.kind(),
                    point.therapistId().value(),
                    point.signed(),
                    point.techniques(),
                    point.method(),
                    point.lengthCm(),
                    point.volumeMl(),
                    point.healthyVolumeMl(),
                    point.excessMl(),
                    point.percentDifference(),
                    point.percentReduction(),
                    point.percentVolumeReduction(),
                    point.change(),
                    point.pain(),
                    point.pitting(),
                    point.closingVolumeMl(),
                    point.closingPain(),
                    point.flags());
        }
    }
}
