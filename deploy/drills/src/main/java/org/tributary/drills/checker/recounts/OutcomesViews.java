package org.tributary.drills.checker.recounts;

import static org.tributary.drills.checker.recounts.Facts.sortedTexts;
import static org.tributary.drills.checker.recounts.Facts.text;
import static org.tributary.drills.checker.recounts.Facts.time;
import static org.tributary.drills.checker.recounts.View.micros;
import static org.tributary.drills.checker.recounts.View.sorted;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.tributary.drills.checker.evidence.Row;
import org.tributary.drills.checker.evidence.StoredEvent;
import org.tributary.drills.checker.evidence.Stores;

/** What the dashboards stand on. */
final class OutcomesViews {

    private static final String OUTCOMES = "outcomes";

    private static final String MEASUREMENTS = """
            select content ->> 'measurementId', session_id, course_id, stage, nr - 1, content ->> 'kind', content ->> 'score',
                   coalesce(json_array_length(content -> 'stations'), 0)
            from session
            cross join lateral (values ('EVALUATION', evaluation), ('CLOSING', closing)) as measured (stage, measurements)
            cross join lateral json_array_elements(measurements) with ordinality as one (content, nr)
            """;

    private OutcomesViews() {}

    static List<View> all() {
        return List.of(
                new View("outcomes.clinic", OUTCOMES, "select clinic_id, name, zone from clinic", KeptByMany::clinics),
                new View(
                        "outcomes.course",
                        OUTCOMES,
                        "select course_id, clinic_id, condition, laterality, " + sorted("limbs")
                                + ", planned_sessions, sessions, " + micros("first_at") + ", " + micros("last_at")
                                + " from course",
                        OutcomesViews::courses),
                new View(
                        "outcomes.session",
                        OUTCOMES,
                        "select session_id, course_id, therapist_id, kind, " + micros("started_at")
                                + " from session where started_at is not null",
                        stores -> Facts.of(stores, "SessionStarted")
                                .map(session -> Row.of(
                                        text(session, "sessionId"),
                                        text(session, "courseId"),
                                        text(session, "therapistId"),
                                        text(session, "kind"),
                                        time(session, "startedAt")))),
                new View(
                        "outcomes.session signed",
                        OUTCOMES,
                        "select session_id from session where signed",
                        stores -> stores.named("SessionSigned").map(event -> Row.of(event.aggregateId()))),
                new View(
                        "outcomes.session techniques",
                        OUTCOMES,
                        "select session_id, course_id, unnest(techniques) from session",
                        stores -> Facts.of(stores, "TechniqueApplied")
                                .map(applied -> Row.of(
                                        text(applied, "sessionId"),
                                        text(applied, "courseId"),
                                        text(applied, "technique")))
                                .distinct()),
                new View("outcomes.session measurements", OUTCOMES, MEASUREMENTS, OutcomesViews::measurements),
                new View(
                        "outcomes.course_point",
                        OUTCOMES,
                        "select course_id, session, session_id, " + micros("at")
                                + ", kind, therapist_id, signed::text, " + sorted("techniques")
                                + ", round(volume_ml::numeric, 2), pain, closing_pain from course_point",
                        CoursePoints::of));
    }

    private static Stream<Row> courses(Stores stores) {
        var sessions = CoursePoints.sessionsByCourse(stores);
        return Facts.of(stores, "CourseOpened").map(course -> {
            var visits = sessions.getOrDefault(text(course, "courseId"), List.of());
            return Row.of(
                    text(course, "courseId"),
                    text(course, "clinicId"),
                    text(course, "condition"),
                    text(course, "laterality"),
                    sortedTexts(course, "limbs"),
                    course.path("plannedSessions"),
                    visits.size(),
                    visits.isEmpty() ? null : time(visits.getFirst(), "startedAt"),
                    visits.isEmpty() ? null : time(visits.getLast(), "startedAt"));
        });
    }

    private static Stream<Row> measurements(Stores stores) {
        return Stream.concat(
                stores.named("EvaluationRecorded").flatMap(event -> measurements(event, "EVALUATION")),
                stores.named("ClosingMeasurementsRecorded").flatMap(event -> measurements(event, "CLOSING")));
    }

    private static Stream<Row> measurements(StoredEvent event, String stage) {
        var measured = event.content().path("measurements");
        return IntStream.range(0, measured.size()).mapToObj(nr -> {
            var measurement = measured.get(nr);
            return Row.of(
                    text(measurement, "measurementId"),
                    event.aggregateId(),
                    text(event.content(), "courseId"),
                    stage,
                    nr,
                    text(measurement, "kind"),
                    measurement.path("score"),
                    measurement.path("stations").size());
        });
    }
}
