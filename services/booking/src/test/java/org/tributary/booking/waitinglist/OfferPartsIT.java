package org.tributary.booking.waitinglist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tributary.booking.Chain.TUESDAY;
import static org.tributary.booking.Chain.evaluation;
import static org.tributary.booking.Chain.in;
import static org.tributary.booking.Chain.with;
import static org.tributary.platform.testkit.Api.json;

import com.github.kagkarlsson.scheduler.Scheduler;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tributary.booking.AMondayMorningAndOn;
import org.tributary.booking.appointment.FreedTime;
import org.tributary.events.terms.VisitKind;
import org.tributary.platform.testkit.Api;
import org.tributary.platform.testkit.IntegrationTest;
import org.tributary.platform.testkit.MovableClock;
import org.tributary.platform.topics.TopicSettings;

/** Where the whole of a freed time is nobody's, its parts may be somebody's. */
@IntegrationTest
@Import(AMondayMorningAndOn.class)
class OfferPartsIT extends AtTheWaitingList {

    private static final String AT_TEN = TUESDAY + "T09:00:00Z";
    private static final String AT_HALF_PAST = TUESDAY + "T09:30:00Z";

    private final OfferProcess offering;

    OfferPartsIT(
            Api api, TopicSettings topics, JdbcClient db, MovableClock clock, Scheduler timers, OfferProcess offering) {
        super(api, topics, db, clock, timers);
        this.offering = offering;
    }

    @Test
    void where_all_rooms_are_taken_soon_a_shorter_visit_is_offered() {
        for (var room : north.rooms()) {
            var visit = in(room, evaluation(north, chain.hireAt(north), patient(), 10));
            desk.post("/appointments", with(visit, "startsAt", AT_HALF_PAST)).expect(201);
        }
        var longer = somebodyWaits();
        var shorter = waitsFor("PT30M");

        offering.offer(new FreedTime(
                north.id(), VisitKind.EVALUATION, mara, Instant.parse(AT_TEN), Instant.parse(TUESDAY + "T10:00:00Z")));

        assertThat(offered(shorter).text("/offer/startsAt")).isEqualTo(AT_TEN);
        assertThat(get(longer).text("/status")).isEqualTo("WAITING");
    }

    @Test
    void what_comes_free_in_parts_is_offered_as_one() {
        visitAt(9);
        visitAt(11);
        var first = halfAnHourAt(AT_TEN);
        var second = halfAnHourAt(AT_HALF_PAST);
        var asha = somebodyWaits();

        cancel(first);
        untilNothingIsDue();
        assertThat(get(asha).text("/status")).isEqualTo("WAITING");
        cancel(second);

        assertThat(offered(asha).text("/offer/startsAt")).isEqualTo(AT_TEN);
    }

    @Test
    void what_comes_free_is_offered_with_what_was_free_beside_it() {
        visitAt(9);
        var late = halfAnHourAt(AT_TEN);
        var asha = somebodyWaits();

        cancel(late);

        assertThat(offered(asha).text("/offer/startsAt")).isEqualTo(AT_TEN);
    }

    @Test
    void where_one_patient_is_elsewhere_and_one_room_taken_the_next_has_another_room() {
        var busy = patient();
        desk.post("/appointments", in(north.room(), evaluation(north, chain.hireAt(north), busy, 10)))
                .expect(201);
        var elsewhere = join(wish(busy)).location();
        var next = somebodyWaits();

        offering.offer(new FreedTime(
                north.id(), VisitKind.EVALUATION, mara, Instant.parse(AT_TEN), Instant.parse(TUESDAY + "T10:00:00Z")));

        offered(next);
        assertThat(get(elsewhere).text("/status")).isEqualTo("WAITING");
    }

    @Test
    void whom_the_beginning_does_not_suit_is_offered_what_follows() {
        var visit = visitAt(10);
        var late = join(with(lasting(wish(patient()), "PT30M"), "earliest", AT_HALF_PAST))
                .location();

        cancel(visit);

        assertThat(offered(late).text("/offer/startsAt")).isEqualTo(AT_HALF_PAST);
    }

    @Test
    void of_what_starts_within_the_hour_the_rest_is_offered() {
        var visit = visitOf("PT90M");
        var asha = somebodyWaits();
        clock.moveTo(Instant.parse(AT_TEN).minus(Duration.ofMinutes(55)));

        cancel(visit);

        assertThat(offered(asha).text("/offer/startsAt")).isEqualTo(TUESDAY + "T09:15:00Z");
    }

