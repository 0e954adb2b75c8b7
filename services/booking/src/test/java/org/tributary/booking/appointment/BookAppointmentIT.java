package org.tributary.booking.appointment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tributary.booking.Chain.TUESDAY;
import static org.tributary.booking.Chain.evaluation;
import static org.tributary.booking.Chain.in;
import static org.tributary.booking.Chain.treatment;
import static org.tributary.booking.Chain.with;
import static org.tributary.events.terms.Technique.DEEP_KNEADING;
import static org.tributary.events.terms.Technique.LIGHT_STROKING;
import static org.tributary.events.terms.Technique.LYMPHATIC_DRAINAGE;
import static org.tributary.platform.testkit.Api.json;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tributary.booking.AMondayMorning;
import org.tributary.events.PatientId;
import org.tributary.events.RoomId;
import org.tributary.events.TherapistId;
import org.tributary.events.terms.Gate;
import org.tributary.platform.testkit.Api;
import org.tributary.platform.testkit.IntegrationTest;
import org.tributary.platform.topics.TopicSettings;

@IntegrationTest
@Import(AMondayMorning.class)
class BookAppointmentIT extends AtTheFrontDesk {

    BookAppointmentIT(Api api, TopicSettings topics, JdbcClient db) {
        super(api, topics, db);
    }

    @Test
    void an_evaluation_is_booked_and_found_again() {
        var asha = record.register(north.id());

        var booked = book(in(north.room(), evaluation(north, mara, asha, 10))).expect(201);

        assertThat(booked.text("/status")).isEqualTo("BOOKED");
        assertThat(booked.text("/startsAt")).isEqualTo("2026-07-07T09:00:00Z");
        assertThat(booked.text("/endsAt")).isEqualTo("2026-07-07T10:00:00Z");
        assertThat(booked.text("/duration")).isEqualTo("PT1H");
        assertThat(booked.location()).isEqualTo("/appointments/" + booked.text("/appointmentId"));
        assertThat(desk.get(booked.location()).expect(200).json()).isEqualTo(booked.json());
        assertThat(desk.get("/appointments?patientId=" + asha).expect(200).at("/items/0"))
                .isEqualTo(booked.json());
    }

    @Test
    void an_hour_is_the_usual_length() {
        var visit = evaluation(north, mara, record.register(north.id()), 10);
        visit.remove("duration");

        assertThat(book(visit).expect(201).text("/duration")).isEqualTo("PT1H");
    }

    @Test
    void a_therapist_is_not_in_two_rooms_at_once() {
        book(in(north.rooms().getFirst(), evaluation(north, mara, record.register(north.id()), 10)))
                .expect(201);

        refusedAsTaken(
                in(north.rooms().getLast(), evaluation(north, mara, record.register(north.id()), 10)), "THERAPIST");
    }

    @Test
    void a_room_has_one_patient_at_a_time() {
        book(in(north.room(), evaluation(north, mara, record.register(north.id()), 10)))
                .expect(201);

        refusedAsTaken(
                in(north.room(), evaluation(north, chain.hireAt(north), record.register(north.id()), 10)), "ROOM");
    }

    @Test
    void a_patient_has_one_appointment_at_a_time() {
        var asha = record.register(north.id());
        book(in(north.rooms().getFirst(), evaluation(north, mara, asha, 10))).expect(201);

        refusedAsTaken(in(north.rooms().getLast(), evaluation(north, chain.hireAt(north), asha, 10)), "PATIENT");
    }

    @Test
    void where_one_ends_the_next_may_begin() {
        book(in(north.room(), evaluation(north, mara, record.register(north.id()), 10)))
                .expect(201);
        book(in(north.room(), evaluation(north, mara, record.register(north.id()), 11)))
                .expect(201);
    }

    @Test
    void what_another_clinic_booked_is_told_without_its_time() {
        var south = chain.openClinic("Room 1");
        var asha = record.register(north.id(), south.id());
        record.awaitArrivalOf(asha, south.id());
        book(evaluation(north, mara, asha, 10)).expect(201);

        var refused = chain.frontDeskOf(south)
                .post("/appointments", evaluation(south, chain.hireAt(south), asha, 10))
                .expectProblem(409, "time-taken");

        assertThat(refused.text("/conflicts/0/what")).isEqualTo("PATIENT");
        assertThat(refused.at("/conflicts/0").has("startsAt")).isFalse();
    }

    @Test
    void without_a_room_another_free_one_is_taken() {
        var first =
                book(evaluation(north, mara, record.register(north.id()), 10)).expect(201);
        var second = book(evaluation(north, chain.hireAt(north), record.register(north.id()), 10))
                .expect(201);

        assertThat(second.text("/roomId")).isNotEqualTo(first.text("/roomId"));
        refusedAsTaken(evaluation(north, chain.hireAt(north), record.register(north.id()), 10), "ROOM");
    }

    @Test
    void of_rooms_of_which_any_will_do_none_is_named_while_one_is_free() {
        book(in(north.room(), evaluation(north, mara, record.register(north.id()), 10)))
                .expect(201);

        refusedAsTaken(evaluation(north, mara, record.register(north.id()), 10), "THERAPIST");
    }

