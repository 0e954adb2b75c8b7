package org.tributary.booking.waitinglist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.tributary.booking.Chain.TUESDAY;
import static org.tributary.booking.Chain.evaluation;
import static org.tributary.booking.Chain.treatment;
import static org.tributary.booking.Chain.with;
import static org.tributary.events.terms.Technique.LIGHT_STROKING;
import static org.tributary.platform.testkit.Api.json;

import com.github.kagkarlsson.scheduler.Scheduler;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tributary.booking.AMondayMorningAndOn;
import org.tributary.events.PatientId;
import org.tributary.events.terms.Gate;
import org.tributary.platform.testkit.Api;
import org.tributary.platform.testkit.IntegrationTest;
import org.tributary.platform.testkit.MovableClock;
import org.tributary.platform.testkit.TestTokens;
import org.tributary.platform.topics.TopicSettings;

@IntegrationTest
@Import(AMondayMorningAndOn.class)
class AnswerOfferIT extends AtTheWaitingList {

    private final Api api;

    AnswerOfferIT(Api api, TopicSettings topics, JdbcClient db, MovableClock clock, Scheduler timers) {
        super(api, topics, db, clock, timers);
        this.api = api;
    }

    @Test
    void who_declines_waits_on_and_the_next_is_offered_it() {
        var visit = visitAt(10);
        var asha = somebodyWaits();
        var ben = somebodyWaits();
        cancel(visit);
        var offer = offered(asha).text("/offer/offerId");

        var declined = desk.post(asha + "/decline", json("offerId", offer)).expect(200);

        assertThat(declined.text("/status")).isEqualTo("WAITING");
        offered(ben);
        untilNothingIsDue();
        assertThat(get(asha).text("/status")).isEqualTo("WAITING");
    }

    @Test
    void who_leaves_gives_it_to_the_next() {
        var visit = visitAt(10);
        var asha = somebodyWaits();
        var ben = somebodyWaits();
        cancel(visit);
        offered(asha);

        var left = desk.post(asha + "/withdrawal", json()).expect(200);

        assertThat(left.text("/status")).isEqualTo("ENDED");
        assertThat(left.text("/endedBecause")).isEqualTo("WITHDRAWN");
        offered(ben);
    }

    @Test
    void who_answers_too_late_is_refused_even_if_no_timer_has_run() {
        var visit = visitAt(10);
        var asha = somebodyWaits();
        cancel(visit);
        offered(asha);
        timers.pause();
        try {
            clock.moveOn(Duration.ofHours(2));

            desk.post(asha + "/acceptance", json()).expectProblem(409, "offer-lapsed");

            assertThat(get(asha).text("/status")).isEqualTo("OFFERED");
        } finally {
            timers.resume();
        }
        later(Duration.ZERO);
        reached(asha, "WAITING");
        desk.post(asha + "/acceptance", json()).expectProblem(409, "offer-lapsed");
        book(10).expect(201);
    }

    @Test
    void what_screening_has_come_to_refuse_is_refused_and_stays_held() {
        var visit = treatmentAt(10);
        var asha = screened();
        var entry = join(treatmentWish(asha)).location();
        cancel(visit);
        offered(entry);
        record.screen(asha, north.id(), Gate.BLOCK);
        awaitGate(asha, Gate.BLOCK);

        desk.post(entry + "/acceptance", json()).expectProblem(422, "not-eligible");

        assertThat(get(entry).text("/status")).isEqualTo("OFFERED");
        book(10).expectProblem(409, "time-taken");
        later(Duration.ofHours(2));
        reached(entry, "WAITING");
    }

    @Test
    void whom_screening_does_not_allow_it_is_not_offered_it() {
        var visit = treatmentAt(10);
        var blocked = patient();
        record.screen(blocked, north.id(), Gate.BLOCK);
        awaitGate(blocked, Gate.BLOCK);
        var passedOver = join(treatmentWish(blocked)).location();
        var asha = join(treatmentWish(screened())).location();

        cancel(visit);

        offered(asha);
        assertThat(get(passedOver).text("/status")).isEqualTo("WAITING");
    }

    @Test
    void an_accepted_visit_is_an_ordinary_one_whose_time_goes_to_the_next_when_it_is_cancelled() {
        var visit = visitAt(10);
        var asha = somebodyWaits();
        var ben = somebodyWaits();
        cancel(visit);
        offered(asha);
        var retrying = desk.with("Idempotency-Key", "one");
        var accepted = retrying.post(asha + "/acceptance", json()).expect(200);
        assertThat(retrying.post(asha + "/acceptance", json()).expect(200).json())
                .isEqualTo(accepted.json());

        cancel("/appointments/" + accepted.text("/appointmentId"));

        offered(ben);
    }

    @Test
    void the_wait_ends_when_it_is_too_late_to_come() {
        var asha = somebodyWaits();
        clock.moveTo(Instant.parse(TUESDAY + "T18:00:00Z"));

        later(Duration.ZERO);

        assertThat(reached(asha, "ENDED").text("/endedBecause")).isEqualTo("TOO_LATE");
    }

