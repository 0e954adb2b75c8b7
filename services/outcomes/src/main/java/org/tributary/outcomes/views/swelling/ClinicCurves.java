package org.tributary.outcomes.views.swelling;

import static org.tributary.outcomes.views.courses.StatisticsConsents.COUNTED;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tributary.events.ClinicId;
import org.tributary.events.CourseId;
import org.tributary.measurement.VolumeChange.Change;
import org.tributary.outcomes.swelling.ClinicSwelling;
import org.tributary.outcomes.swelling.ClinicSwelling.Curve;
import org.tributary.outcomes.swelling.ClinicSwelling.Reduction;
import org.tributary.outcomes.swelling.Measure;
import org.tributary.platform.jdbc.RowMappers;

/** Takes a clinic's courses together. */
@Component
public class ClinicCurves {

    private static final String CHOSEN = """
            course.clinic_id = :clinic::uuid
            and (:measure::text is null or course.measure = :measure)
            and (:condition::text is null or course.condition = :condition)
            and (:from::timestamptz is null or course.first_at >= :from)
            and (:to::timestamptz is null or course.first_at < :to)
            and (:therapist::uuid is null or exists (
                select from session where session.course_id = course.course_id and therapist_id = :therapist::uuid))
            and (:technique::text is null or exists (
                select from session where session.course_id = course.course_id and :technique = any (session.techniques)))
            """;

    private final JdbcClient db;

    ClinicCurves(JdbcClient db) {
        this.db = db;
    }

    /**
     * The courses that were asked for.
     *
     * @param measure what the percentages mean
     * @param swelling the courses together
     * @param curves each by itself
     * @param otherMeasure how many courses were left out because their percentages mean something else
     * @param withheld how many were left out because their patients have said no to statistics
     */
    public record Together(
            Measure measure, ClinicSwelling swelling, Map<CourseId, Curve> curves, int otherMeasure, int withheld) {}

    /**
     * Takes the courses that pass a filter together. Where no measure is asked for, it is that of the excess over the healthy
     * limb, unless only courses of the other measure are there.
     */
    public Together of(ClinicId clinic, SwellingFilter filter) {
        var byMeasure = count(clinic, filter);
        var measure = filter.measure() == null ? usual(byMeasure) : filter.measure();
        var curves = curves(clinic, filter.ofMeasure(measure));
        var all = byMeasure.stream().mapToInt(Count::n).sum();
        return new Together(
                measure,
                ClinicSwelling.of(curves.values()),
                curves,
                all - curves.size(),
                byMeasure.stream().mapToInt(Count::withheld).sum());
    }

    private static Measure usual(List<Count> byMeasure) {
        var found = byMeasure.stream()
                .filter(count -> count.n() > 0)
                .map(Count::measure)
                .toList();
        return found.contains(Measure.ABSOLUTE_REDUCTION) && !found.contains(Measure.EXCESS_REDUCTION)
                ? Measure.ABSOLUTE_REDUCTION
                : Measure.EXCESS_REDUCTION;
    }

    private List<Count> count(ClinicId clinic, SwellingFilter filter) {
        return statement("""
                select measure, count(*) filter (where %1$s) as n, count(*) filter (where not %1$s) as withheld
                from course where %2$s group by measure
                """.formatted(COUNTED, CHOSEN), clinic, filter)
                .query(RowMappers.of(Count.class))
                .list();
    }

    private Map<CourseId, Curve> curves(ClinicId clinic, SwellingFilter filter) {
        var reductions = new LinkedHashMap<CourseId, List<Reduction>>();
        var curves = new LinkedHashMap<CourseId, Curve>();
        statement("""
                select course.course_id, course.change, course.percent_reduction as latest_reduction, point.session, point.percent_reduction
                from course left join course_point point
                  on point.course_id = course.course_id and point.percent_reduction is not null
                where %s and %s
                order by course.course_id, point.session
                """.formatted(CHOSEN, COUNTED), clinic, filter)
                .query(RowMappers.of(Point.class))
                .list()
                .forEach(point -> {
                    var known = reductions.computeIfAbsent(point.courseId(), _ -> new ArrayList<>());
                    curves.putIfAbsent(point.courseId(), new Curve(known, point.latestReduction(), point.change()));
                    if (point.percentReduction() != null) {
                        known.add(new Reduction(point.session(), point.percentReduction()));
                    }
                });
        return curves;
    }

    private JdbcClient.StatementSpec statement(String sql, ClinicId clinic, SwellingFilter filter) {
        return db.sql(sql)
                .param("clinic", clinic)
                .param("measure", filter.measure())
                .param("condition", filter.condition())
                .param("from", filter.from())
                .param("to", filter.to())
                .param("therapist", filter.therapistId())
                .param("technique", filter.technique());
    }

    private record Count(Measure measure, int n, int withheld) {}

    private record Point(
            CourseId courseId,
            @Nullable Change change,
            @Nullable Double latestReduction,
            int session,
            @Nullable Double percentReduction) {}
}
