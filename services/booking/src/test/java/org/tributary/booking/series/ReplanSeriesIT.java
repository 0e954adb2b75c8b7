package org.tributary.booking.series;

import static java.time.DayOfWeek.MONDAY;
import static java.time.DayOfWeek.THURSDAY;
import static java.time.DayOfWeek.TUESDAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.tributary.platform.testkit.Api.json;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tributary.booking.AMondayMorning;
import org.tributary.booking.Chain;
import org.tributary.events.terms.Gate;
import org.tributary.platform.testkit.Api;
import org.tributary.platform.testkit.IntegrationTest;
import org.tributary.platform.topics.TopicSettings;

@IntegrationTest
@Import(AMondayMorning.class)
class ReplanSeriesIT extends ARegimen {

    private static final LocalDate AUGUST_3 = LocalDate.of(2026, 8, 3);
    private static final LocalDate AUGUST_17 = LocalDate.of(2026, 8, 17);

    ReplanSeriesIT(Api api, TopicSettings topics, JdbcClient db) {
        super(api, topics, db);
    }

    @Test
    void thirty_visits_go_round_a_closure_of_two_weeks_by_one_call() {
        var asha = aPatient(Gate.CLEAR);
        var booked =
                desk.post("/series", series(asha, 30, "P3D", MONDAY, THURSDAY)).expect(201);
        closeFrom(AUGUST_3, AUGUST_17);
        var displaced = desk.get(booked.location()).expect(200);
        assertThat(visits(displaced, "status").stream().filter("DISPLACED"::equals))
                .hasSize(4);
        var wish = from(AUGUST_17, phase(22, "P3D"));

        var shown =
                desk.post(booked.location() + "/replanning?dryRun=true", wish).expect(200);
        assertThat(desk.get(booked.location()).expect(200).json()).isEqualTo(displaced.json());
        var replanned = desk.post(booked.location() + "/replanning", wish).expect(200);

        assertThat(replanned.at("/replanning/kept").size()).isEqualTo(18);
        assertThat(replanned.at("/replanning/moved").size()).isEqualTo(4);
        assertThat(replanned.at("/replanning/cancelled").size()).isZero();
        assertThat(replanned.at("/replanning/added").size()).isZero();
        assertThat(replanned.at("/appointments").size()).isEqualTo(30);
        assertThat(visits(replanned, "status")).containsOnly("BOOKED");
        assertThat(visits(replanned, "appointmentId"))
                .containsExactlyInAnyOrderElementsOf(visits(booked, "appointmentId"));
        assertThat(days(replanned).subList(6, 10)).containsExactly("07-27", "07-30", "08-17", "08-20");
        assertThat(days(replanned).subList(26, 30)).containsExactly("10-19", "10-22", "10-26", "10-29");
        assertThat(visits(replanned, "startsAt").getLast()).isEqualTo("2026-10-29T10:00:00Z");
        assertThat(visits(replanned, "startsAt").subList(8, 30)).isEqualTo(visits(shown, "startsAt"));
        assertThat(shown.at("/moved")).isEqualTo(replanned.at("/replanning/moved"));
        assertThat(claimsOf(asha)).isEqualTo(30);
        assertThat(desk.get(booked.location()).expect(200).json()).isEqualTo(replanned.json());
    }

    @Test
    void what_fits_the_new_plan_is_not_touched() {
        var booked = desk.post("/series", series(aPatient(Gate.CLEAR), 6, "P7D", MONDAY))
                .expect(201);

        var replanned = desk.post(
                        booked.location() + "/replanning", from(JULY_6.plusDays(14), phase(3, "P14D"), phase(1, "P1M")))
                .expect(200);

        assertThat(days(replanned)).containsExactly("07-06", "07-13", "07-20", "08-03", "08-10", "09-14");
        assertThat(replanned.at("/replanning/kept").size()).isEqualTo(3);
        assertThat(replanned.at("/replanning/moved").size()).isEqualTo(1);
        assertThat(replanned.text("/phases/1/every")).isEqualTo("P1M");
        var untouched = booked.text("/appointments/2/appointmentId");
        assertThat(desk.get("/appointments/" + untouched).expect(200).text("/version"))
                .isEqualTo("0");
    }

    @Test
    void what_is_too_much_goes_and_what_is_missing_is_added() {
        var asha = aPatient(Gate.CLEAR);
        var booked = desk.post("/series", series(asha, 4, "P7D", MONDAY)).expect(201);
        var path = booked.location() + "/replanning";

        var fewer = desk.post(path, from(JULY_6, phase(2, "P7D"))).expect(200);
        var more = desk.post(path, from(JULY_6, phase(5, "P7D"))).expect(200);

        assertThat(fewer.at("/replanning/cancelled").size()).isEqualTo(2);
        assertThat(days(fewer)).containsExactly("07-06", "07-13");
        var gone = desk.get("/appointments/" + booked.text("/appointments/3/appointmentId"))
                .expect(200);
        assertThat(gone.text("/cancellation/by")).isEqualTo("CLINIC");
        assertThat(more.at("/replanning/added").size()).isEqualTo(3);
        assertThat(days(more)).containsExactly("07-06", "07-13", "07-20", "07-27", "08-03");
        assertThat(claimsOf(asha)).isEqualTo(5);
    }

    @Test
    void to_another_weekday_all_of_it_moves_but_who_is_here_stays() {
        var booked = desk.post("/series", series(aPatient(Gate.CLEAR), 3, "P7D", MONDAY))
                .expect(201);
        var here = booked.text("/appointments/0/appointmentId");
        desk.post("/appointments/" + here + "/check-in").expect(200);

        var replanned = desk.post(
                        booked.location() + "/replanning", with(from(JULY_6, phase(2, "P7D")), atTen(TUESDAY)))
                .expect(200);

        assertThat(days(replanned)).containsExactly("07-06", "07-07", "07-14");
        assertThat(replanned.at("/replanning/moved").size()).isEqualTo(2);
        assertThat(desk.get("/appointments/" + here).expect(200).text("/status"))
                .isEqualTo("CHECKED_IN");
    }

    @Test
    void where_one_visit_has_no_place_all_of_them_stay() {
        var booked = desk.post("/series", series(aPatient(Gate.CLEAR), 3, "P7D", MONDAY))
                .expect(201);
        closeFrom(JULY_6.plusDays(21), JULY_6.plusDays(22));
        var before = everything();

        desk.post(booked.location() + "/replanning", from(JULY_6, phase(4, "P7D")))
                .expectProblem(409, "no-room-for-series");
        desk.post(booked.location() + "/replanning", from(JULY_6.minusDays(1), phase(1, "P7D")))
                .expectProblem(422, "series-in-the-past");

        assertThat(everything()).isEqualTo(before);
    }

    @Test
    void another_clinics_series_is_not_planned_anew() {
        var booked = desk.post("/series", series(aPatient(Gate.CLEAR), 2, "P7D", MONDAY))
                .expect(201);
        var south = chain.frontDeskOf(chain.openClinic("Room 1"));
        var before = everything();

        south.post(booked.location() + "/replanning", from(JULY_6, phase(1, "P7D")))
                .expectProblem(404, "not-found");

        assertThat(everything()).isEqualTo(before);
    }

    @SafeVarargs
    private static Map<String, Object> from(LocalDate day, Map<String, Object>... phases) {
        return json("from", day.toString(), "phases", List.of(phases));
    }

    private static Map<String, Object> with(Map<String, Object> wish, List<Map<String, Object>> preferredTimes) {
        return Chain.with(wish, "preferredTimes", preferredTimes);
    }
}
