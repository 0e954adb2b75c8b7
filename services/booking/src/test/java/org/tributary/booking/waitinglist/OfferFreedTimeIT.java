package org.tributary.booking.waitinglist;

import static java.time.ZoneOffset.UTC;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.tributary.booking.Chain.TUESDAY;
import static org.tributary.booking.Chain.evaluation;
import static org.tributary.booking.Chain.with;
import static org.tributary.platform.testkit.Api.json;

import com.github.kagkarlsson.scheduler.Scheduler;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tributary.booking.AMondayMorningAndOn;
import org.tributary.platform.testkit.Api;
import org.tributary.platform.testkit.IntegrationTest;
import org.tributary.platform.testkit.MovableClock;
import org.tributary.platform.topics.TopicSettings;

@IntegrationTest
@Import(AMondayMorningAndOn.class)
class OfferFreedTimeIT extends AtTheWaitingList {

    private static final String AT_TEN = TUESDAY + "T09:00:00Z";

    OfferFreedTimeIT(Api api, TopicSettings topics, JdbcClient db, MovableClock clock, Scheduler timers) {
        super(api, topics, db, clock, timers);
    }

    @Test
    void who_asked_first_is_offered_first_then_the_next_and_whoever_accepts_has_it() {
        var visit = visitAt(10);
        var asha = somebodyWaits();
        var ben = somebodyWaits();

        cancel(visit);

        var offer = offered(asha);
        assertThat(offer.text("/offer/startsAt")).isEqualTo(AT_TEN);
        assertThat(offer.text("/offer/therapistId")).isEqualTo(mara.toString());
        assertThat(offer.text("/offer/heldUntil")).isEqualTo("2026-07-06T10:00:00Z");
        untilNothingIsDue();
        assertThat(get(ben).text("/status")).isEqualTo("WAITING");

        later(Duration.ofHours(2));

        offered(ben);
        assertThat(get(asha).text("/status")).isEqualTo("WAITING");

        var accepted = desk.post(ben + "/acceptance", json()).expect(200);

        assertThat(accepted.text("/status")).isEqualTo("BOOKED");
        var booked = get("/appointments/" + accepted.text("/appointmentId"));
        assertThat(booked.text("/status")).isEqualTo("BOOKED");
        assertThat(booked.text("/startsAt")).isEqualTo(AT_TEN);
        assertThat(booked.text("/patientId")).isEqualTo(accepted.text("/patientId"));
        untilNothingIsDue();
        assertThat(get(asha).text("/status")).isEqualTo("WAITING");
    }

    @Test
    void nobody_else_gets_what_is_held() {
        var visit = visitAt(10);
        var asha = somebodyWaits();
        cancel(visit);
        offered(asha);

        var refused = book(10).expectProblem(409, "time-taken");

        assertThat(refused.text("/conflicts/0/what")).isEqualTo("THERAPIST");
        assertThat(refused.at("/conflicts/0").has("startsAt")).isFalse();
    }

    @Test
    void a_moved_visit_frees_its_old_time() {
        var visit = visitAt(10);
        var asha = somebodyWaits();

        desk.post(visit + "/rescheduling", json("startsAt", TUESDAY + "T13:00:00Z"))
                .expect(200);

        assertThat(offered(asha).text("/offer/startsAt")).isEqualTo(AT_TEN);
    }

    @Test
    void of_a_visit_that_is_moved_a_little_what_is_free_is_offered() {
        visitAt(11);
        var visit = visitAt(10);
        var longer = somebodyWaits();
        var shorter = join(lasting(wish(patient()), "PT30M")).location();

        desk.post(visit + "/rescheduling", json("startsAt", TUESDAY + "T08:30:00Z"))
                .expect(200);

        assertThat(offered(shorter).text("/offer/startsAt")).isEqualTo(TUESDAY + "T09:30:00Z");
        assertThat(get(longer).text("/status")).isEqualTo("WAITING");
    }

