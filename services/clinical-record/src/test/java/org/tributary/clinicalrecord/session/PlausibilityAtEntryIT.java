package org.tributary.clinicalrecord.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tributary.clinicalrecord.Chart.girths;
import static org.tributary.platform.testkit.Api.json;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tributary.clinicalrecord.AMorningInApril;
import org.tributary.clinicalrecord.Booking;
import org.tributary.clinicalrecord.Chart;
import org.tributary.events.ClinicId;
import org.tributary.events.TherapistId;
import org.tributary.platform.testkit.Answer;
import org.tributary.platform.testkit.Api;
import org.tributary.platform.testkit.IntegrationTest;
import org.tributary.platform.testkit.TestTokens;
import org.tributary.platform.topics.TopicSettings;
import tools.jackson.databind.JsonNode;

/** Who charts a measurement is told what was measured before and what to look at again, and may stand by it. */
@IntegrationTest
@Import(AMorningInApril.class)
class PlausibilityAtEntryIT {

    private static final String MARCH_3_10AM = "2026-03-03T10:00:00Z";
    private static final String MARCH_6_10AM = "2026-03-06T10:00:00Z";

    private final Booking booking;
    private final JdbcClient db;
    private final ClinicId south;
    private final TherapistId okafor;
    private final Chart chart;
    private final Chart elsewhere;

    PlausibilityAtEntryIT(Api api, TopicSettings topics, JdbcClient db) {
        this.db = db;
        booking = new Booking(topics);
        ClinicId north = booking.openClinic();
        south = booking.openClinic();
        okafor = booking.hire("therapist");
        chart = new Chart(north, api.as(TestTokens.of("front-desk", north)), api.as(TestTokens.of("therapist", north)));
        elsewhere =
                new Chart(south, api.as(TestTokens.of("front-desk", south)), api.as(TestTokens.of("therapist", south)));
    }

    @AfterEach
    void close() {
        booking.close();
    }

    @Test
    void the_answer_tells_the_value_before_what_follows_and_what_to_look_at_again() {
        var course = chart.openCourse(chart.register("Swift"));
        evaluated(course, MARCH_3_10AM, leg("LEFT_LEG", 33), leg("RIGHT_LEG", 30), pressures(120))
                .expect(200);

        var answer = evaluated(
                        course,
                        "2026-03-06T14:00:00Z",
                        leg("LEFT_LEG", 30),
                        leg("RIGHT_LEG", 33),
                        pressures(108),
                        json("kind", "MNSI_EXAMINATION", "score", 2.5))
                .expect(200);

        assertThat(codes(answer))
                .containsExactlyInAnyOrder(
                        "JUMP_BEYOND_ERROR",
                        "SIDES_SWAPPED",
                        "OTHER_TIME_OF_DAY",
                        "JUMP_BEYOND_ERROR",
                        "SIDES_SWAPPED",
                        "OTHER_TIME_OF_DAY");
        assertThat(answer.at("/comparisons/0/previous/0/measurement/stations/0/girthCm")
                        .asDouble())
                .isEqualTo(33);
        assertThat(answer.text("/comparisons/0/previous/0/measuredAt")).isEqualTo(MARCH_3_10AM);
        assertThat(answer.at("/comparisons/0/difference/change").asDouble()).isLessThan(-17);
        assertThat(answer.text("/comparisons/0/difference/unit")).isEqualTo("%");
        assertThat(answer.at("/comparisons/3/previous").isEmpty()).isTrue();
        assertThat(answer.at("/scores").toString())
                .contains("ANKLE_BRACHIAL_INDEX", "0.9", "ABNORMAL")
                .contains("MNSI_EXAMINATION", "NEUROPATHY_SUSPECTED");
        assertThat(answer.at("/evaluation/0/stations/0/girthCm").asDouble()).isEqualTo(30);
    }

    @Test
    void a_warning_is_confirmed_by_name_with_the_same_chart_again_and_the_record_keeps_who() {
        var course = chart.openCourse(chart.register("Stand"));
        var session = chart.startSession(course, okafor, "EVALUATION", MARCH_6_10AM);
        var first = evaluate(session, List.of()).expect(200);
        assertThat(codes(first)).containsExactly("SIDE_MISSING");
        assertThat(first.at("/warnings/0/confirmedBy").isNull()).isTrue();
        var before = events();

        var confirmed =
                evaluate(session, List.of("SIDE_MISSING", "SIDES_SWAPPED")).expect(200);

        assertThat(confirmed.text("/warnings/0/confirmedBy")).isEqualTo("therapist");
        assertThat(confirmed.at("/warnings/0/measurementId")).isEqualTo(first.at("/evaluation/0/measurementId"));
        assertThat(events()).isEqualTo(before + 1);
        evaluate(session, List.of("SIDE_MISSING")).expect(200);
        assertThat(events()).isEqualTo(before + 1);
        assertThat(chart.therapist().get(session).expect(200).at("/warnings")).isEqualTo(confirmed.at("/warnings"));
    }

