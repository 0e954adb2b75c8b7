package org.tributary.booking.series;

import static java.time.DayOfWeek.MONDAY;
import static java.time.DayOfWeek.THURSDAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.tributary.booking.Chain.with;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tributary.booking.AMondayMorning;
import org.tributary.events.SeriesId;
import org.tributary.events.terms.Gate;
import org.tributary.platform.testkit.Answer;
import org.tributary.platform.testkit.Api;
import org.tributary.platform.testkit.IntegrationTest;
import org.tributary.platform.topics.TopicSettings;

@IntegrationTest
@Import(AMondayMorning.class)
class BookSeriesIT extends ARegimen {

    BookSeriesIT(Api api, TopicSettings topics, JdbcClient db) {
        super(api, topics, db);
    }

    @Test
    void a_regimen_is_booked_with_all_of_its_visits() {
        var asha = aPatient(Gate.CLEAR);

        var booked =
                desk.post("/series", series(asha, 4, "P3D", MONDAY, THURSDAY)).expect(201);

        assertThat(days(booked)).containsExactly("07-06", "07-09", "07-13", "07-16");
        assertThat(visits(booked, "startsAt")).allMatch(startsAt -> startsAt.endsWith("T09:00:00Z"));
        assertThat(visits(booked, "therapistId")).containsOnly(mara.toString());
        assertThat(visits(booked, "roomId")).containsOnly(north.room().toString());
        assertThat(visits(booked, "why/choice")).containsOnly("ON_TARGET");
        assertThat(booked.location()).isEqualTo("/series/" + booked.text("/seriesId"));
        assertThat(desk.get(booked.location()).expect(200).json()).isEqualTo(booked.json());
        var visit = desk.get("/appointments/" + booked.text("/appointments/3/appointmentId"))
                .expect(200);
        assertThat(visit.text("/seriesId")).isEqualTo(booked.text("/seriesId"));
        assertThat(visit.text("/kind")).isEqualTo("TREATMENT");
        assertThat(visit.text("/status")).isEqualTo("BOOKED");
        assertThat(claimsOf(asha)).isEqualTo(4);
    }

    @Test
    void what_is_shown_beforehand_is_what_is_booked() {
        closeFrom(JULY_6.plusDays(7), JULY_6.plusDays(8));
        var wish = with(series(aPatient(Gate.CLEAR), 5, "P7D"), "duration", "PT45M");
        var before = everything();

        var shown = desk.post("/series?dryRun=true", wish).expect(200);
        assertThat(everything()).isEqualTo(before);
        var booked = desk.post("/series", wish).expect(201);

        assertThat(days(shown)).containsExactly("07-06", "07-14", "07-20", "07-27", "08-03");
        assertThat(shown.text("/appointments/1/why/passedOver/0")).isEqualTo("CLINIC_CLOSED");
        for (var what : List.of("nr", "startsAt", "endsAt", "therapistId", "roomId", "targetDate", "why/choice")) {
            assertThat(visits(booked, what)).isEqualTo(visits(shown, what));
        }
        assertThat(booked.at("/appointments/1/why")).isEqualTo(shown.at("/appointments/1/why"));
    }

    @Test
    void a_series_whose_last_visit_has_no_room_leaves_nothing() {
        closeFrom(JULY_6.plusDays(21), JULY_6.plusDays(22));
        var wish = series(aPatient(Gate.CLEAR), 4, "P7D", MONDAY);
        var before = everything();

        var refused = desk.post("/series", wish).expectProblem(409, "no-room-for-series");

        assertThat(refused.at("/unplaced").size()).isEqualTo(1);
        assertThat(refused.text("/unplaced/0/nr")).isEqualTo("4");
        assertThat(refused.text("/unplaced/0/targetDate")).isEqualTo("2026-07-27");
        assertThat(refused.text("/unplaced/0/alternatives/0/startsAt")).isEqualTo("2026-07-28T09:00:00Z");
        desk.post("/series?dryRun=true", wish).expectProblem(409, "no-room-for-series");
        assertThat(everything()).isEqualTo(before);
    }

    /** Both are planned before either is booked, or one after the other: at one time there is room for one. */
    @Test
    void of_two_at_once_one_is_booked_and_of_the_other_nothing() throws Exception {
        var wishes = List.of(
                series(aPatient(Gate.CLEAR), 12, "P7D", MONDAY), series(aPatient(Gate.CLEAR), 12, "P7D", MONDAY));
        List<Callable<Answer>> desks = wishes.stream()
                .<Callable<Answer>>map(wish -> () -> desk.post("/series", wish))
                .toList();

        try (var start = Executors.newFixedThreadPool(2)) {
            var statuses = start.invokeAll(desks).stream()
                    .map(answer -> answer.resultNow().status())
                    .toList();

            assertThat(statuses).containsExactlyInAnyOrder(201, 409);
        }
        assertThat(db.sql("select count(*) from appointment where clinic_id = :clinic")
                        .param("clinic", north.id().value())
                        .query(Long.class)
                        .single())
                .isEqualTo(12);
    }

    @Test
    void a_retry_books_nothing_more() {
        var wish = series(aPatient(Gate.CLEAR), 2, "P7D", MONDAY);
        var once = desk.with("Idempotency-Key", "asha-1");

        var first = once.post("/series", wish).expect(201);
        var before = everything();

        assertThat(once.post("/series", wish).expect(201).json()).isEqualTo(first.json());
        assertThat(everything()).isEqualTo(before);
    }

    @Test
    void whoever_may_not_be_treated_gets_no_series() {
        var before = everything();

        desk.post("/series", series(aPatient(Gate.BLOCK), 2, "P7D", MONDAY)).expectProblem(422, "not-eligible");
        desk.post("/series", series(aPatient(Gate.CLEAR), 61, "P7D", MONDAY)).expectProblem(400, "invalid-request");
        desk.post(
                        "/series",
                        with(
                                series(aPatient(Gate.CLEAR), 2, "P7D", MONDAY),
                                "phases",
                                List.of(phase(40, "P7D"), phase(40, "P7D"))))
                .expectProblem(422, "series-length");
        desk.post("/series", with(series(aPatient(Gate.CLEAR), 2, "P7D"), "duration", "PT20M"))
                .expectProblem(422, "appointment-length");
        var whenNobodyWorks = with(series(aPatient(Gate.CLEAR), 2, "P7D"), "starts", "2090-01-02");
        for (var length : List.of("PT20M", "-PT10H")) {
            desk.post("/series", with(whenNobodyWorks, "duration", length)).expectProblem(422, "appointment-length");
        }

        assertThat(everything()).isEqualTo(before);
    }

    @Test
    void another_clinics_series_is_not_found() {
        var booked = desk.post("/series", series(aPatient(Gate.CLEAR), 2, "P7D", MONDAY))
                .expect(201);
        var south = chain.frontDeskOf(chain.openClinic("Room 1"));

        south.get(booked.location()).expectProblem(404, "not-found");
        south.post("/series", series(aPatient(Gate.CLEAR), 2, "P7D", MONDAY)).expectProblem(404, "not-found");
        desk.get("/series/" + SeriesId.next()).expectProblem(404, "not-found");
    }
}
