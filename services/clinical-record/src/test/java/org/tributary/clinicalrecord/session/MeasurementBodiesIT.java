package org.tributary.clinicalrecord.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tributary.clinicalrecord.Chart.girths;
import static org.tributary.platform.testkit.Api.json;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tributary.clinicalrecord.AMorningInApril;
import org.tributary.clinicalrecord.Booking;
import org.tributary.clinicalrecord.Chart;
import org.tributary.events.ClinicId;
import org.tributary.events.TherapistId;
import org.tributary.platform.testkit.Api;
import org.tributary.platform.testkit.IntegrationTest;
import org.tributary.platform.testkit.TestTokens;
import org.tributary.platform.topics.TopicSettings;

/** A measurement that is not complete, not of its kind or not possible is refused by the name of what is wrong, and not stored. */
@IntegrationTest
@Import(AMorningInApril.class)
class MeasurementBodiesIT {

    private static final List<Map<String, Object>> COMPLETE = List.of(
            json("kind", "TOE_PRESSURE", "foot", "LEFT_FOOT", "mmHg", 60),
            json("kind", "MONOFILAMENT", "foot", "LEFT_FOOT", "sites", sites("HALLUX", true)),
            json("kind", "WIFI", "limb", "LEFT_LEG", "wound", 0, "ischemia", 0, "footInfection", 0),
            json("kind", "TEMPERATURE", "celsius", 36.6),
            json("kind", "SKIN", "region", "LEFT_FOOT", "finding", "INTACT"),
            arteries(),
            json("kind", "FIGURE_OF_EIGHT", "limb", "LEFT_HAND", "cm", 40.2),
            json("kind", "BIOIMPEDANCE", "limb", "LEFT_ARM", "lDex", -4.5),
            json("kind", "MNSI_QUESTIONNAIRE", "answers", answers(15)),
            json("kind", "MNSI_EXAMINATION", "score", 2.5),
            json("kind", "CLAUDICATION", "protocol", "TREADMILL_GRADED", "maximumM", 340),
            json("kind", "ISL_STAGE", "limb", "LEFT_LEG", "stage", "II_EARLY"),
            json("kind", "CEAP", "limb", "LEFT_LEG", "clinical", "C4A", "symptomatic", true),
            json("kind", "SCORE", "instrument", "LLIS", "version", "2", "value", 41.7),
            json("kind", "VOLUME", "limb", "LEFT_LEG", "method", "PEROMETRY", "millilitres", 8120.5));

    private static final List<Map<String, Object>> OUT_OF_RANGE = List.of(
            json("kind", "FIGURE_OF_EIGHT", "limb", "LEFT_HAND", "cm", 150.1),
            json("kind", "BIOIMPEDANCE", "limb", "LEFT_ARM", "lDex", 1000.1),
            json("kind", "MNSI_QUESTIONNAIRE", "answers", answers(14)),
            json("kind", "MNSI_EXAMINATION", "score", 2.25),
            json("kind", "CLAUDICATION", "protocol", "UPHILL", "maximumM", 340),
            json("kind", "CLAUDICATION", "protocolVersion", "2", "protocol", "FREE_WALK", "maximumM", 340),
            json("kind", "CLAUDICATION", "onsetM", 341, "protocol", "FREE_WALK", "maximumM", 340),
            json("kind", "CLAUDICATION", "maximumM", 20_001, "protocol", "FREE_WALK"),
            json("kind", "CEAP", "limb", "LEFT_ARM", "clinical", "C4A", "symptomatic", true),
            json("kind", "SCORE", "instrument", "SF_36", "version", "1", "value", 41.7),
            json("kind", "SCORE", "value", 100.1, "instrument", "LLIS", "version", "2"));

    /** What is wrong with each of these. */
    private static final List<String> OUT_OF_RANGE_FIELDS = List.of(
            "cm",
            "lDex",
            "answers",
            "score",
            "protocol",
            "protocol",
            "onsetM",
            "maximumM",
            "limb",
            "instrument",
            "value");

