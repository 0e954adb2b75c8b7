package org.tributary.booking.appointment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.tributary.booking.Chain.TUESDAY;
import static org.tributary.booking.Chain.evaluation;
import static org.tributary.booking.Chain.in;
import static org.tributary.booking.Chain.treatment;
import static org.tributary.booking.Chain.with;
import static org.tributary.events.terms.Technique.LIGHT_STROKING;
import static org.tributary.platform.testkit.Api.json;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tributary.booking.AMondayMorning;
import org.tributary.booking.Chain.Clinic;
import org.tributary.events.PatientId;
import org.tributary.events.terms.Gate;
import org.tributary.platform.testkit.Answer;
import org.tributary.platform.testkit.Api;
import org.tributary.platform.testkit.IntegrationTest;
import org.tributary.platform.topics.TopicSettings;

/** A visit's way at the front desk, on the real claims. The clock stands on Monday at nine. */
@IntegrationTest
@Import(AMondayMorning.class)
class FrontDeskIT extends AtTheFrontDesk {

    private static final String MONDAY = "2026-07-06";

    FrontDeskIT(Api api, TopicSettings topics, JdbcClient db) {
        super(api, topics, db);
    }

    @Test
    void a_move_frees_the_old_time_and_holds_the_new_one() {
        var visit = in(north.room(), evaluation(north, mara, somebody(), 10));
        var booked = book(visit).expect(201);

        var moved = move(booked, "T12:00:00Z").expect(200);

        assertThat(moved.text("/startsAt")).isEqualTo("2026-07-07T12:00:00Z");
        assertThat(moved.text("/endsAt")).isEqualTo("2026-07-07T13:00:00Z");
        assertThat(moved.text("/previousStatus")).isEqualTo("BOOKED");
        assertThat(moved.text("/version")).isEqualTo("1");
        assertThat(desk.get(booked.location()).expect(200).json()).isEqualTo(moved.json());
        book(with(visit, "patientId", somebody().toString())).expect(201);
        book(in(north.room(), evaluation(north, mara, somebody(), 13))).expectProblem(409, "time-taken");
    }

    @Test
    void a_move_to_a_taken_time_changes_nothing() {
        var booked = book(evaluation(north, mara, somebody(), 10)).expect(201);
        book(evaluation(north, mara, somebody(), 13)).expect(201);
        var before = everything();

        move(booked, "T12:30:00Z").expectProblem(409, "time-taken");

        assertThat(everything()).isEqualTo(before);
        assertThat(desk.get(booked.location()).expect(200).json()).isEqualTo(booked.json());
    }

    @Test
    void who_has_seen_an_older_state_is_refused() {
        var booked = book(evaluation(north, mara, somebody(), 10)).expect(201);
        var seen = desk.get(booked.location()).header("ETag");
        move(booked, "T12:00:00Z").expect(200);

        desk.with("If-Match", seen)
                .post(booked.location() + "/cancellation", json("by", "PATIENT"))
                .expectProblem(412, "precondition-failed");
        var now = desk.get(booked.location());
        assertThat(now.text("/status")).isEqualTo("BOOKED");
        desk.with("If-Match", now.header("ETag"))
                .post(booked.location() + "/cancellation", json("by", "PATIENT"))
                .expect(200);
    }

    @Test
    void a_visit_may_move_by_less_than_its_length() {
        var booked = book(evaluation(north, mara, somebody(), 10)).expect(201);

        move(booked, "T09:15:00Z").expect(200);
    }

    @Test
    void a_visit_goes_its_way_and_back() {
        chain.admin()
                .post(
                        "/therapists/" + mara + "/shifts",
                        json(
                                "clinicId",
                                north.id().toString(),
                                "shifts",
                                List.of(json("date", MONDAY, "starts", "08:00", "ends", "18:00"))))
                .expect(200);
        var booked = book(with(evaluation(north, mara, somebody(), 10), "startsAt", MONDAY + "T09:00:00Z"))
                .expect(201);

        assertThat(step(booked, "check-in").text("/status")).isEqualTo("CHECKED_IN");
        var completed = step(booked, "completion");
        assertThat(completed.text("/status")).isEqualTo("COMPLETED");
        assertThat(completed.text("/previousStatus")).isEqualTo("CHECKED_IN");
        assertThat(claimsOf(booked)).isZero();

        assertThat(step(booked, "undo").text("/status")).isEqualTo("CHECKED_IN");
        assertThat(claimsOf(booked)).isEqualTo(3);
        var undone = step(booked, "undo");
        assertThat(undone.text("/status")).isEqualTo("BOOKED");
        assertThat(undone.text("/previousStatus")).isEqualTo("CHECKED_IN");
        desk.post(booked.location() + "/no-show").expectProblem(409, "not-started");
    }

