package org.tributary.booking.appointment;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.tributary.booking.Chain.evaluation;
import static org.tributary.booking.Chain.in;
import static org.tributary.booking.Chain.treatment;
import static org.tributary.events.terms.Technique.LIGHT_STROKING;
import static org.tributary.platform.testkit.Api.json;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.Import;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tributary.booking.AMondayMorning;
import org.tributary.booking.Chain.Clinic;
import org.tributary.events.ClinicId;
import org.tributary.events.PatientId;
import org.tributary.events.RoomId;
import org.tributary.events.terms.Gate;
import org.tributary.platform.testkit.Answer;
import org.tributary.platform.testkit.Api;
import org.tributary.platform.testkit.IntegrationTest;
import org.tributary.platform.topics.TopicSettings;

/** What calendar programs are shown. */
@IntegrationTest
@Import(AMondayMorning.class)
class SharedCalendarIT extends AtTheFrontDesk {

    SharedCalendarIT(Api api, TopicSettings topics, JdbcClient db) {
        super(api, topics, db);
    }

    @Test
    void a_clinic_s_calendar_shows_when_where_and_with_whom_but_never_who_is_treated() {
        var asha = screened(Gate.CLEAR);
        var visit = book(in(north.room(), treatment(evaluation(north, mara, asha, 10), LIGHT_STROKING)))
                .expect(201);
        var calendar = read(shared(json()));

        var event = calendar.event(visit);
        assertThat(event.status()).isEqualTo("CONFIRMED");
        assertThat(event.startsAt()).isEqualTo("20260707T090000Z");
        assertThat(event.value("DTEND")).isEqualTo("20260707T100000Z");
        assertThat(event.value("SUMMARY")).isEqualTo("Treatment, M. Okafor");
        assertThat(event.value("LOCATION")).isEqualTo("North, Room 1");
        assertThat(event.value("DTSTAMP")).isEqualTo(event.value("LAST-MODIFIED"));
        assertThat(calendar.value("VERSION")).isEqualTo("2.0");
        assertThat(calendar.value("PRODID")).isEqualTo("-//Tributary//Booking//EN");
        assertThat(calendar.value("X-WR-CALNAME")).isEqualTo("North");
        assertThat(calendar.text()).contains("REFRESH-INTERVAL;VALUE=DURATION:PT15M\r\n");
        assertThat(calendar.text()).doesNotContain("METHOD", asha.toString(), "STROKING", "VTIMEZONE");
    }

    @Test
    void a_therapist_s_calendar_shows_every_clinic_and_names_nobody() {
        var south = chain.openClinic("Room 1");
        var both = chain.hire();
        chain.plan(both, north, "08:00", "12:00").expect(200);
        chain.plan(both, south, "13:00", "17:00").expect(200);
        var here =
                book(evaluation(north, both, record.register(north.id()), 10)).expect(201);
        var there = chain.frontDeskOf(south)
                .post("/appointments", evaluation(south, both, record.register(south.id()), 14))
                .expect(201);

        var calendar = read(
                chain.admin().post("/therapists/" + both + "/calendar-tokens").expect(201));

        assertThat(calendar.events()).hasSize(2);
        assertThat(calendar.event(here).value("SUMMARY")).isEqualTo("Evaluation");
        assertThat(calendar.event(there).value("LOCATION")).isEqualTo("North, Room 1");
        assertThat(calendar.value("X-WR-CALNAME")).isEqualTo("M. Okafor");
    }

    @Test
    void a_calendar_without_visits_is_one_all_the_same() {
        var calendar = read(shared(json()));

        assertThat(calendar.events()).isEmpty();
        assertThat(calendar.text()).contains("BEGIN:VTIMEZONE\r\nTZID:UTC\r\n");
    }

    @Test
    void visits_that_were_there_before_calendars_were_are_in_them() throws IOException {
        var visit =
                book(evaluation(north, mara, record.register(north.id()), 10)).expect(201);
        desk.post(visit.location() + "/cancellation", json("by", "PATIENT")).expect(200);
        var token = shared(json());
        var written = read(token).text();

        db.sql("delete from calendar_entry").update();
        assertThat(read(token).events()).isEmpty();
        var migration = new ClassPathResource("db/migration/V106__calendars.sql").getContentAsString(UTF_8);
        db.sql(migration.substring(migration.indexOf("insert into calendar_entry")))
                .update();

        assertThat(read(token).text()).isEqualTo(written);
    }