    private final Booking booking;
    private final JdbcClient db;
    private final TherapistId okafor;
    private final Chart chart;

    MeasurementBodiesIT(Api api, TopicSettings topics, JdbcClient db) {
        this.db = db;
        booking = new Booking(topics);
        ClinicId north = booking.openClinic();
        okafor = booking.hire("therapist");
        chart = new Chart(north, api.as(TestTokens.of("front-desk", north)), api.as(TestTokens.of("therapist", north)));
    }

    @AfterEach
    void close() {
        booking.close();
    }

    @Test
    void each_field_that_is_absent_null_or_of_another_type_is_named_and_nothing_is_stored() {
        var session = session("Moran");
        var before = events();

        for (var complete : COMPLETE) {
            for (var field : complete.keySet()) {
                if (!field.equals("kind")) {
                    refused(session, without(complete, field), field);
                    refused(session, with(complete, field, null), field);
                    refused(session, with(complete, field, json("of", "another type")), field);
                }
            }
        }

        assertThat(events()).isEqualTo(before);
        for (var complete : COMPLETE) {
            chart.evaluate(session("Moran" + COMPLETE.indexOf(complete)), complete)
                    .expect(200);
        }
    }

    @Test
    void what_is_out_of_range_of_another_unit_or_told_in_two_ways_is_named_and_nothing_is_stored() {
        var session = session("Nolan");
        var before = events();

        impossible(session, with(COMPLETE.get(0), "mmHg", 401), "mmHg");
        impossible(session, with(COMPLETE.get(1), "sites", sites("HEEL", true)), "sites");
        impossible(session, with(COMPLETE.get(2), "ischemia", 4), "ischemia");
        impossible(session, with(COMPLETE.get(3), "celsius", 98.6), "celsius");
        impossible(session, with(arteries(), "brachialLeft", 0), "brachialLeft");
        impossible(session, with(COMPLETE.get(2), "limb", "LEFT_ARM"), "limb");
        refused(session, with(COMPLETE.get(0), "foot", "LEFT_LEG"), "foot");
        refused(session, with(COMPLETE.get(4), "finding", "MOTTLED"), "finding");
        refused(session, with(COMPLETE.get(1), "sites", sites("HALLUX", null)), "felt");
        refused(session, json("kind", "TEMPERATURE", "fahrenheit", 98.6), "fahrenheit");
        refused(session, with(COMPLETE.get(3), "celsius", "36,6"), "celsius");
        refused(session, with(arteries(), "anklePressure", 120), "dorsalisPedis");
        refused(session, json("kind", "ABI", "limb", "LEFT_LEG"), "anklePressure");
        refused(session, json("kind", "ABI", "limb", "LEFT_LEG", "anklePressure", 120), "brachialPressure");
        for (var nr = 0; nr < OUT_OF_RANGE.size(); nr++) {
            impossible(session, OUT_OF_RANGE.get(nr), OUT_OF_RANGE_FIELDS.get(nr));
        }

        assertThat(events()).isEqualTo(before);
    }