    @Test
    void two_short_visits_fit_into_a_long_one_s_time() {
        var visit = visitAt(10);
        var asha = join(lasting(wish(patient()), "PT30M")).location();
        var ben = join(lasting(wish(patient()), "PT30M")).location();

        cancel(visit);

        assertThat(offered(asha).text("/offer/startsAt")).isEqualTo(AT_TEN);
        assertThat(offered(ben).text("/offer/startsAt")).isEqualTo(TUESDAY + "T09:30:00Z");
    }

    @Test
    void all_that_was_free_is_offered_to_the_next() {
        var visit = visitAt(10);
        var shorter = join(lasting(wish(patient()), "PT45M")).location();
        var longer = somebodyWaits();
        cancel(visit);
        offered(shorter);

        later(Duration.ofHours(2));

        offered(longer);
    }

    @Test
    void whom_it_does_not_suit_is_passed_over() {
        fillTheHoursBesideTen();
        var visit = visitAt(10);
        var tooLong = join(lasting(wish(patient()), "PT90M")).location();
        var tooLate =
                join(with(wish(patient()), "earliest", TUESDAY + "T09:01:00Z")).location();
        var tooEarly =
                join(with(wish(patient()), "latest", TUESDAY + "T09:59:00Z")).location();
        var treatment = join(with(with(wish(patient()), "kind", "TREATMENT"), "techniques", List.of("LIGHT_STROKING")))
                .location();
        var busy = patient();
        var elsewhere = join(wish(busy)).location();
        desk.post("/appointments", evaluation(north, chain.hireAt(north), busy, 10))
                .expect(201);
        var asha = somebodyWaits();

        cancel(visit);

        offered(asha);
        untilNothingIsDue();
        assertThat(statuses(List.of(tooLong, tooLate, tooEarly, treatment, elsewhere)))
                .containsOnly("WAITING");
    }

    @Test
    void what_starts_within_an_hour_is_not_offered() {
        fillTheHoursBesideTen();
        var visit = visitAt(10);
        var asha = somebodyWaits();
        clock.moveTo(Instant.parse(AT_TEN).minus(Duration.ofHours(1)));

        cancel(visit);

        untilNothingIsDue();
        assertThat(get(asha).text("/status")).isEqualTo("WAITING");
        book(10).expect(201);
    }

    @Test
    void nothing_is_held_past_an_hour_before_the_visit() {
        var visit = visitAt(10);
        var asha = somebodyWaits();
        clock.moveTo(Instant.parse(AT_TEN).minus(Duration.ofMinutes(61)));

        cancel(visit);

        assertThat(offered(asha).text("/offer/heldUntil")).isEqualTo(TUESDAY + "T08:00:00Z");
        later(Duration.ofMinutes(1));
        reached(asha, "WAITING");
        book(10).expect(201);
    }

    @Test
    void an_instance_that_is_gone_before_it_offers_leaves_it_to_the_others() {
        var visit = visitAt(10);
        var asha = somebodyWaits();
        timers.pause();
        try {
            cancel(visit);
            assertThat(get(asha).text("/status")).isEqualTo("WAITING");
        } finally {
            timers.resume();
        }

        later(Duration.ZERO);

        offered(asha);
    }

    @Test
    void what_an_instance_died_with_in_hand_is_taken_by_another() {
        var visit = visitAt(10);
        var asha = somebodyWaits();
        timers.pause();
        try {
            cancel(visit);
            db.sql("""
                    update scheduled_tasks set picked = true, picked_by = 'gone', last_heartbeat = :then
                    where task_name = 'offer-freed-time'
                    """)
                    .param("then", clock.instant().minus(Duration.ofHours(1)).atOffset(UTC))
                    .update();
        } finally {
            timers.resume();
        }

        await().atMost(Duration.ofSeconds(45)).untilAsserted(() -> {
            timers.triggerCheckForDueExecutions();
            assertThat(get(asha).text("/status")).isEqualTo("OFFERED");
        });
    }

    @Test
    void a_cancellation_where_nobody_waits_leaves_no_timer_behind() {
        var before = timers();

        cancel(visitAt(10));

        assertThat(timers()).isEqualTo(before);
    }

    private long timers() {
        return db.sql("select count(*) from scheduled_tasks where task_name = 'offer-freed-time'")
                .query(Long.class)
                .single();
    }
}