    @Test
    void a_name_in_another_script_is_folded_and_read_back() {
        var name = "Clínica São José; Fisioterapia Vascular, Linfática \\ Coração — 静脈マッサージ 😀😀😀😀😀😀😀😀😀😀";
        var clinic = open(name);
        var therapist = chain.hireAt(clinic);
        var desk = chain.frontDeskOf(clinic);
        var visit = desk.post("/appointments", evaluation(clinic, therapist, record.register(clinic.id()), 10))
                .expect(201);

        var calendar = read(desk.post("/clinics/" + clinic.id() + "/calendar-tokens", json())
                .expect(201));

        assertThat(calendar.value("X-WR-CALNAME")).isEqualTo(name);
        assertThat(calendar.event(visit).value("LOCATION")).isEqualTo(name + ", Room 1");
    }

    @Test
    void a_cancelled_visit_stays_for_as_long_as_a_program_may_show_it() {
        var visit =
                book(evaluation(north, mara, record.register(north.id()), 10)).expect(201);
        var token = shared(json());
        var before = read(token).event(visit);

        desk.post(visit.location() + "/cancellation", json("by", "PATIENT")).expect(200);

        var after = read(token).event(visit);
        assertThat(after.status()).isEqualTo("CANCELLED");
        assertThat(after.sequence()).isGreaterThan(before.sequence());
        assertThat(after.startsAt()).isEqualTo(before.startsAt());
    }

    @Test
    void what_is_not_firm_is_tentative_and_what_was_displaced_is_cancelled() {
        var visit = book(treatment(evaluation(north, mara, screened(Gate.HOLD), 10), LIGHT_STROKING))
                .expect(201);
        var token = shared(json());
        assertThat(read(token).event(visit).status()).isEqualTo("TENTATIVE");

        chain.admin()
                .post(
                        "/clinics/" + north.id() + "/closures",
                        json("from", "2026-07-07T08:00:00Z", "to", "2026-07-07T12:00:00Z", "reason", "flood"))
                .expect(201);

        assertThat(read(token).event(visit).status()).isEqualTo("CANCELLED");
    }

    @Test
    void a_visit_that_moves_to_another_therapist_is_cancelled_in_the_calendar_of_the_first() {
        var nia = chain.hireAt(north);
        var visit =
                book(evaluation(north, mara, record.register(north.id()), 10)).expect(201);
        var everybody = shared(json());
        var ofMara = shared(json("therapistId", mara.toString()));
        var ofNia = shared(json("therapistId", nia.toString()));
        assertThat(read(ofNia).events()).isEmpty();
        var before = read(ofMara).event(visit);

        move(visit, 12, json("therapistId", nia.toString()));

        var left = read(ofMara).event(visit);
        assertThat(left.status()).isEqualTo("CANCELLED");
        assertThat(left.sequence()).isGreaterThan(before.sequence());
        assertThat(left.startsAt()).isEqualTo("20260707T090000Z");
        assertThat(read(ofNia).event(visit).status()).isEqualTo("CONFIRMED");
        assertThat(read(ofNia).event(visit).startsAt()).isEqualTo("20260707T110000Z");
        assertThat(read(everybody).event(visit).status()).isEqualTo("CONFIRMED");
        assertThat(read(everybody).event(visit).startsAt()).isEqualTo("20260707T110000Z");

        move(visit, 14, json("therapistId", mara.toString()));

        var back = read(ofMara).event(visit);
        assertThat(back.status()).isEqualTo("CONFIRMED");
        assertThat(back.startsAt()).isEqualTo("20260707T130000Z");
        assertThat(back.sequence()).isGreaterThan(left.sequence());
        assertThat(read(ofNia).event(visit).status()).isEqualTo("CANCELLED");
        assertThat(read(everybody).event(visit).status()).isEqualTo("CONFIRMED");
    }