    @Test
    void no_unit_is_guessed_no_number_rounded_and_no_choice_read_in_two_ways() {
        var session = session("Nagle");
        var before = events();

        refused(session, json("kind", "FIGURE_OF_EIGHT", "limb", "LEFT_HAND", "inches", 15), "inches");
        refused(session, with(COMPLETE.get(6), "millilitres", 350), "millilitres");
        refused(session, with(COMPLETE.get(6), "limb", "LEFT_ARM"), "limb");
        refused(session, with(COMPLETE.get(7), "lDex", "-4,5"), "lDex");
        refused(session, json("kind", "PAIN_NRS", "score", 3.5), "score");
        refused(session, with(COMPLETE.get(8), "answers", json("1", "NOT_SURE")), "answers");
        refused(session, with(COMPLETE.get(8), "answers", json("first", "YES")), "answers");
        refused(session, with(COMPLETE.get(11), "stage", "IV"), "stage");
        refused(session, with(COMPLETE.get(11), "stage", 2), "stage");
        refused(session, with(COMPLETE.get(12), "clinical", "C7"), "clinical");
        refused(session, with(COMPLETE.get(12), "symptomatic", "YES"), "symptomatic");
        refused(session, with(COMPLETE.get(13), "version", 2), "version");
        refused(session, with(COMPLETE.get(13), "instrument", ""), "instrument");
        impossible(session, with(girths("LEFT_LEG", 10, 24, 14, 25), "method", "TAPE_MEAN_CYLINDER"), "method");
        impossible(session, with(girths("LEFT_LEG", 10, 24, 14, 25), "protocol", "ARM_4CM"), "limb");
        chart.therapist()
                .post(session + "/evaluation", "{\"measurements\": [{\"kind\": \"TEMPERATURE\", \"celsius\": 36,6}]}")
                .expect(400);
        chart.therapist()
                .post(
                        session + "/evaluation",
                        json("measurements", List.of(COMPLETE.get(3)), "confirm", List.of("ALL")))
                .expectProblem(400, "invalid-request");
        chart.therapist()
                .post(
                        session + "/evaluation",
                        json("measurements", List.of(COMPLETE.get(3)), "confirm", "SIDE_MISSING"))
                .expectProblem(400, "invalid-request");

        assertThat(events()).isEqualTo(before);
    }

    @Test
    void a_protocol_that_is_named_without_its_version_is_the_one_of_today() {
        var kept = chart.evaluate(
                        session("Neary"),
                        with(COMPLETE.get(6), "protocol", "HAND_FIGURE_OF_EIGHT"),
                        with(COMPLETE.get(10), "onsetM", 120.5),
                        with(girths("LEFT_LEG", 10, 24, 14, 25), "protocol", "LEG_4CM"))
                .expect(200);

        for (var nr = 0; nr < 3; nr++) {
            assertThat(kept.text("/evaluation/" + nr + "/protocolVersion")).isEqualTo("1");
        }
    }

    private void refused(String session, Map<String, Object> measurement, String field) {
        assertThat(chart.evaluate(session, measurement)
                        .expectProblem(400, "invalid-request")
                        .at("/errors")
                        .toString())
                .as("%s without %s", measurement, field)
                .contains("measurements[0]")
                .contains(field);
    }

    private void impossible(String session, Map<String, Object> measurement, String field) {
        assertThat(chart.evaluate(session, measurement)
                        .expectProblem(422, "invalid-measurement")
                        .text("/errors/0/field"))
                .isEqualTo("measurements[0]." + field);
    }

    private String session(String family) {
        return chart.startSession(
                chart.openCourse(chart.register(family)), okafor, "EVALUATION", "2026-03-06T10:00:00Z");
    }

    private long events() {
        return db.sql("select count(*) from event").query(Long.class).single();
    }

    private static Map<String, Object> arteries() {
        return json(
                "kind", "ABI",
                "limb", "LEFT_LEG",
                "dorsalisPedis", 118,
                "posteriorTibial", 120,
                "brachialLeft", 118,
                "brachialRight", 120);
    }

    private static Map<String, Object> answers(int questions) {
        var answers = json();
        IntStream.rangeClosed(1, questions).forEach(question -> answers.put(String.valueOf(question), "YES"));
        return answers;
    }

    private static List<Map<String, Object>> sites(String first, @Nullable Object felt) {
        return List.of(
                with(json("site", first), "felt", felt),
                json("site", "FIRST_METATARSAL_HEAD", "felt", true),
                json("site", "FIFTH_METATARSAL_HEAD", "felt", true));
    }

    private static Map<String, Object> without(Map<String, Object> body, String field) {
        var less = new HashMap<>(body);
        less.remove(field);
        return less;
    }

    private static Map<String, Object> with(Map<String, Object> body, String field, @Nullable Object value) {
        var more = new HashMap<>(body);
        more.put(field, value);
        return more;
    }
}
