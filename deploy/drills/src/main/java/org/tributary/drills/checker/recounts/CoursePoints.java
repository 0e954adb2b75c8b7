package org.tributary.drills.checker.recounts;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toCollection;
import static java.util.stream.Collectors.toSet;
import static org.tributary.drills.checker.recounts.Facts.text;
import static org.tributary.drills.checker.recounts.Facts.time;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tributary.drills.checker.evidence.Row;
import org.tributary.drills.checker.evidence.StoredEvent;
import org.tributary.drills.checker.evidence.Stores;
import tools.jackson.databind.JsonNode;

/** The curve of each course: a point per session, with the volume of the treated limb. */
final class CoursePoints {

    private final Map<String, List<JsonNode>> sessions;
    private final Map<String, StoredEvent> evaluations;
    private final Map<String, StoredEvent> closings;
    private final Map<String, SortedSet<String>> techniques;
    private final Set<String> signed;

    private CoursePoints(Stores stores) {
        sessions = sessionsByCourse(stores);
        evaluations = Facts.lastOf(stores, "EvaluationRecorded");
        closings = Facts.lastOf(stores, "ClosingMeasurementsRecorded");
        techniques = Facts.of(stores, "TechniqueApplied")
                .collect(groupingBy(
                        applied -> text(applied, "sessionId"),
                        mapping(applied -> text(applied, "technique"), toCollection(TreeSet::new))));
        signed = stores.named("SessionSigned").map(StoredEvent::aggregateId).collect(toSet());
    }

    static Stream<Row> of(Stores stores) {
        var points = new CoursePoints(stores);
        return Facts.of(stores, "CourseOpened").flatMap(points::curve);
    }

    /** Each course's sessions in the order in which they began. */
    static Map<String, List<JsonNode>> sessionsByCourse(Stores stores) {
        return Facts.of(stores, "SessionStarted")
                .sorted(Comparator.comparing((JsonNode session) -> time(session, "startedAt"))
                        .thenComparing(session -> text(session, "sessionId")))
                .collect(groupingBy(session -> text(session, "courseId")));
    }

    private Stream<Row> curve(JsonNode course) {
        var limb = Facts.texts(course, "limbs").getFirst();
        var visits = sessions.getOrDefault(text(course, "courseId"), List.of());
        return IntStream.range(0, visits.size()).mapToObj(nr -> point(nr + 1, visits.get(nr), limb));
    }

    private Row point(int nr, JsonNode session, String limb) {
        var id = text(session, "sessionId");
        return Row.of(
                text(session, "courseId"),
                nr,
                id,
                time(session, "startedAt"),
                text(session, "kind"),
                text(session, "therapistId"),
                signed.contains(id),
                techniques.getOrDefault(id, new TreeSet<>()),
                volume(evaluations.get(id), limb),
                pain(evaluations.get(id)),
                pain(closings.get(id)));
    }

    private static Stream<JsonNode> measurements(@Nullable StoredEvent event, String kind) {
        return event == null
                ? Stream.empty()
                : event.content()
                        .path("measurements")
                        .valueStream()
                        .filter(measurement -> text(measurement, "kind").equals(kind));
    }

    private static @Nullable JsonNode pain(@Nullable StoredEvent event) {
        return measurements(event, "PAIN_NRS")
                .map(measurement -> measurement.path("score"))
                .reduce((_, later) -> later)
                .orElse(null);
    }

    /** Truncated cones between the stations, in mL. */
    private static @Nullable BigDecimal volume(@Nullable StoredEvent evaluation, String limb) {
        return measurements(evaluation, "LIMB_GIRTHS")
                .filter(girths -> text(girths, "limb").equals(limb))
                .map(girths -> volume(girths.path("stations")))
                .reduce((_, later) -> later)
                .orElse(null);
    }

    private static BigDecimal volume(JsonNode stations) {
        var sum = 0.0;
        for (var nr = 1; nr < stations.size(); nr++) {
            var lower = stations.get(nr - 1);
            var upper = stations.get(nr);
            var height = upper.path("distanceCm").asDouble()
                    - lower.path("distanceCm").asDouble();
            var a = lower.path("girthCm").asDouble();
            var b = upper.path("girthCm").asDouble();
            sum += height * (a * a + a * b + b * b) / (12 * Math.PI);
        }
        return BigDecimal.valueOf(sum).setScale(2, RoundingMode.HALF_UP);
    }
}
