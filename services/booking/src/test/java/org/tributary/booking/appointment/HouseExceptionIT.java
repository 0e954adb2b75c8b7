package org.tributary.booking.appointment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.tributary.booking.Chain.evaluation;
import static org.tributary.booking.Chain.treatment;
import static org.tributary.booking.Chain.with;
import static org.tributary.events.terms.Technique.LIGHT_STROKING;
import static org.tributary.platform.testkit.Api.json;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tributary.booking.AMondayMorning;
import org.tributary.booking.AMondayMorningAndOn;
import org.tributary.events.Id;
import org.tributary.events.terms.Gate;
import org.tributary.platform.testkit.Answer;
import org.tributary.platform.testkit.Api;
import org.tributary.platform.testkit.IntegrationTest;
import org.tributary.platform.testkit.MovableClock;
import org.tributary.platform.testkit.TestTokens;
import org.tributary.platform.topics.TopicSettings;

/** Who agrees to a visit against rules of the house, and what it is then. */
@IntegrationTest
@Import(AMondayMorningAndOn.class)
class HouseExceptionIT extends AskingForAnException {

    HouseExceptionIT(Api api, TopicSettings topics, JdbcClient db, MovableClock clock) {
        super(api, topics, db);
        clock.moveTo(AMondayMorning.NOW);
    }

    @Test
    void a_second_person_makes_the_visit_firm_and_is_on_the_record() {
        dana.post("/appointments", inTheEvening(somebody())).expectProblem(422, "clinic-closed");

        var booked = ask();

        assertThat(booked.text("/status")).isEqualTo("PROVISIONAL");
        assertThat(booked.text("/exception/requestedBy")).isEqualTo("dana");
        assertThat(booked.text("/exception/reason")).isEqualTo("comes from far away");
        assertThat(booked.at("/exception/rules").size()).isEqualTo(2);
        assertThat(booked.at("/exception/approvedBy").isNull()).isTrue();
        var open = max.get("/approvals?clinicId=" + north.id()).expect(200);
        assertThat(open.at("/items").size()).isEqualTo(1);
        assertThat(open.text("/items/0/approvalId")).isEqualTo(booked.text("/approvalId"));
        assertThat(open.text("/items/0/subjectId")).isEqualTo(booked.text("/appointmentId"));
        assertThat(open.text("/items/0/kind")).isEqualTo("house-exception");
        assertThat(open.text("/items/0/reason")).isEqualTo("comes from far away");
        assertThat(whys()).containsExactly("UNAPPROVED");
        dana.post(booked.location() + "/check-in").expectProblem(409, "not-approved");

        approve(max, booked).expect(200);

        var firm = dana.get(booked.location()).expect(200);
        assertThat(firm.text("/status")).isEqualTo("BOOKED");
        assertThat(firm.text("/exception/approvedBy")).isEqualTo("max");
        assertThat(whys()).isEmpty();
        assertThat(db.sql("""
                select convert_from(payload, 'UTF8') from event where aggregate_id in (:visit::uuid, :approval::uuid)
                """)
                        .param("visit", booked.text("/appointmentId"))
                        .param("approval", booked.text("/approvalId"))
                        .query(String.class)
                        .list())
                .hasSize(6)
                .noneMatch(payload -> payload.contains("far away"))
                .anyMatch(payload -> payload.contains("\"approvedBy\":\"max\""));
    }

    @Test
    void a_manager_of_the_clinic_may_agree_and_see_what_to() {
        var manager = person("mona", "clinic-manager");
        var booked = ask();

        manager.get(booked.location()).expect(200);
        approve(manager, booked).expect(200);

        assertThat(statusOf(booked)).isEqualTo("BOOKED");
    }

    @Test
    void who_is_no_second_person_of_the_clinic_is_told_so() {
        var booked = ask();
        var south = chain.openClinic("Room 1");

        assertThat(approve(dana, booked).expectProblem(403, "may-not-approve").text("/why"))
                .isEqualTo("OWN_REQUEST");
        assertThat(approve(desk, booked).expectProblem(403, "may-not-approve").text("/why"))
                .isEqualTo("PROGRAM");
        assertThat(approve(person("tara", "therapist"), booked)
                        .expectProblem(403, "may-not-approve")
                        .text("/why"))
                .isEqualTo("ROLE");
        approve(
                        api.as(TestTokens.caller("front-desk")
                                .named("sam")
                                .at(south.id())
                                .token()),
                        booked)
                .expectProblem(404, "not-found");
        assertThat(statusOf(booked)).isEqualTo("PROVISIONAL");
    }

