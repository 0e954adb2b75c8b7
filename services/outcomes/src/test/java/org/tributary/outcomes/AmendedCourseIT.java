package org.tributary.outcomes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.tributary.events.EntryId;
import org.tributary.events.Event;
import org.tributary.events.MeasurementId;
import org.tributary.events.SessionId;
import org.tributary.events.clinicalrecord.AmendmentEvent.MeasurementAmended;
import org.tributary.events.clinicalrecord.AmendmentEvent.StartAmended;
import org.tributary.events.clinicalrecord.AmendmentEvent.TechniqueAmended;
import org.tributary.events.clinicalrecord.BodyRegion;
import org.tributary.events.clinicalrecord.Measurement.LimbGirths;
import org.tributary.events.clinicalrecord.SessionEvent.EvaluationRecorded;
import org.tributary.events.clinicalrecord.SessionEvent.SessionEnteredInError;
import org.tributary.events.terms.Limb;
import org.tributary.events.terms.Pressure;
import org.tributary.events.terms.Technique;
import org.tributary.platform.testkit.Api;
import org.tributary.platform.testkit.IntegrationTest;
import org.tributary.platform.testkit.TestRelay;
import org.tributary.platform.testkit.TestTokens;
import org.tributary.platform.topics.TopicSettings;
import tools.jackson.databind.JsonNode;

/** The curve of a course follows what was told to be right later, and leaves out what was another patient's. */
@IntegrationTest
class AmendedCourseIT {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Api operator;
    private final TestRelay relay;

    AmendedCourseIT(Api api, TopicSettings topics) {
        operator = api.as(TestTokens.of("operator"));
        relay = new TestRelay(topics);
    }

    @AfterEach
    void close() {
        relay.close();
    }

    @Test
    void what_is_amended_when_all_is_told_at_once_counts() {
        var course = new FirstCourse(5, 1);
        var story = told(course);
        story.addAll(amended(course));
        relay.publish(FirstCourse.CHARTED_AT, story);

        awaitAmended(course);
    }

    @Test
    void what_is_amended_later_counts_from_then_on() {
        var course = new FirstCourse(6, 1);
        relay.publish(FirstCourse.CHARTED_AT, told(course));
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(points(course)).hasSize(4));

        relay.publish(FirstCourse.CHARTED_AT, amended(course));

        awaitAmended(course);
    }

    private void awaitAmended(FirstCourse course) {
        await().atMost(PATIENCE).untilAsserted(() -> {
            var points = points(course);
            assertThat(points).hasSize(3);
            var second = points.path(1);
            assertThat(second.path("volumeMl").asDouble())
                    .isCloseTo(course.volume(3, Limb.LEFT_LEG).doubleValue(), within(1e-6));
            assertThat(second.path("at").asString())
                    .isEqualTo(course.startOf(2).plusSeconds(600).toString());
            assertThat(second.path("techniques").toString()).isEqualTo("[\"LIGHT_STROKING\"]");
            assertThat(points.path(2).path("at").asString())
                    .isEqualTo(course.startOf(3).toString());
        });
    }

    private JsonNode points(FirstCourse course) {
        return operator.get("/api/courses/" + course.course()).at("/points");
    }

    private static List<Event> told(FirstCourse course) {
        var story = new ArrayList<Event>(List.of(course.clinicOpened(), course.courseOpened()));
        for (var number = 1; number <= 4; number++) {
            story.addAll(course.session(number));
        }
        return story;
    }

    /** The second session was swollen as the third, began later and was of another technique; the fourth was another patient's. */
    private static List<Event> amended(FirstCourse course) {
        var evaluated = evaluation(course, 2);
        var session = evaluated.sessionId();
        var girths = leftLeg(evaluated);
        var right = leftLeg(evaluation(course, 3));
        return List.of(
                new MeasurementAmended(
                        session,
                        course.course(),
                        course.patient(),
                        course.clinic(),
                        girths.measurementId(),
                        new LimbGirths(
                                MeasurementId.next(),
                                right.limb(),
                                right.landmark(),
                                right.method(),
                                right.stations(),
                                right.position(),
                                right.compressionWorn(),
                                null,
                                null,
                                right.protocol(),
                                right.protocolVersion()),
                        "mara@demo",
                        null),
                new StartAmended(
                        session,
                        course.course(),
                        course.patient(),
                        course.clinic(),
                        EntryId.next(),
                        new EntryId(session.value()),
                        course.startOf(2).plusSeconds(600),
                        "mara@demo",
                        null),
                new TechniqueAmended(
                        session,
                        course.course(),
                        course.patient(),
                        course.clinic(),
                        EntryId.next(),
                        EntryId.ofTechnique(session, 1),
                        1,
                        Technique.LIGHT_STROKING,
                        BodyRegion.LEFT_LEG,
                        40,
                        Pressure.LIGHT,
                        List.of(Technique.LIGHT_STROKING),
                        "mara@demo",
                        null),
                new SessionEnteredInError(
                        sessionOf(course, 4), course.course(), course.patient(), course.clinic(), "mara@demo", null));
    }

    private static SessionId sessionOf(FirstCourse course, int number) {
        return evaluation(course, number).sessionId();
    }

    private static EvaluationRecorded evaluation(FirstCourse course, int number) {
        return course.session(number).stream()
                .filter(EvaluationRecorded.class::isInstance)
                .map(EvaluationRecorded.class::cast)
                .findFirst()
                .orElseThrow();
    }

    private static LimbGirths leftLeg(EvaluationRecorded evaluated) {
        return evaluated.measurements().stream()
                .filter(one -> one instanceof LimbGirths girths && girths.limb() == Limb.LEFT_LEG)
                .map(LimbGirths.class::cast)
                .findFirst()
                .orElseThrow();
    }
}
