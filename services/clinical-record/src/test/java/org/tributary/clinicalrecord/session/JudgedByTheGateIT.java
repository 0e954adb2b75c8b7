package org.tributary.clinicalrecord.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.tributary.clinicalrecord.Chart.girths;
import static org.tributary.clinicalrecord.Chart.pain;
import static org.tributary.events.terms.Technique.LIGHT_STROKING;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.tributary.clinicalrecord.AMorningInApril;
import org.tributary.clinicalrecord.Booking;
import org.tributary.clinicalrecord.Chart;
import org.tributary.events.ClinicId;
import org.tributary.events.PatientId;
import org.tributary.platform.eventstore.DecisionLocks;
import org.tributary.platform.testkit.Api;
import org.tributary.platform.testkit.IntegrationTest;
import org.tributary.platform.testkit.TestTokens;
import org.tributary.platform.topics.TopicSettings;

@IntegrationTest
@Import(AMorningInApril.class)
class JudgedByTheGateIT {

    private final Booking booking;
    private final ClinicId north;
    private final Chart chart;
    private final JdbcClient db;
    private final DecisionLocks reliance;
    private final TransactionTemplate transaction;

    JudgedByTheGateIT(
            Api api,
            TopicSettings topics,
            JdbcClient db,
            DecisionLocks reliance,
            PlatformTransactionManager transactions) {
        this.db = db;
        this.reliance = reliance;
        this.transaction = new TransactionTemplate(transactions);
        booking = new Booking(topics);
        north = booking.openClinic();
        chart = new Chart(north, api.as(TestTokens.of("front-desk", north)), api.as(TestTokens.of("therapist", north)));
    }

    @AfterEach
    void close() {
        booking.close();
    }

    @Test
    void a_screening_is_charted_only_after_what_is_being_judged_without_it() {
        var patient = chart.register("Hanratty");

        var screening = transaction.execute(_ -> {
            reliance.on(idOf(patient));
            var waiting = CompletableFuture.supplyAsync(() -> chart.screen(patient, "2026-03-03T09:30:00Z"));
            await().until(() -> waitingForALock() == 1);
            return waiting;
        });

        assertThat(screening).isNotNull();
        assertThat(screening.join().text("/gate")).isEqualTo("CLEAR");
    }

    @Test
    void a_technique_is_judged_only_after_the_screening_that_is_being_charted() {
        var therapist = booking.hire("therapist", LIGHT_STROKING);
        var patient = chart.register("Mulcahy");
        chart.screen(patient, "2026-03-03T09:30:00Z");
        var session = chart.startSession(chart.openCourse(patient), therapist, "TREATMENT", "2026-03-06T10:00:00Z");
        chart.evaluate(session, girths("LEFT_LEG", 10, 24, 14, 27), girths("RIGHT_LEG", 10, 22, 14, 24), pain(6))
                .expect(200);

        var technique = transaction.execute(_ -> {
            reliance.beforeChanging(List.of(idOf(patient)));
            var waiting = CompletableFuture.supplyAsync(() -> chart.apply(session, LIGHT_STROKING, 15));
            await().until(() -> waitingForALock() == 1);
            return waiting;
        });

        assertThat(technique).isNotNull();
        technique.join().expect(200);
    }

    @Test
    void a_withdrawal_is_recorded_only_after_what_is_being_judged_by_the_consent() {
        var patient = chart.register("Dunphy");

        var withdrawal = transaction.execute(_ -> {
            reliance.on(idOf(patient));
            var waiting = CompletableFuture.supplyAsync(() -> chart.consent(patient, false, "2026-03-06T10:00:00Z"));
            await().until(() -> waitingForALock() == 1);
            return waiting;
        });

        assertThat(withdrawal).isNotNull();
        withdrawal.join();
    }

    @Test
    void a_session_starts_only_after_the_withdrawal_that_is_being_recorded() {
        var therapist = booking.hire("therapist");
        var patient = chart.register("Enright");
        var course = chart.openCourse(patient);
        var visit = Chart.visit(therapist, "EVALUATION", "2026-03-06T10:00:00Z");

        var start = transaction.execute(_ -> {
            reliance.beforeChanging(List.of(idOf(patient)));
            var waiting = CompletableFuture.supplyAsync(() -> chart.therapist().post(course + "/sessions", visit));
            await().until(() -> waitingForALock() == 1);
            return waiting;
        });

        assertThat(start).isNotNull();
        start.join().expect(201);
    }

    private static PatientId idOf(String location) {
        return PatientId.of(location.substring(location.lastIndexOf('/') + 1));
    }

    private int waitingForALock() {
        return db.sql("""
                select count(*) from pg_locks
                where not granted and database = (select oid from pg_database where datname = current_database())
                """).query(Integer.class).single();
    }
}