    @Test
    void a_program_may_ask() {
        var booked = desk.post("/appointments", withException(somebody())).expect(201);

        approve(max, booked).expect(200);

        assertThat(statusOf(booked)).isEqualTo("BOOKED");
    }

    @Test
    void a_second_person_who_has_not_signed_in_is_none() {
        var named = with(inTheEvening(somebody()), "exception", with(EXCEPTION, "approvedBy", "max"));

        var refused = dana.post("/appointments", named).expectProblem(400, "invalid-request");

        assertThat(refused.text("/errors/0/field")).isEqualTo("exception.approvedBy");
    }

    @Test
    void a_treatment_that_waits_for_a_clearance_too_wants_both() {
        var asha = somebody();
        record.screen(asha, north.id(), Gate.HOLD);
        var booked = dana.post(
                        "/appointments", with(treatment(inTheEvening(asha), LIGHT_STROKING), "exception", EXCEPTION))
                .expect(201);

        approve(max, booked).expect(200);
        assertThat(statusOf(booked)).isEqualTo("PROVISIONAL");
        assertThat(whys()).containsExactly("PROVISIONAL");

        record.screen(asha, north.id(), Gate.CLEAR);
        await().untilAsserted(() -> assertThat(statusOf(booked)).isEqualTo("BOOKED"));
    }

    @Test
    void a_retry_under_the_same_key_asks_and_answers_once() {
        var visit = withException(somebody());
        var keyed = dana.with("Idempotency-Key", Id.fresh().toString());
        var booked = keyed.post("/appointments", visit).expect(201);

        assertThat(keyed.post("/appointments", visit).expect(201).json()).isEqualTo(booked.json());
        var answering = max.with("Idempotency-Key", Id.fresh().toString());
        var approved = approve(answering, booked).expect(200);
        assertThat(approve(answering, booked).expect(200).json()).isEqualTo(approved.json());

        assertThat(factsOf(booked))
                .containsExactly(
                        "AppointmentBooked", "ExceptionRequested", "ExceptionApproved", "AppointmentConfirmed");
    }

    @Test
    void of_many_who_answer_at_once_one_has_answered() throws Exception {
        var booked = ask();
        var statuses = new ArrayList<Integer>();
        try (var pool = Executors.newFixedThreadPool(6)) {
            var answers = IntStream.range(0, 6)
                    .mapToObj(nr -> person("person " + nr, "front-desk"))
                    .map(by -> pool.submit(() -> approve(by, booked).status()))
                    .toList();
            for (var answer : answers) {
                statuses.add(answer.get());
            }
        }

        assertThat(statuses).containsOnlyOnce(200).containsOnly(200, 409);
        assertThat(factsOf(booked))
                .containsExactly(
                        "AppointmentBooked", "ExceptionRequested", "ExceptionApproved", "AppointmentConfirmed");
    }

    @Test
    void a_visit_of_which_consent_was_named_in_the_days_before_stands() {
        var booked = dana.post("/appointments", evaluation(north, mara, somebody(), 10))
                .expect(201);
        db.sql("""
                insert into event (event_id, type, aggregate_id, sequence, recorded_at, key, clinic_id, patient_id, metadata, payload)
                select gen_random_uuid(), 'tributary.booking.RuleOverridden.v1', aggregate_id, 1, recorded_at, key, clinic_id,
                    patient_id, metadata, convert_to(json_build_object('appointmentId', aggregate_id, 'patientId', patient_id,
                        'clinicId', clinic_id, 'rules', json_build_array('SHIFT'), 'approvedBy', 'manager@demo')::text, 'UTF8')
                from event where aggregate_id = :visit::uuid
                """).param("visit", booked.text("/appointmentId")).update();
        db.sql("""
                update appointment set rules_set_aside = '{SHIFT}', approved_by = 'manager@demo', version = 1
                where appointment_id = :visit::uuid
                """).param("visit", booked.text("/appointmentId")).update();

        var stands = dana.get(booked.location()).expect(200);
        assertThat(stands.text("/status")).isEqualTo("BOOKED");
        assertThat(stands.text("/exception/approvedBy")).isEqualTo("manager@demo");
        assertThat(whys()).isEmpty();
        dana.post(booked.location() + "/cancellation", json("by", "PATIENT")).expect(200);
    }

    private List<String> factsOf(Answer booked) {
        return db.sql("""
                select split_part(type, '.', 3) from event where aggregate_id = :visit::uuid order by sequence
                """)
                .param("visit", booked.text("/appointmentId"))
                .query((row, _) -> row.getString(1))
                .list();
    }
}
