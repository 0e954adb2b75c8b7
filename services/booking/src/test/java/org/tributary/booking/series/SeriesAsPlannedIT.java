package org.tributary.booking.series;

import static java.time.DayOfWeek.MONDAY;
import static java.time.DayOfWeek.TUESDAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.tributary.booking.Chain.with;
import static org.tributary.platform.testkit.Api.json;

import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tributary.booking.AMondayMorning;
import org.tributary.booking.Chain;
import org.tributary.booking.Chain.Clinic;
import org.tributary.events.PatientId;
import org.tributary.events.TherapistId;
import org.tributary.events.terms.Gate;
import org.tributary.platform.testkit.Api;
import org.tributary.platform.testkit.IntegrationTest;
import org.tributary.platform.topics.TopicSettings;

/** A series that others look at, change and come before while it is planned. */
@IntegrationTest
@Import(AMondayMorning.class)
class SeriesAsPlannedIT extends ARegimen {

    SeriesAsPlannedIT(Api api, TopicSettings topics, JdbcClient db) {
        super(api, topics, db);
    }

    @Test
    void who_has_seen_the_series_as_it_is_plans_it_anew_and_who_has_not_does_not() {
        var booked = desk.post("/series", series(aPatient(Gate.CLEAR), 3, "P7D", MONDAY))
                .expect(201);
        var path = booked.location() + "/replanning";
        var seen = desk.get(booked.location()).header("ETag");

        desk.with("If-Match", seen).post(path, onTuesdays(3)).expect(200);
        var before = everything();
        desk.with("If-Match", seen).post(path, from("P14D", 3)).expectProblem(412, "precondition-failed");

        assertThat(everything()).isEqualTo(before);
        var now = desk.get(booked.location()).header("ETag");
        assertThat(desk.with("If-Match", now)
                        .post(path, from("P14D", 3))
                        .expect(200)
                        .text("/phases/0/every"))
                .isEqualTo("P14D");
    }

    @Test
    void what_is_wished_for_once_holds_on() {
        var booked = desk.post("/series", series(aPatient(Gate.CLEAR), 3, "P7D", MONDAY))
                .expect(201);
        var path = booked.location() + "/replanning";

        desk.post(path, with(onTuesdays(3), "therapistId", mara.toString())).expect(200);
        var again = desk.post(path, from("P7D", 4)).expect(200);

        assertThat(again.text("/preferredTimes/0/day")).isEqualTo("TUESDAY");
        assertThat(again.text("/therapistId")).isEqualTo(mara.toString());
        assertThat(days(again)).containsExactly("07-07", "07-14", "07-21", "07-28");
        assertThat(again.at("/replanning/kept").size()).isEqualTo(3);
    }

    @Test
    void why_a_visit_is_there_is_told_until_somebody_else_moves_it() {
        var booked = desk.post("/series", series(aPatient(Gate.CLEAR), 2, "P7D", MONDAY))
                .expect(201);
        assertThat(booked.text("/appointments/1/why/choice")).isEqualTo("ON_TARGET");

        desk.post(
                        "/appointments/" + booked.text("/appointments/1/appointmentId") + "/rescheduling",
                        json("startsAt", "2026-07-14T12:00:00Z"))
                .expect(200);

        var series = desk.get(booked.location()).expect(200);
        assertThat(series.text("/appointments/0/why/choice")).isEqualTo("ON_TARGET");
        assertThat(series.text("/appointments/1/startsAt")).isEqualTo("2026-07-14T12:00:00Z");
        assertThat(series.at("/appointments/1/why").isNull()).isTrue();
    }

    /** Another clinic takes the patient's times after they were found free: then other times are found. */
    @RepeatedTest(3)
    void who_comes_before_the_plan_has_it_made_anew() throws Exception {
        var south = chain.openClinic("Room 1");
        var asha = record.register(north.id(), south.id());
        record.screen(asha, north.id(), Gate.CLEAR);
        record.awaitArrivalOf(asha, south.id());
        record.awaitScreeningOf(asha);
        var others = chain.hire();
        planShifts(others, south);
        var wish = with(series(asha, 8, "P7D"), "preferredTimes", List.of());
        var elsewhere = chain.frontDeskOf(south);
        var bookings = IntStream.range(0, 8)
                .<Callable<Integer>>mapToObj(week -> () -> elsewhere
                        .post("/appointments", evaluation(asha, south, others, week))
                        .status());

        try (var start = Executors.newFixedThreadPool(9)) {
            var answers = start.invokeAll(Stream.concat(
                            Stream.<Callable<Integer>>of(
                                    () -> desk.post("/series", wish).status()),
                            bookings)
                    .toList());

            assertThat(answers.getFirst().resultNow()).isEqualTo(201);
            assertThat(answers.subList(1, 9).stream().map(answer -> answer.resultNow()))
                    .containsAnyOf(201, 409)
                    .isSubsetOf(201, 409);
        }
    }

    private static Map<String, Object> evaluation(PatientId patient, Clinic clinic, TherapistId therapist, int week) {
        var visit = Chain.evaluation(clinic, therapist, patient, 9);
        return with(visit, "startsAt", JULY_6.plusWeeks(week) + "T08:00:00Z");
    }

    private static Map<String, Object> from(String every, int sessions) {
        return json("from", JULY_6.toString(), "phases", List.of(phase(sessions, every)));
    }

    private static Map<String, Object> onTuesdays(int sessions) {
        return with(from("P7D", sessions), "preferredTimes", atTen(TUESDAY));
    }
}