    @Test
    void closing_measurements_are_compared_with_the_evaluation_of_the_session() {
        var course = chart.openCourse(chart.register("Close"));
        var session = chart.startSession(course, okafor, "EVALUATION", MARCH_6_10AM);
        chart.evaluate(session, leg("LEFT_LEG", 33), leg("RIGHT_LEG", 30)).expect(200);

        var closed = chart.therapist()
                .post(
                        session + "/closing-measurements",
                        json(
                                "measurements",
                                List.of(leg("LEFT_LEG", 32)),
                                "confirm",
                                List.of("SIDE_MISSING", "JUMP_BEYOND_ERROR")))
                .expect(200);

        assertThat(codes(closed)).containsExactly("JUMP_BEYOND_ERROR", "SIDE_MISSING");
        assertThat(closed.at("/warnings")
                        .valueStream()
                        .map(warning -> warning.path("confirmedBy").asString()))
                .containsOnly("therapist");
        assertThat(closed.at("/comparisons/2/previous/0/measurement/measurementId"))
                .isEqualTo(closed.at("/evaluation/0/measurementId"));
    }

    @Test
    void another_clinics_values_are_told_as_long_as_the_clinic_treats_the_patient() {
        var patient = chart.register("Walsh");
        elsewhere.desk().post(patient + "/enrolments", json("clinicId", south)).expect(201);
        evaluated(elsewhere, elsewhere.openCourse(patient), MARCH_3_10AM, leg("LEFT_LEG", 33), leg("RIGHT_LEG", 30))
                .expect(200);
        var session = chart.startSession(chart.openCourse(patient), okafor, "EVALUATION", MARCH_6_10AM);
        assertThat(codes(chart.evaluate(session, leg("LEFT_LEG", 30), leg("RIGHT_LEG", 30))
                        .expect(200)))
                .containsExactly("JUMP_BEYOND_ERROR");

        chart.desk()
                .post(patient + "/enrolments/" + chart.clinic() + "/ending", json("reason", "MOVED_AWAY"))
                .expect(200);

        var afterwards = chart.therapist().get(session).expect(200);
        assertThat(codes(afterwards)).isEmpty();
        assertThat(afterwards.at("/comparisons/0/previous").isEmpty()).isTrue();
    }

    @Test
    void what_may_be_charted_is_listed_with_where_it_comes_from() {
        var instruments = chart.therapist().get("/instruments").expect(200);
        assertThat(instruments.at("/items").toString()).contains("LLIS", "12.74", "HIGHER_IS_WORSE", "permission");

        var protocols = chart.therapist().get("/protocols").expect(200);
        assertThat(protocols.at("/items").toString()).contains("LEG_4CM", "MEDIAL_MALLEOLUS", "Royal Marsden");
    }

    private Answer evaluate(String session, List<String> confirm) {
        return chart.therapist()
                .post(session + "/evaluation", json("measurements", List.of(leg("LEFT_LEG", 30)), "confirm", confirm));
    }

    @SafeVarargs
    private Answer evaluated(String course, String at, Map<String, Object>... measurements) {
        return evaluated(chart, course, at, measurements);
    }

    @SafeVarargs
    private Answer evaluated(Chart at, String course, String startedAt, Map<String, Object>... measurements) {
        return at.evaluate(at.startSession(course, okafor, "EVALUATION", startedAt), measurements);
    }

    private long events() {
        return db.sql("select count(*) from event").query(Long.class).single();
    }

    private static List<String> codes(Answer answer) {
        return answer.at("/warnings")
                .valueStream()
                .map(PlausibilityAtEntryIT::code)
                .toList();
    }

    private static String code(JsonNode warning) {
        return warning.path("code").asString();
    }

    private static Map<String, Object> leg(String limb, double girthCm) {
        return girths(limb, 10, girthCm, 14, girthCm);
    }

    private static Map<String, Object> pressures(int ankle) {
        return json("kind", "ABI", "limb", "LEFT_LEG", "anklePressure", ankle, "brachialPressure", 120);
    }
}
