package org.tributary.outcomes.views.courses;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tributary.events.CourseId;
import org.tributary.events.SessionId;
import org.tributary.events.TherapistId;
import org.tributary.events.terms.Technique;
import org.tributary.events.terms.VisitKind;
import org.tributary.measurement.MeasurementPolicy;
import org.tributary.measurement.VolumeChange.Change;
import org.tributary.outcomes.swelling.CourseSwelling;
import org.tributary.outcomes.swelling.PointFlag;
import org.tributary.outcomes.swelling.SwellingPoint;
import org.tributary.platform.jdbc.Rows;

/** Keeps the curve of each course, drawn anew from all that was told of it. */
@Component
class CourseCurves {

    private static final String POINTS = "insert into course_point " + Rows.into(PointRow.class);

    private static final String SUMMARIES = """
            update course
            set sessions = row.sessions, first_at = row.first_at, last_at = row.last_at,
                percent_reduction = row.percent_reduction, change = row.change
            from %s
            where course.course_id = row.course_id
            """.formatted(Rows.from(SummaryRow.class));

    private final JdbcClient db;
    private final CourseHistory history;
    private final MeasurementPolicy policy;

    CourseCurves(JdbcClient db, CourseHistory history, MeasurementPolicy policy) {
        this.db = db;
        this.history = history;
        this.policy = policy;
    }

    /**
     * Draws those that a batch told of.
     *
     * @param begun of which nothing was kept before it
     */
    void drawAnew(CourseBatch learnt, Set<CourseId> begun) {
        var points = new ArrayList<PointRow>();
        var summaries = new ArrayList<SummaryRow>();
        for (var told : history.of(learnt, begun)) {
            var curve = CourseSwelling.of(told.course(), told.sessions(), policy);
            curve.points().forEach(point -> points.add(PointRow.of(told.course().courseId(), point)));
            summaries.add(SummaryRow.of(curve));
        }
        if (begun.size() < learnt.courses().size()) {
            db.sql("delete from course_point where course_id = any (:courses)")
                    .param("courses", learnt.courses())
                    .update();
        }
        Rows.write(db, POINTS, PointRow.class, points);
        Rows.write(db, SUMMARIES, SummaryRow.class, summaries);
    }

    private record SummaryRow(
            CourseId courseId,
            int sessions,
            @Nullable Instant firstAt,
            @Nullable Instant lastAt,
            @Nullable Double percentReduction,
            @Nullable Change change) {

        static SummaryRow of(CourseSwelling curve) {
            var points = curve.points();
            var latest = curve.latestFollowUp();
            return new SummaryRow(
                    curve.course().courseId(),
                    points.size(),
                    points.isEmpty() ? null : points.getFirst().at(),
                    points.isEmpty() ? null : points.getLast().at(),
                    latest.map(SwellingPoint::percentReduction).orElse(null),
                    latest.map(SwellingPoint::change).orElse(null));
        }
    }

    private record PointRow(
            CourseId courseId,
            int session,
            SessionId sessionId,
            Instant at,
            VisitKind kind,
            TherapistId therapistId,
            boolean signed,
            List<Technique> techniques,
            @Nullable Integer line,
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
                    course,
                    point.session(),
                    point.sessionId(),
                    point.at(),
                    point.kind(),
                    point.therapistId(),
                    point.signed(),
                    point.techniques(),
                    point.line(),
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