    @Test
    void a_cancellation_tells_its_notice_and_is_undone_while_the_time_is_free() {
        var visit = in(north.room(), evaluation(north, mara, somebody(), 10));
        var booked = book(visit).expect(201);
        var cancelled = desk.post(booked.location() + "/cancellation", json("by", "PATIENT"))
                .expect(200);
        assertThat(cancelled.text("/cancellation/notice")).isEqualTo("PT25H");
        assertThat(cancelled.at("/cancellation/late").asBoolean()).isFalse();

        assertThat(step(booked, "undo").text("/status")).isEqualTo("BOOKED");
        desk.post(booked.location() + "/cancellation", json("by", "PATIENT")).expect(200);
        book(with(visit, "patientId", somebody().toString())).expect(201);
        desk.post(booked.location() + "/undo").expectProblem(409, "time-taken");
    }

    @Test
    void a_room_rests_after_a_visit() {
        var spa = chain.openClinic(json("turnover", "PT15M"), "Room 1");
        var lea = chain.hireAt(spa);
        var max = chain.hireAt(spa);
        var spaDesk = chain.frontDeskOf(spa);
        spaDesk.post("/appointments", evaluation(spa, lea, record.register(spa.id()), 10))
                .expect(201);

        var next = evaluation(spa, max, record.register(spa.id()), 11);
        spaDesk.post("/appointments", next).expectProblem(409, "time-taken");
        spaDesk.post("/appointments", with(next, "startsAt", TUESDAY + "T10:15:00Z"))
                .expect(201);
    }

    @Test
    void a_closure_displaces_who_is_booked_and_takes_the_rooms() {
        var early = book(evaluation(north, mara, somebody(), 9)).expect(201);
        var displaced = book(evaluation(north, mara, somebody(), 10)).expect(201);

        var closure = close(north, "T09:00:00Z", "T12:00:00Z").expect(201);

        assertThat(closure.at("/appointments").size()).isEqualTo(1);
        assertThat(closure.text("/appointments/0/appointmentId")).isEqualTo(displaced.text("/appointmentId"));
        assertThat(closure.text("/appointments/0/status")).isEqualTo("DISPLACED");
        assertThat(desk.get(closure.location()).expect(200).json()).isEqualTo(closure.json());
        assertThat(desk.get(early.location()).expect(200).text("/status")).isEqualTo("BOOKED");
        var refused = book(evaluation(north, mara, somebody(), 10)).expectProblem(409, "time-taken");
        assertThat(refused.at("/conflicts").size()).isEqualTo(1);
        assertThat(refused.text("/conflicts/0/what")).isEqualTo("CLOSURE");
        assertThat(refused.text("/conflicts/0/endsAt")).isEqualTo("2026-07-07T12:00:00Z");

        var found = move(displaced, "T13:00:00Z").expect(200);
        assertThat(found.text("/status")).isEqualTo("BOOKED");
        assertThat(found.text("/previousStatus")).isEqualTo("DISPLACED");
    }

    @Test
    void a_closure_that_is_lifted_frees_the_rooms() {
        var closure = close(north, "T09:00:00Z", "T12:00:00Z").expect(201);

        chain.admin().post(closure.location() + "/cancellation").expect(200);

        book(evaluation(north, mara, somebody(), 10)).expect(201);
        desk.get(closure.location()).expectProblem(404, "not-found");
    }