    @Test
    void a_closure_goes_before_what_is_held() {
        var visit = visitAt(10);
        var asha = somebodyWaits();
        cancel(visit);
        offered(asha);

        chain.admin()
                .post(
                        "/clinics/" + north.id() + "/closures",
                        json("from", TUESDAY + "T09:30:00Z", "to", TUESDAY + "T12:00:00Z", "reason", "Burst pipe"))
                .expect(201);

        assertThat(get(asha).text("/status")).isEqualTo("WAITING");
        assertThat(lapses(asha)).containsExactly("NO_LONGER_POSSIBLE");
        desk.post(asha + "/acceptance", json()).expectProblem(409, "nothing-offered");
    }

    @Test
    void an_absence_goes_before_what_is_held() {
        var visit = visitAt(10);
        var asha = somebodyWaits();
        cancel(visit);
        offered(asha);

        chain.admin()
                .post(
                        "/therapists/" + mara + "/absences",
                        json("from", TUESDAY + "T06:00:00Z", "to", TUESDAY + "T20:00:00Z"))
                .expect(201);

        assertThat(get(asha).text("/status")).isEqualTo("WAITING");
        assertThat(lapses(asha)).containsExactly("NO_LONGER_POSSIBLE");
    }

    @Test
    void another_clinic_s_waiting_list_is_not_there() {
        var asha = somebodyWaits();
        var elsewhere = chain.frontDeskOf(chain.openClinic("Room 1"));

        elsewhere.get(asha).expectProblem(404, "not-found");
        elsewhere.post("/waiting-list", wish(PatientId.next())).expectProblem(404, "not-found");
        for (var step : List.of("/acceptance", "/decline", "/withdrawal")) {
            elsewhere.post(asha + step, json()).expectProblem(404, "not-found");
        }
        assertThat(elsewhere
                        .get("/waiting-list?clinicId=" + north.id())
                        .at("/items")
                        .size())
                .isZero();
    }

    @Test
    void only_the_front_desk_sees_who_waits() {
        var asha = somebodyWaits();
        var therapist = api.as(TestTokens.of("therapist", north.id()));

        api.get(asha).expectProblem(401, "unauthenticated");
        therapist.get(asha).expectProblem(403, "forbidden");
        therapist.get("/waiting-list").expectProblem(403, "forbidden");
        therapist.post("/waiting-list", wish(PatientId.next())).expectProblem(403, "forbidden");
        therapist.post(asha + "/acceptance", json()).expectProblem(403, "forbidden");
    }

    @Test
    void the_list_begins_with_who_asked_first() {
        var entries = List.of(somebodyWaits(), somebodyWaits(), somebodyWaits());

        var first = get("/waiting-list?limit=2&clinicId=" + north.id());
        var second = get("/waiting-list?limit=2&clinicId=" + north.id() + "&after=" + first.text("/next"));

        assertThat(List.of(
                        first.text("/items/0/entryId"),
                        first.text("/items/1/entryId"),
                        second.text("/items/0/entryId")))
                .isEqualTo(entries.stream()
                        .map(entry -> entry.substring("/waiting-list/".length()))
                        .toList());
        assertThat(second.at("/next").isNull()).isTrue();
    }

    @Test
    void a_patient_who_was_registered_a_moment_ago_is_waited_for() {
        desk.post("/waiting-list", wish(record.register(north.id()))).expect(201);
    }

    @Test
    void whom_the_clinic_does_not_treat_cannot_wait_there() {
        desk.post("/waiting-list", wish(PatientId.next())).expectProblem(422, "unknown-patient");
    }

    private PatientId screened() {
        var patient = patient();
        record.screen(patient, north.id(), Gate.CLEAR);
        awaitGate(patient, Gate.CLEAR);
        return patient;
    }

    private String treatmentAt(int hour) {
        return desk.post("/appointments", treatment(evaluation(north, mara, screened(), hour), LIGHT_STROKING))
                .expect(201)
                .location();
    }

    private Map<String, Object> treatmentWish(PatientId patient) {
        return with(with(wish(patient), "kind", "TREATMENT"), "techniques", List.of(LIGHT_STROKING));
    }

    private void awaitGate(PatientId patient, Gate gate) {
        await().until(() -> db.sql("select windows -> 0 ->> 'gate' from patient_gate where patient_id = :patient")
                .param("patient", patient.value())
                .query(String.class)
                .single()
                .equals(gate.name()));
    }

    private List<String> lapses(String entry) {
        return db.sql("""
                select convert_from(payload, 'UTF8')::jsonb ->> 'because' as because from event
                where type = 'tributary.booking.OfferLapsed.v1' and aggregate_id = :entry
                order by sequence
                """)
                .param("entry", UUID.fromString(entry.substring("/waiting-list/".length())))
                .query((row, nr) -> row.getString("because"))
                .list();
    }
}
