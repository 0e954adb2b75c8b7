package org.tributary.outcomes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.awaitility.Awaitility.await;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tributary.events.ClinicId;
import org.tributary.events.CourseId;
import org.tributary.events.Event;
import org.tributary.events.terms.Limb;
import org.tributary.platform.testkit.Api;
import org.tributary.platform.testkit.IntegrationTest;
import org.tributary.platform.testkit.TestRelay;
import org.tributary.platform.testkit.TestTokens;
import org.tributary.platform.topics.TopicSettings;
import tools.jackson.databind.JsonNode;

@IntegrationTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FirstCourseIT {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final double EXACTLY = 1e-9;

    private final FirstCourse course = new FirstCourse();
    private final Api anyone;
    private final Api operator;
    private final JdbcClient db;
    private final TestRelay relay;

    FirstCourseIT(Api api, JdbcClient db, TopicSettings topics) {
        this.anyone = api;
        this.operator = api.as(TestTokens.of("operator"));
        this.db = db;
        this.relay = new TestRelay(topics);
    }

    @BeforeAll
    void the_course_is_charted_from_its_last_session_to_its_first() {
        relay.publish(FirstCourse.CHARTED_AT, story());
        awaitSessions(course.sessions());
    }

    @AfterAll
    void stop_publishing() {
        relay.close();
    }

    @Test
    void every_point_of_the_course_has_the_numbers_of_plain_arithmetic() {
        var points = operator.get("/api/courses/" + course.course()).expect(200).at("/points");

        assertThat(points).hasSize(10);
        for (var number = 1; number <= 10; number++) {
            var point = points.path(number - 1);
            assertThat(point.path("session").asInt()).isEqualTo(number);
            assertThat(point.path("at").asString())
                    .isEqualTo(course.startOf(number).toString());
            assertThat(point.path("signed").asBoolean()).isTrue();
            assertThat(point.path("method").asString()).isEqualTo("TAPE_FRUSTUM");
            assertThat(point.path("lengthCm").asDouble()).isEqualTo(64);
            assertClose(point.path("volumeMl"), course.volume(number, Limb.LEFT_LEG));
            assertClose(point.path("healthyVolumeMl"), course.volume(number, Limb.RIGHT_LEG));
            assertClose(point.path("excessMl"), course.excess(number));
            assertClose(point.path("percentReduction"), course.percentReduction(number));
            assertThat(point.path("pain").asInt()).isEqualTo(course.pain(number));
            if (number == 1) {
                assertThat(point.path("change").isNull()).isTrue();
                assertThat(point.path("flags").toString()).isEqualTo("[\"BASELINE\"]");
            } else {
                assertClose(point.path("percentVolumeReduction"), course.percentVolumeReduction(number));
                assertThat(point.path("change").asString()).isEqualTo("REAL_REDUCTION");
                assertThat(point.path("flags").isEmpty()).isTrue();
            }
        }
    }

    @Test
    void the_clinic_has_the_curve_of_its_one_course() {
        var swelling =
                operator.get("/api/clinics/" + course.clinic() + "/swelling").expect(200);

        assertThat(swelling.text("/measure")).isEqualTo("EXCESS_REDUCTION");
        for (var number = 1; number <= 10; number++) {
            var point = swelling.at("/points").path(number - 1);
            assertThat(point.path("session").asInt()).isEqualTo(number);
            assertThat(point.path("n").asInt()).isEqualTo(1);
            assertClose(point.path("median"), course.percentReduction(number));
            assertThat(point.path("q1").isNull()).isTrue();
            assertThat(point.path("q3").isNull()).isTrue();
        }
        assertThat(swelling.at("/responders/n").asInt()).isEqualTo(1);
        assertThat(swelling.at("/responders/of").asInt()).isEqualTo(1);
        // Wilson for 1 of 1: from 1 / (1 + z²), z = 1.959964, to 1
        assertThat(swelling.at("/responders/low").asDouble()).isCloseTo(0.206549, within(1e-6));
        assertThat(swelling.at("/responders/high").asDouble()).isCloseTo(1, within(1e-12));
        assertThat(swelling.text("/responderRule/policyVersion")).isEqualTo("measurement-3");
        assertThat(swelling.at("/missing").asInt()).isZero();
    }

    @Test
    void the_clinic_lists_the_course() {
        var items = operator.get("/api/clinics/" + course.clinic() + "/courses?condition=LYMPHEDEMA&status=OPEN")
                .expect(200);

        assertThat(items.at("/items")).hasSize(1);
        assertThat(items.text("/items/0/courseId")).isEqualTo(course.course().toString());
        assertThat(items.at("/items/0/sessions").asInt()).isEqualTo(10);
        assertThat(items.at("/items/0/plannedSessions").asInt()).isEqualTo(10);
        assertClose(items.at("/items/0/percentReduction"), course.percentReduction(10));
        assertThat(items.at("/next").isNull()).isTrue();
        assertThat(count("courses?condition=PERIPHERAL_ARTERY_DISEASE")).isZero();
        assertThat(count("courses?status=CLOSED")).isZero();
    }

    @Test
    void courses_are_chosen_by_technique_therapist_and_first_session() {
        assertThat(courses("technique=LYMPHATIC_DRAINAGE")).isEqualTo(1);
        assertThat(courses("technique=DEEP_KNEADING")).isZero();
        assertThat(courses("therapistId=" + course.therapist())).isEqualTo(1);
        assertThat(courses("therapistId=" + course.course())).isZero();
        assertThat(courses("from=2026-03-03T10:00:00Z&to=2026-03-04T00:00:00Z")).isEqualTo(1);
        assertThat(courses("from=2026-03-03T10:00:01Z")).isZero();
        assertThat(courses("to=2026-03-03T10:00:00Z")).isZero();
        assertThat(courses("measure=ABSOLUTE_REDUCTION")).isZero();
    }

    @Test
    void being_told_everything_again_changes_nothing() {
        var before = operator.get("/api/courses/" + course.course()).json();
        var rowsBefore = rows();

        relay.publish(FirstCourse.CHARTED_AT, story());
        awaitPosition(relay.lastPositionOf("clinical-record"));

        assertThat(operator.get("/api/courses/" + course.course()).json()).isEqualTo(before);
        assertThat(rows()).isEqualTo(rowsBefore);
    }

    @Test
    void freshness_names_each_source() {
        var freshness = operator.get("/api/freshness").expect(200);

        assertThat(freshness.at("/following").asBoolean()).isTrue();
        assertThat(freshness.text("/sources/0/source")).isEqualTo("booking");
        assertThat(freshness.text("/sources/1/source")).isEqualTo("clinical-record");
        assertThat(freshness.at("/sources/1/position").asLong()).isPositive();
        assertThat(Duration.parse(freshness.text("/sources/1/age"))).isPositive();
        assertThat(freshness.at("/sources/1/parked").asLong()).isZero();
    }

    @Test
    void another_clinics_operator_sees_nothing_of_it() {
        var elsewhere = anyone.as(TestTokens.of("operator", ClinicId.next()));

        elsewhere.get("/api/courses/" + course.course()).expectProblem(404, "not-found");
        elsewhere.get("/api/clinics/" + course.clinic() + "/swelling").expectProblem(404, "not-found");
        elsewhere.get("/api/clinics/" + course.clinic() + "/courses").expectProblem(404, "not-found");
        assertThat(elsewhere.get("/api/clinics").expect(200).at("/items")).isEmpty();
        var own = anyone.as(TestTokens.of("operator", course.clinic()));
        assertThat(own.get("/api/clinics").expect(200).text("/items/0/name")).isEqualTo("Harbour Street");
    }

    @Test
    void who_is_no_operator_is_refused() {
        anyone.get("/api/clinics").expect(401);
        anyone.as(TestTokens.of("front-desk")).get("/api/clinics").expect(403);
        anyone.as(TestTokens.of("therapist"))
                .get("/api/courses/" + course.course())
                .expect(403);
    }

    @Test
    void what_does_not_exist_and_what_cannot_be_asked_is_told_apart() {
        operator.get("/api/courses/" + CourseId.next()).expectProblem(404, "not-found");
        operator.get("/api/courses/not-an-id").expectProblem(404, "not-found");
        operator.get("/api/clinics/" + ClinicId.next() + "/swelling").expectProblem(404, "not-found");
        operator.get("/api/clinics/" + course.clinic() + "/swelling?condition=GOUT")
                .expectProblem(400, "invalid-request");
        operator.get("/api/clinics/" + course.clinic() + "/swelling?from=yesterday")
                .expectProblem(400, "invalid-request");
        operator.get("/api/clinics/" + course.clinic() + "/courses?limit=0").expectProblem(400, "invalid-request");
        for (var time : List.of("from=%2B1000000000-12-31T23:59:59Z", "to=-4800-01-01T00:00:00Z")) {
            operator.get("/api/clinics/" + course.clinic() + "/swelling?" + time)
                    .expectProblem(400, "invalid-request");
        }
    }

    private List<Event> story() {
        var story = new ArrayList<Event>(List.of(course.clinicOpened(), course.courseOpened()));
        var numbers = new ArrayList<>(
                IntStream.rangeClosed(1, course.sessions()).boxed().toList());
        Collections.reverse(numbers);
        numbers.forEach(number -> story.addAll(course.session(number)));
        return story;
    }

    private void awaitSessions(int expected) {
        await().atMost(PATIENCE).untilAsserted(() -> {
            var items =
                    operator.get("/api/clinics/" + course.clinic() + "/courses").at("/items");
            assertThat(items.path(0).path("sessions").asInt()).isEqualTo(expected);
            var points = operator.get("/api/courses/" + course.course()).at("/points");
            assertThat(points.path(0).path("signed").asBoolean()).isTrue();
        });
    }

    private void awaitPosition(long position) {
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(operator.get("/api/freshness")
                                .at("/sources/1/position")
                                .asLong())
                        .isEqualTo(position));
    }

    private List<Long> rows() {
        return List.of("course", "session", "course_point").stream()
                .map(table -> db.sql("select count(*) from " + table)
                        .query(Long.class)
                        .single())
                .toList();
    }

    private int courses(String choice) {
        return operator.get("/api/clinics/" + course.clinic() + "/swelling?" + choice)
                .expect(200)
                .at("/courses")
                .asInt();
    }

    private int count(String list) {
        return operator.get("/api/clinics/" + course.clinic() + "/" + list)
                .expect(200)
                .at("/items")
                .size();
    }

    private static void assertClose(JsonNode figure, BigDecimal expected) {
        assertThat(figure.isNumber()).isTrue();
        var tolerance = Math.max(EXACTLY, EXACTLY * expected.abs().doubleValue());
        assertThat(figure.asDouble()).isCloseTo(expected.doubleValue(), within(tolerance));
    }
}
