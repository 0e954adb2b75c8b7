package org.tributary.booking.appointment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tributary.booking.Chain.TUESDAY;
import static org.tributary.booking.Chain.evaluation;
import static org.tributary.booking.Chain.with;
import static org.tributary.platform.testkit.Api.json;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tributary.booking.AMondayMorning;
import org.tributary.booking.Chain.Clinic;
import org.tributary.events.ClinicId;
import org.tributary.events.RoomId;
import org.tributary.events.TherapistId;
import org.tributary.events.terms.Technique;
import org.tributary.platform.testkit.Answer;
import org.tributary.platform.testkit.Api;
import org.tributary.platform.testkit.IntegrationTest;
import org.tributary.platform.testkit.TestTokens;
import org.tributary.platform.topics.TopicSettings;

@IntegrationTest
@Import(AMondayMorning.class)
class DeskDayIT extends AtTheFrontDesk {

    /** The clocks go back in Dublin. */
    private static final String LONG_SUNDAY = "2026-10-25";

    DeskDayIT(Api api, TopicSettings topics, JdbcClient db) {
        super(api, topics, db);
    }

    @Test
    void a_day_shows_who_works_and_who_comes() {
        var idle = chain.hireAt(north);
        var later = booked(12);
        var earlier = booked(10);

        var day = day(TUESDAY);

        assertThat(day.text("/zone")).isEqualTo("Europe/Dublin");
        assertThat(day.text("/startsAt")).isEqualTo("2026-07-06T23:00:00Z");
        assertThat(day.text("/endsAt")).isEqualTo("2026-07-07T23:00:00Z");
        assertThat(day.text("/opens/0/startsAt")).isEqualTo("2026-07-07T07:00:00Z");
        assertThat(day.text("/opens/0/endsAt")).isEqualTo("2026-07-07T18:00:00Z");
        assertThat(day.at("/closures").size()).isZero();
        assertThat(texts(day, "/therapists", "/therapistId")).containsExactly(mara.toString(), idle.toString());
        assertThat(day.text("/therapists/0/displayName")).isEqualTo("M. Okafor");
        assertThat(day.text("/therapists/0/shifts/0/startsAt")).isEqualTo("2026-07-07T07:00:00Z");
        assertThat(texts(day, "/therapists/0/appointments", "/appointmentId"))
                .containsExactly(earlier.text("/appointmentId"), later.text("/appointmentId"));
        assertThat(day.at("/therapists/0/appointments/0")).isEqualTo(earlier.json());
        assertThat(day.at("/therapists/1/appointments").size()).isZero();
    }

    @Test
    void the_day_before_and_the_day_after_are_empty() {
        booked(10);

        for (var date : List.of("2026-07-06", "2026-07-08")) {
            assertThat(day(date).at("/therapists").size()).isZero();
        }
        assertThat(day("2026-07-11").at("/opens").size()).isZero();
    }

    @Test
    void what_was_cancelled_is_shown_on_request() {
        var visit = booked(10);
        desk.post(visit.location() + "/cancellation", json("by", "PATIENT")).expect(200);

        assertThat(day(TUESDAY).at("/therapists/0/appointments").size()).isZero();
        assertThat(day(TUESDAY + "&cancelled=true").text("/therapists/0/appointments/0/status"))
                .isEqualTo("CANCELLED");
    }

    @Test
    void who_was_displaced_by_a_closure_keeps_a_place_in_the_day() {
        booked(10);
        chain.admin()
                .post(
                        "/clinics/" + north.id() + "/closures",
                        json("from", "2026-07-07T08:30:00Z", "to", "2026-07-08T08:30:00Z", "reason", "flood"))
                .expect(201);

        var day = day(TUESDAY);

        assertThat(day.text("/therapists/0/appointments/0/status")).isEqualTo("DISPLACED");
        assertThat(day.text("/closures/0/reason")).isEqualTo("flood");
        assertThat(day.text("/closures/0/endsAt")).isEqualTo("2026-07-08T08:30:00Z");
        assertThat(day("2026-07-08").at("/closures").size()).isEqualTo(1);
        assertThat(day("2026-07-09").at("/closures").size()).isZero();
    }