    @Test
    void who_declines_is_not_asked_about_every_quarter_of_it() {
        var visit = visitOf("PT90M");
        var asha = waitsFor("PT30M");
        cancel(visit);
        offered(asha);

        desk.post(asha + "/decline", json()).expect(200);

        untilNothingIsDue();
        assertThat(get(asha).text("/status")).isEqualTo("WAITING");
    }

    @Test
    void what_is_given_back_too_late_for_anybody_leaves_no_timer_behind() {
        var visit = visitOf("PT30M");
        var asha = waitsFor("PT30M");
        waitsFor("PT30M");
        cancel(visit);
        offered(asha);
        untilNothingIsDue();
        timers.pause();
        try {
            clock.moveTo(Instant.parse(AT_TEN).minus(Duration.ofHours(1)));

            desk.post(asha + "/decline", json()).expect(200);

            assertThat(offersToCome()).isZero();
        } finally {
            timers.resume();
        }
    }

    @Test
    void who_declines_one_part_is_offered_another_though_nobody_else_waits() {
        var visit = visitOf("PT90M");
        var asha = waitsFor("PT30M");
        var ben = waitsFor("PT30M");
        cancel(visit);
        offered(asha);
        offered(ben);
        untilNothingIsDue();

        desk.post(asha + "/decline", json()).expect(200);

        assertThat(offered(asha).text("/offer/startsAt")).isEqualTo(TUESDAY + "T10:00:00Z");
    }

    @Test
    void what_an_absence_leaves_of_a_held_time_is_offered() {
        assertThatTheHalfHourLeftIsOffered(() -> awayBetween("T09:30:00Z", "T11:00:00Z"));
    }

    @Test
    void what_a_closure_leaves_of_a_held_time_is_offered() {
        var closure = json("from", AT_HALF_PAST, "to", TUESDAY + "T11:00:00Z", "reason", "Burst pipe");

        assertThatTheHalfHourLeftIsOffered(() -> chain.admin()
                .post("/clinics/" + north.id() + "/closures", closure)
                .expect(201));
    }

    @Test
    void whose_offer_is_given_up_has_what_is_left_though_nobody_else_waits() {
        var visit = visitOf("PT90M");
        var asha = somebodyWaits();
        cancel(visit);
        offered(asha);
        untilNothingIsDue();

        awayBetween("T08:30:00Z", "T09:30:00Z");

        untilNothingIsDue();
        assertThat(offered(asha).text("/offer/startsAt")).isEqualTo(AT_HALF_PAST);
    }

    /** The hour is held for somebody when its second half is taken away. */
    private void assertThatTheHalfHourLeftIsOffered(Runnable secondHalfIsTaken) {
        var visit = visitAt(10);
        var longer = somebodyWaits();
        cancel(visit);
        offered(longer);
        var shorter = waitsFor("PT30M");

        secondHalfIsTaken.run();

        assertThat(offered(shorter).text("/offer/startsAt")).isEqualTo(AT_TEN);
        assertThat(get(longer).text("/status")).isEqualTo("WAITING");
    }

    private String waitsFor(String duration) {
        return join(lasting(wish(patient()), duration)).location();
    }

    private String visitOf(String duration) {
        var visit = with(evaluation(north, mara, patient(), 10), "duration", duration);
        return desk.post("/appointments", visit).expect(201).location();
    }

    private String halfAnHourAt(String startsAt) {
        var visit = with(evaluation(north, mara, patient(), 10), "duration", "PT30M");
        return desk.post("/appointments", with(visit, "startsAt", startsAt))
                .expect(201)
                .location();
    }

    private void awayBetween(String from, String to) {
        chain.admin()
                .post("/therapists/" + mara + "/absences", json("from", TUESDAY + from, "to", TUESDAY + to))
                .expect(201);
    }

    /** Of the clinic whose therapist this test hired; other tests share the table. */
    private long offersToCome() {
        return db.sql("""
                select count(*) from scheduled_tasks
                where task_name = 'offer-freed-time' and convert_from(task_data, 'UTF8') like '%' || :clinic || '%'
                """)
                .param("clinic", north.id().toString())
                .query(Long.class)
                .single();
    }
}