    @Test
    void a_closure_after_the_visit_is_not_in_its_way() {
        var resting = chain.openClinic(json("turnover", "PT30M"), "Room 1");
        var theirs = chain.frontDeskOf(resting);
        var first = evaluation(resting, chain.hireAt(resting), record.register(resting.id()), 10);
        theirs.post("/appointments", first).expect(201);
        var closure = json("from", TUESDAY + "T10:15:00Z", "to", TUESDAY + "T11:00:00Z", "reason", "Fire drill");
        chain.admin().post("/clinics/" + resting.id() + "/closures", closure).expect(201);

        var untilItCloses = evaluation(resting, chain.hireAt(resting), record.register(resting.id()), 10);
        var refused = theirs.post("/appointments", with(untilItCloses, "startsAt", TUESDAY + "T09:15:00Z"))
                .expectProblem(409, "time-taken");

        assertThat(refused.at("/conflicts")
                        .valueStream()
                        .map(conflict -> conflict.at("/what").asString()))
                .containsExactly("ROOM");
    }

    @Test
    void a_refused_booking_leaves_no_claim_behind() {
        book(in(north.room(), evaluation(north, mara, record.register(north.id()), 10)))
                .expect(201);
        var visit = evaluation(north, chain.hireAt(north), record.register(north.id()), 10);

        refusedAsTaken(in(north.room(), visit), "ROOM");

        book(in(north.rooms().getLast(), visit)).expect(201);
    }

    @Test
    void a_patient_who_is_registered_in_this_moment_is_waited_for() {
        var asha = PatientId.next();
        var booking = CompletableFuture.supplyAsync(() -> book(evaluation(north, mara, asha, 10)));

        var arrival = CompletableFuture.runAsync(
                () -> {
                    assertThat(booking).isNotDone();
                    record.register(asha, north.id());
                },
                CompletableFuture.delayedExecutor(400, TimeUnit.MILLISECONDS));

        arrival.join();
        booking.join().expect(201);
    }

    @Test
    void a_screening_of_this_moment_is_waited_for() {
        var asha = record.register(north.id());
        record.awaitArrivalOf(asha, north.id());
        var visit = treatment(evaluation(north, mara, asha, 10), LYMPHATIC_DRAINAGE);
        var booking = CompletableFuture.supplyAsync(() -> book(visit));

        var arrival = CompletableFuture.runAsync(
                () -> {
                    assertThat(booking).isNotDone();
                    record.screen(asha, north.id(), Gate.CLEAR);
                },
                CompletableFuture.delayedExecutor(400, TimeUnit.MILLISECONDS));

        arrival.join();
        assertThat(booking.join().expect(201).text("/techniques/0")).isEqualTo("LYMPHATIC_DRAINAGE");
    }

    @Test
    void another_clinic_s_patient_is_unknown_here() {
        var south = chain.openClinic("Room 1");
        var ben = record.register(south.id());
        record.awaitArrivalOf(ben, south.id());

        refused(evaluation(north, mara, ben, 10), "unknown-patient");
    }

    @Test
    void who_takes_a_blood_thinner_is_not_treated() {
        var refused =
                refused(treatment(evaluation(north, mara, screened(Gate.BLOCK), 10), LIGHT_STROKING), "not-eligible");

        assertThat(refused.text("/gate")).isEqualTo("BLOCK");
        assertThat(refused.text("/reasons/0")).isEqualTo("BLOOD_THINNER");
    }

    @Test
    void what_was_decided_last_is_what_counts() {
        var south = chain.openClinic("Room 1");
        var asha = record.register(north.id());
        record.screen(asha, north.id(), Gate.CLEAR);
        record.screen(asha, north.id(), Gate.BLOCK);
        // a patient's facts arrive in order: when this one has arrived, so have all the others
        record.enrol(asha, south.id());
        record.awaitArrivalOf(asha, south.id());

        refused(treatment(evaluation(north, mara, asha, 10), LIGHT_STROKING), "not-eligible");
    }

    @Test
    void while_a_clearance_is_wanted_a_treatment_is_provisional() {
        var visit = treatment(evaluation(north, mara, screened(Gate.HOLD), 10), LIGHT_STROKING);

        assertThat(book(visit).expect(201).text("/status")).isEqualTo("PROVISIONAL");
    }

    @Test
    void nobody_is_treated_without_a_screening() {
        var asha = record.register(north.id());
        record.awaitArrivalOf(asha, north.id());

        var refused = refused(treatment(evaluation(north, mara, asha, 10), LIGHT_STROKING), "not-eligible");

        assertThat(refused.text("/reasons/0")).isEqualTo("SCREENING_MISSING");
        assertThat(refused.json().has("gate")).isFalse();
    }

    @Test
    void a_technique_needs_its_certificate() {
        var visit = evaluation(north, mara, screened(Gate.CLEAR), 10);

        var refused = refused(treatment(visit, LIGHT_STROKING, DEEP_KNEADING), "not-certified");

        assertThat(refused.at("/techniques").toString()).isEqualTo("[\"DEEP_KNEADING\"]");
    }

    @Test
    void what_the_rules_refuse_reads_as_documented() {
        var visit = evaluation(north, mara, screened(Gate.CLEAR), 10);
        var late = chain.hire(LIGHT_STROKING);

        refused(with(visit, "duration", "PT29M"), "appointment-length");
        refused(with(visit, "startsAt", "2026-07-06T07:59:00Z"), "slot-in-the-past");
        refused(with(visit, "startsAt", "2026-07-07T18:00:00Z"), "clinic-closed");
        refused(with(visit, "therapistId", late.toString()), "outside-shift");
        refused(with(visit, "therapistId", TherapistId.next().toString()), "unknown-therapist");
        refused(in(RoomId.next(), visit), "unknown-room");
        refused(in(chain.openClinic("Room 1").room(), visit), "unknown-room");
        refused(treatment(visit), "techniques-missing");
        refused(with(visit, "techniques", new String[] {"LIGHT_STROKING"}), "techniques-at-evaluation");
    }

    private PatientId screened(Gate gate) {
        var patient = record.register(north.id());
        record.screen(patient, north.id(), gate);
        return patient;
    }
}
