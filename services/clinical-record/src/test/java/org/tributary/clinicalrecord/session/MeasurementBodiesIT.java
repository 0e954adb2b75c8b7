package org.tributary.clinicalrecord.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tributary.platform.testkit.Api.json;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
            arteries());

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

        assertThat(events()).isEqualTo(before);
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