    @Test
    void a_day_on_which_the_clocks_change_has_all_its_hours() {
        var always = openOnSundays();
        var therapist = chain.hire(Technique.LIGHT_STROKING);
        shiftOn(LONG_SUNDAY, therapist, always);
        var visit = with(
                evaluation(always, therapist, record.register(always.id()), 10), "startsAt", "2026-10-25T23:00:00Z");
        var sunday = chain.frontDeskOf(always);
        sunday.post("/appointments", with(visit, "duration", "PT30M")).expect(201);

        var day = sunday.get(path(always.id(), LONG_SUNDAY)).expect(200);

        assertThat(day.text("/startsAt")).isEqualTo("2026-10-24T23:00:00Z");
        assertThat(day.text("/endsAt")).isEqualTo("2026-10-26T00:00:00Z");
        assertThat(day.text("/opens/0/startsAt")).isEqualTo("2026-10-24T23:00:00Z");
        assertThat(day.text("/opens/0/endsAt")).isEqualTo("2026-10-25T23:45:00Z");
        assertThat(day.text("/therapists/0/appointments/0/startsAt")).isEqualTo("2026-10-25T23:00:00Z");
        assertThat(sunday.get(path(always.id(), "2026-10-26"))
                        .expect(200)
                        .at("/therapists")
                        .size())
                .isZero();
        var spring = sunday.get(path(always.id(), "2027-03-28")).expect(200);
        assertThat(spring.text("/startsAt")).isEqualTo("2027-03-28T00:00:00Z");
        assertThat(spring.text("/endsAt")).isEqualTo("2027-03-28T23:00:00Z");
    }

    @Test
    void a_clinic_s_day_is_its_own() {
        var south = chain.openClinic("Room 1");

        desk.get(path(south.id(), TUESDAY)).expectProblem(404, "not-found");
        api.as(TestTokens.of("front-desk")).get(path(ClinicId.next(), TUESDAY)).expectProblem(404, "not-found");
        api.as(TestTokens.of("therapist", north.id()))
                .get(path(north.id(), TUESDAY))
                .expect(200);
        api.as(TestTokens.of("operator")).get(path(north.id(), TUESDAY)).expectProblem(403, "forbidden");
        desk.get(path(north.id(), "tomorrow")).expectProblem(400, "invalid-request");
        desk.get("/clinics/" + north.id() + "/agenda").expectProblem(400, "invalid-request");
    }

    private Answer booked(int hour) {
        return book(evaluation(north, mara, record.register(north.id()), hour)).expect(201);
    }

    private Answer day(String date) {
        return desk.get(path(north.id(), date)).expect(200);
    }

    private static String path(ClinicId clinic, String date) {
        return "/clinics/" + clinic + "/agenda?date=" + date;
    }

    private Clinic openOnSundays() {
        var opened = chain.admin()
                .post(
                        "/clinics",
                        json(
                                "name",
                                "Harbour",
                                "zone",
                                "Europe/Dublin",
                                "openingHours",
                                List.of(json("day", "SUNDAY", "opens", "00:00", "closes", "23:45")),
                                "rooms",
                                List.of("Room 1")))
                .expect(201);
        return new Clinic(ClinicId.of(opened.text("/clinicId")), List.of(RoomId.of(opened.text("/rooms/0/roomId"))));
    }

    private void shiftOn(String date, TherapistId therapist, Clinic clinic) {
        chain.admin()
                .post(
                        "/therapists/" + therapist + "/shifts",
                        json(
                                "clinicId",
                                clinic.id().toString(),
                                "shifts",
                                List.of(json("date", date, "starts", "00:00", "ends", "23:45"))))
                .expect(200);
    }

    private static List<String> texts(Answer answer, String list, String field) {
        return answer.at(list)
                .valueStream()
                .map(item -> item.at(field).asString())
                .toList();
    }
}