    @Test
    void a_visit_that_moves_to_another_room_is_cancelled_in_the_calendar_of_the_first() {
        var other = north.rooms().getLast();
        var visit = book(in(north.room(), evaluation(north, mara, record.register(north.id()), 10)))
                .expect(201);
        var ofTheFirst = shared(json("roomId", north.room().toString()));
        var ofMara = shared(json("therapistId", mara.toString()));

        move(visit, 10, json("roomId", other.toString()));

        assertThat(read(ofTheFirst).event(visit).status()).isEqualTo("CANCELLED");
        assertThat(read(ofTheFirst).value("X-WR-CALNAME")).isEqualTo("North, Room 1");
        assertThat(read(ofMara).event(visit).status()).isEqualTo("CONFIRMED");
        assertThat(read(ofMara).event(visit).value("LOCATION")).isEqualTo("North, Room 2");
    }

    @Test
    void a_step_that_is_taken_back_stands_again() {
        var visit =
                book(evaluation(north, mara, record.register(north.id()), 10)).expect(201);
        var token = shared(json());
        desk.post(visit.location() + "/cancellation", json("by", "PATIENT")).expect(200);
        var cancelled = read(token).event(visit);

        desk.post(visit.location() + "/undo").expect(200);

        assertThat(read(token).event(visit).status()).isEqualTo("CONFIRMED");
        assertThat(read(token).event(visit).sequence()).isGreaterThan(cancelled.sequence());
    }

    @Test
    void what_is_long_over_or_far_ahead_is_left_out() {
        var visit =
                book(evaluation(north, mara, record.register(north.id()), 10)).expect(201);
        var token = shared(json());

        for (var days : List.of(-28, 0, 363)) {
            lies(visit, days);
            assertThat(read(token).events()).as("%s days", days).hasSize(1);
        }
        for (var days : List.of(-30, 364)) {
            lies(visit, days);
            assertThat(read(token).events()).as("%s days", days).isEmpty();
        }
    }

    @Test
    void a_program_that_asks_again_is_told_that_nothing_changed() {
        var visit =
                book(evaluation(north, mara, record.register(north.id()), 10)).expect(201);
        var path = path(shared(json()));
        var first = api.get(path).expect(200);
        assertThat(first.header("Cache-Control")).contains("private", "no-cache");

        var again = api.with("If-None-Match", first.header("ETag"));

        assertThat(again.get(path).expect(304).text()).isEmpty();
        desk.post(visit.location() + "/cancellation", json("by", "PATIENT")).expect(200);
        assertThat(again.get(path).expect(200).header("ETag")).isNotEqualTo(first.header("ETag"));
    }

    private void move(Answer visit, int hour, Map<String, Object> to) {
        to.put("startsAt", "2026-07-07T%02d:00:00Z".formatted(hour - 1));
        desk.post(visit.location() + "/rescheduling", to).expect(200);
    }

    /** The clock stands still, so the visit goes; it is on Tuesday, a day and an hour from now. */
    private void lies(Answer visit, int days) {
        db.sql("""
                update calendar_entry set starts_at = timestamptz '2026-07-07T09:00Z' + make_interval(days => :days)
                where appointment_id = cast(:visit as uuid)
                """)
                .param("days", days)
                .param("visit", visit.text("/appointmentId"))
                .update();
    }

    private PatientId screened(Gate gate) {
        var patient = record.register(north.id());
        record.screen(patient, north.id(), gate);
        return patient;
    }

    private Answer shared(Map<String, Object> what) {
        return desk.post("/clinics/" + north.id() + "/calendar-tokens", what).expect(201);
    }

    private ReadCalendar read(Answer shared) {
        return ReadCalendar.of(api.get(path(shared)));
    }

    private String path(Answer shared) {
        var url = shared.text("/url");
        assertThat(url).startsWith(api.base().get() + "/");
        return url.substring(api.base().get().length());
    }

    private Clinic open(String name) {
        var opened = chain.admin()
                .post(
                        "/clinics",
                        json(
                                "name",
                                name,
                                "zone",
                                "Europe/Dublin",
                                "openingHours",
                                List.of(json("day", "TUESDAY", "opens", "08:00", "closes", "19:00")),
                                "rooms",
                                List.of("Room 1")))
                .expect(201);
        return new Clinic(ClinicId.of(opened.text("/clinicId")), List.of(RoomId.of(opened.text("/rooms/0/roomId"))));
    }
}
