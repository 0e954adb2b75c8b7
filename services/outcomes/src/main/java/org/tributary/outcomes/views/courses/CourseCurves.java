package org.tributary.outcomes.views.courses;

import java.time.Instant;
import java.util.ArrayList;
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
            insert into course_point (course_id, session, session_id, at, kind, therapist_id, signed, techniques, line, method,
                                      length_cm, volume_ml, healthy_volume_ml, excess_ml, percent_difference, percent_reduction,
                                      percent_volume_reduction, change, pain, pitting, closing_volume_ml, closing_pain, flags)
            select courseId::uuid, session::integer, sessionId::uuid, at::timestamptz, kind, therapistId::uuid, signed::boolean,
                   techniques::text[], line::integer, method, lengthCm::float8, volumeMl::float8, healthyVolumeMl::float8, excessMl::float8,
                   percentDifference::float8, percentReduction::float8, percentVolumeReduction::float8, change, pain::integer,
                   pitting::integer, closingVolumeMl::float8, closingPain::integer, flags::text[]
            from %s
            """.formatted(Rows.from(PointRow.class));

    private static final String SUMMARIES = """
            update course
            set sessions = row.sessions::integer, first_at = firstAt::timestamptz, last_at = lastAt::timestamptz,
                percent_reduction = percentReduction::float8, change = row.change
            from %s
            where course.course_id = courseId::uuid
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
            db.sql("delete from course_point where course_id = any (:courses::uuid[])")
                    .param(
                            "courses",
                            learnt.courses().stream().map(CourseId::toString).toArray(String[]::new))
                    .update();
        }
        write(POINTS, PointRow.class, points);
        write(SUMMARIES, SummaryRow.class, summaries);
    }

    private <R extends Record> void write(String statement, Class<R> type, List<R> rows) {
        if (!rows.isEmpty()) {
            db.sql(statement).params(Rows.columns(type, rows)).update();
        }
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
                    course.value(),
                    point.session(),
                    point.sessionId().value(),
                    point.at(),
                    point.kind(),
                    point.therapistId().value(),
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