    @Test
    void a_closure_meets_the_rest_of_a_room_but_not_its_visit() {
        var spa = chain.openClinic(json("turnover", "PT15M"), "Room 1");
        var lea = chain.hireAt(spa);
        var visit = evaluation(spa, lea, record.register(spa.id()), 10);
        var booked = chain.frontDeskOf(spa).post("/appointments", visit).expect(201);

        var closure = close(spa, "T10:00:00Z", "T12:00:00Z").expect(201);

        assertThat(closure.at("/appointments").size()).isZero();
        var moved = chain.frontDeskOf(spa)
                .post(booked.location() + "/rescheduling", json("startsAt", TUESDAY + "T08:45:00Z"))
                .expect(200);
        chain.frontDeskOf(spa)
                .post(moved.header("Content-Location") + "/rescheduling", json("startsAt", TUESDAY + "T09:00:00Z"))
                .expect(200);
    }

    @Test
    void an_absence_displaces_the_therapist_s_visits_at_every_clinic() {
        var south = chain.openClinic("Room 1");
        chain.admin()
                .post(
                        "/therapists/" + mara + "/shifts",
                        json(
                                "clinicId",
                                south.id().toString(),
                                "shifts",
                                List.of(json("date", TUESDAY, "starts", "19:00", "ends", "19:30"))))
                .expect(200);
        var booked = book(evaluation(north, mara, somebody(), 10)).expect(201);

        var absence = chain.admin()
                .post(
                        "/therapists/" + mara + "/absences",
                        json("from", TUESDAY + "T00:00:00Z", "to", TUESDAY + "T23:00:00Z"))
                .expect(201);

        assertThat(absence.text("/appointments/0/status")).isEqualTo("DISPLACED");
        var refused = book(evaluation(north, mara, somebody(), 12)).expectProblem(409, "time-taken");
        assertThat(refused.text("/conflicts/0/what")).isEqualTo("THERAPIST");
        assertThat(refused.at("/conflicts/0").has("startsAt")).isFalse();
        move(booked, "T13:00:00Z", chain.hireAt(north).toString()).expect(200);
        chain.admin().post(absence.location() + "/cancellation").expect(200);
        book(evaluation(north, mara, somebody(), 12)).expect(201);
    }

    @Test
    void treatments_are_suspended_and_reinstated_as_the_gate_says() {
        var asha = screened(Gate.CLEAR);
        var booked = book(treatment(evaluation(north, mara, asha, 10), LIGHT_STROKING))
                .expect(201);

        record.screen(asha, north.id(), Gate.BLOCK);
        awaitStatus(booked, "SUSPENDED");
        assertThat(desk.get(booked.location()).text("/suspension/reasons/0")).isEqualTo("BLOOD_THINNER");
        assertThat(desk.get(booked.location()).text("/suspension/gate")).isEqualTo("BLOCK");
        assertThat(claimsOf(booked)).isEqualTo(3);

        record.screen(asha, north.id(), Gate.HOLD);
        awaitStatus(booked, "PROVISIONAL");
        record.screen(asha, north.id(), Gate.CLEAR);
        awaitStatus(booked, "BOOKED");
        assertThat(desk.get(booked.location()).at("/suspension").isNull()).isTrue();
    }

    private PatientId somebody() {
        return record.register(north.id());
    }

    private PatientId screened(Gate gate) {
        var patient = somebody();
        record.screen(patient, north.id(), gate);
        return patient;
    }

    private Answer move(Answer booked, String time) {
        return desk.post(booked.location() + "/rescheduling", json("startsAt", TUESDAY + time));
    }

    private Answer move(Answer booked, String time, String therapist) {
        return desk.post(
                booked.location() + "/rescheduling", json("startsAt", TUESDAY + time, "therapistId", therapist));
    }

    private Answer step(Answer booked, String name) {
        return desk.post(booked.location() + "/" + name).expect(200);
    }

    private Answer close(Clinic clinic, String from, String to) {
        return chain.admin()
                .post(
                        "/clinics/" + clinic.id() + "/closures",
                        json("from", TUESDAY + from, "to", TUESDAY + to, "reason", "Fire drill"));
    }

    private void awaitStatus(Answer booked, String status) {
        await().until(() -> desk.get(booked.location()).text("/status").equals(status));
    }

    private int claimsOf(Answer booked) {
        return db.sql("select count(*) from claim where holder = :visit::uuid")
                .param("visit", booked.text("/appointmentId"))
                .query(Integer.class)
                .single();
    }
}
