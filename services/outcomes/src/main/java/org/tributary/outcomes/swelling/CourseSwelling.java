package org.tributary.outcomes.swelling;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import org.tributary.measurement.Basis;
import org.tributary.measurement.MeasurementPolicy;

/**
 * What one course did to the swelling, session by session.
 *
 * @param points every session of the course, in the order in which they began
 */
public record CourseSwelling(CourseFacts course, List<SwellingPoint> points) {

    /** Charting after the fact is ordinary: sessions may be told in any order, and each telling gives the curve anew. */
    public static CourseSwelling of(CourseFacts course, Collection<SessionFacts> sessions, MeasurementPolicy policy) {
        var ordered = sessions.stream()
                .sorted(Comparator.comparing(SessionFacts::startedAt)
                        .thenComparing(session -> session.sessionId().value()))
                .toList();
        var visits = ordered.stream()
                .map(session -> SessionLimbs.of(course, session.evaluation(), session.therapistId()))
                .toList();
        var baseline = indexOfBaseline(course, visits);
        var lines = new HashMap<Basis, Integer>();
        var points = new ArrayList<SwellingPoint>();
        for (var i = 0; i < ordered.size(); i++) {
            var figures = baseline < 0 || i < baseline
                    ? SwellingFigures.before(visits.get(i), baseline >= 0)
                    : SwellingFigures.since(course, visits.get(baseline), visits.get(i), i == baseline, policy);
            var line = figures.basis()
                    .map(basis -> lines.computeIfAbsent(basis, _ -> lines.size() + 1))
                    .orElse(null);
            points.add(figures.toPoint(i + 1, line, course, ordered.get(i), policy));
        }
        return new CourseSwelling(course, List.copyOf(points));
    }

    /** The session that the others are compared with: the first whose measurements suffice for the course's measure. */
    public Optional<SwellingPoint> baseline() {
        return points.stream()
                .filter(point -> point.flags().contains(PointFlag.BASELINE))
                .findFirst();
    }

    /** The last session that says something of change since the baseline. */
    public Optional<SwellingPoint> latestFollowUp() {
        return points.reversed().stream()
                .filter(point -> point.change() != null)
                .findFirst();
    }

    private static int indexOfBaseline(CourseFacts course, List<SessionLimbs> visits) {
        for (var i = 0; i < visits.size(); i++) {
            if (suffices(course, visits.get(i))) {
                return i;
            }
        }
        return -1;
    }

    private static boolean suffices(CourseFacts course, SessionLimbs visit) {
        return switch (course.measure()) {
            case EXCESS_REDUCTION ->
                visit.isMeasured() && visit.hasHealthyLimb() && visit.sides().isPresent();
            case ABSOLUTE_REDUCTION -> visit.isMeasured() && visit.volumes().isPresent();
        };
    }
}
