package org.tributary.booking.appointment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.tributary.booking.Chain.evaluation;
import static org.tributary.booking.Chain.treatment;
import static org.tributary.booking.appointment.Examples.TUESDAY_10AM;
import static org.tributary.events.terms.Technique.DEEP_KNEADING;
import static org.tributary.events.terms.Technique.LIGHT_STROKING;
import static org.tributary.platform.testkit.Api.json;

import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.tributary.booking.AMondayMorning;
import org.tributary.booking.appointment.AppointmentCommand.RescheduleAppointment;
import org.tributary.events.AppointmentId;
import org.tributary.events.PatientId;
import org.tributary.events.terms.Gate;
import org.tributary.events.terms.VisitKind;
import org.tributary.platform.eventstore.DecisionLocks;
import org.tributary.platform.testkit.Api;
import org.tributary.platform.testkit.IntegrationTest;
import org.tributary.platform.topics.TopicSettings;

/** What a visit is judged by does not change while it is judged, and what is changing is waited for. */
@IntegrationTest
@Import(AMondayMorning.class)
class JudgedMeanwhileIT extends AtTheFrontDesk {

    private final TransactionTemplate transaction;
    private final DecisionLocks locks;
    private final DecisionContextReader reader;

    JudgedMeanwhileIT(
            Api api,
            TopicSettings topics,
            JdbcClient db,
            PlatformTransactionManager transactions,
            DecisionLocks locks,
            DecisionContextReader reader) {
        super(api, topics, db);
        this.transaction = new TransactionTemplate(transactions);
        this.locks = locks;
        this.reader = reader;
    }

    @Test
    void a_gate_that_is_being_decided_is_waited_for() {
        var asha = screened(Gate.CLEAR);
        record.awaitScreeningOf(asha);
        var visit = treatment(evaluation(north, mara, asha, 10), LIGHT_STROKING);

        var booking = transaction.execute(_ -> {
            locks.beforeChanging(List.of(asha));
            db.sql(
                            "update patient_gate set windows = jsonb_set(windows, '{0,gate}', '\"BLOCK\"') where patient_id = :asha")
                    .param("asha", asha.value())
                    .update();
            var waiting = CompletableFuture.supplyAsync(() -> book(visit));
            await().until(() -> waitingForALock() == 1);
            return waiting;
        });

        Objects.requireNonNull(booking).join().expectProblem(422, "not-eligible");
    }

    @Test
    void a_certificate_that_is_being_shortened_is_waited_for() {
        var asha = screened(Gate.CLEAR);
        record.awaitScreeningOf(asha);
        var visit = treatment(evaluation(north, mara, asha, 10), LIGHT_STROKING);

        var booking = transaction.execute(_ -> {
            locks.beforeChanging(List.of(mara));
            db.sql("update certificate set valid_until = '2026-07-06' where therapist_id = :mara")
                    .param("mara", mara.value())
                    .update();
            var waiting = CompletableFuture.supplyAsync(() -> book(visit));
            await().until(() -> waitingForALock() == 1);
            return waiting;
        });

        Objects.requireNonNull(booking).join().expectProblem(422, "not-certified");
    }

    @Test
    void what_an_appointment_is_being_judged_by_changes_only_after_it() {
        var asha = screened(Gate.CLEAR);
        record.awaitScreeningOf(asha);

        transaction.executeWithoutResult(_ -> {
            locks.on(mara, asha);
            var certificate = CompletableFuture.supplyAsync(
                    () -> chain.certify(mara, DEEP_KNEADING).expect(200));
            await().until(() -> waitingForALock() == 1);
            record.screen(asha, north.id(), Gate.BLOCK);
            await().until(() -> waitingForALock() == 2);
            assertThat(certificate).isNotDone();
        });

        await().until(() -> waitingForALock() == 0);
    }

    @Test
    void the_therapist_whom_a_visit_leaves_is_not_away_before_it_has_left() {
        var noor = chain.hireAt(north);
        var from = visitOf(record.register(north.id()));

        var absence = transaction.execute(_ -> {
            reader.lockAndRead(
                    new Appointment.Booked(from),
                    new RescheduleAppointment(AppointmentId.next(), from.startsAt(), noor, null, AMondayMorning.NOW));
            var waiting = CompletableFuture.supplyAsync(() -> chain.admin()
                    .post(
                            "/therapists/" + mara + "/absences",
                            json("from", "2026-07-07T00:00:00Z", "to", "2026-07-08T00:00:00Z")));
            await().until(() -> waitingForALock() == 1);
            return waiting;
        });

        Objects.requireNonNull(absence).join().expect(201);
    }

    private Visit visitOf(PatientId patient) {
        return new Visit(
                patient,
                north.id(),
                mara,
                north.room(),
                VisitKind.EVALUATION,
                TUESDAY_10AM,
                TUESDAY_10AM.plusSeconds(3600),
                List.of(),
                null,
                null,
                null);
    }

    private int waitingForALock() {
        return db.sql("""
                select count(*) from pg_locks
                where not granted and database = (select oid from pg_database where datname = current_database())
                """).query(Integer.class).single();
    }

    private PatientId screened(Gate gate) {
        var patient = record.register(north.id());
        record.screen(patient, north.id(), gate);
        return patient;
    }
}
