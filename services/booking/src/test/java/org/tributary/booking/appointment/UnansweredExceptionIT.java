package org.tributary.booking.appointment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.tributary.booking.Chain.TUESDAY;
import static org.tributary.booking.Chain.evaluation;
import static org.tributary.booking.Chain.in;
import static org.tributary.booking.Chain.with;
import static org.tributary.platform.testkit.Api.json;

import com.github.kagkarlsson.scheduler.Scheduler;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tributary.booking.AMondayMorning;
import org.tributary.booking.AMondayMorningAndOn;
import org.tributary.platform.testkit.Answer;
import org.tributary.platform.testkit.Api;
import org.tributary.platform.testkit.IntegrationTest;
import org.tributary.platform.testkit.MovableClock;
import org.tributary.platform.topics.TopicSettings;

/** What becomes of a visit against rules of the house to which nobody agrees, or nobody needs to any more. */
@IntegrationTest
@Import(AMondayMorningAndOn.class)
class UnansweredExceptionIT extends AskingForAnException {

    private final MovableClock clock;
    private final Scheduler timers;

    UnansweredExceptionIT(Api api, TopicSettings topics, JdbcClient db, MovableClock clock, Scheduler timers) {
        super(api, topics, db);
        clock.moveTo(AMondayMorning.NOW);
        this.clock = clock;
        this.timers = timers;
    }

    @Test
    void what_is_refused_is_cancelled_and_its_time_is_offered_to_who_waits() {
        var time = in(north.room(), evaluation(north, mara, somebody(), 10));
        var booked =
                dana.post("/appointments", with(time, "exception", EXCEPTION)).expect(201);
        var another = with(time, "patientId", somebody().toString());
        dana.post("/appointments", another).expectProblem(409, "time-taken");
        var waiting = waits();

        refuse(max, booked).expect(200);

        var cancelled = dana.get(booked.location()).expect(200);
        assertThat(cancelled.text("/status")).isEqualTo("CANCELLED");
        assertThat(cancelled.text("/cancellation/by")).isEqualTo("CLINIC");
        assertThat(cancelled.text("/cancellation/reason")).isEqualTo("nobody is there");
        assertThat(claimsOf(booked)).isZero();
        dana.post(booked.location() + "/undo").expectProblem(409, "not-approved");
        approve(max, booked).expectProblem(409, "approval-closed");
        await().untilAsserted(
                        () -> assertThat(dana.get(waiting).text("/status")).isEqualTo("OFFERED"));
        assertThat(dana.get(waiting).text("/offer/startsAt")).isEqualTo(booked.text("/startsAt"));
    }

    @Test
    void what_nobody_answers_is_cancelled_when_its_time_is_over() {
        var booked = ask();

        clock.moveOn(Duration.ofHours(24));
        approve(max, booked).expectProblem(409, "approval-closed");
        timers.triggerCheckForDueExecutions();

        await().untilAsserted(() -> assertThat(statusOf(booked)).isEqualTo("CANCELLED"));
        assertThat(approvalOf(booked).text("/status")).isEqualTo("EXPIRED");
        assertThat(claimsOf(booked)).isZero();
    }

    @Test
    void nobody_is_asked_longer_than_until_the_visit() {
        clock.moveTo(AMondayMorning.NOW.plus(Duration.ofHours(24)));
        var booked = ask();

        assertThat(approvalOf(booked).text("/expiresAt")).isEqualTo(booked.text("/startsAt"));
    }

    @Test
    void a_visit_that_moves_or_is_cancelled_needs_nobody() {
        var moved = ask();
        var given = ask(19);

        dana.post(moved.location() + "/rescheduling", json("startsAt", TUESDAY + "T09:00:00Z"))
                .expect(200);
        dana.post(given.location() + "/cancellation", json("by", "PATIENT")).expect(200);

        var now = dana.get(moved.location()).expect(200);
        assertThat(now.text("/status")).isEqualTo("BOOKED");
        assertThat(now.at("/approvalId").isNull()).isTrue();
        assertThat(approvalOf(moved).text("/status")).isEqualTo("WITHDRAWN");
        assertThat(approvalOf(given).text("/status")).isEqualTo("WITHDRAWN");
        approve(max, moved).expectProblem(409, "approval-closed");
        assertThat(max.get("/approvals?clinicId=" + north.id()).at("/items").size())
                .isZero();
    }

    private String waits() {
        return dana.post(
                        "/waiting-list",
                        json(
                                "patientId",
                                somebody().toString(),
                                "clinicId",
                                north.id().toString(),
                                "kind",
                                "EVALUATION",
                                "duration",
                                "PT60M",
                                "earliest",
                                TUESDAY + "T07:00:00Z",
                                "latest",
                                TUESDAY + "T18:00:00Z"))
                .expect(201)
                .location();
    }

    private static Answer refuse(Api by, Answer booked) {
        return by.post("/approvals/" + booked.text("/approvalId") + "/refusal", json("reason", "nobody is there"));
    }

    private Answer approvalOf(Answer booked) {
        return dana.get("/approvals/" + booked.text("/approvalId")).expect(200);
    }

    private int claimsOf(Answer booked) {
        return db.sql("select count(*) from claim where holder = :visit::uuid")
                .param("visit", booked.text("/appointmentId"))
                .query(Integer.class)
                .single();
    }
}
