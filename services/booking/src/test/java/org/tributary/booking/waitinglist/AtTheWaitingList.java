package org.tributary.booking.waitinglist;

import static java.time.ZoneOffset.UTC;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.tributary.booking.Chain.evaluation;
import static org.tributary.booking.Chain.with;
import static org.tributary.platform.testkit.Api.json;

import com.github.kagkarlsson.scheduler.Scheduler;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tributary.booking.AMondayMorning;
import org.tributary.booking.Chain;
import org.tributary.booking.Chain.Clinic;
import org.tributary.booking.ClinicalRecord;
import org.tributary.events.PatientId;
import org.tributary.events.TherapistId;
import org.tributary.platform.testkit.Answer;
import org.tributary.platform.testkit.Api;
import org.tributary.platform.testkit.MovableClock;
import org.tributary.platform.topics.TopicSettings;

/** The front desk of the clinic North on a Monday morning; Mara works on Tuesday. */
abstract class AtTheWaitingList {

    final Chain chain;
    final ClinicalRecord record;
    final JdbcClient db;
    final MovableClock clock;
    final Scheduler timers;

    final Clinic north;
    final TherapistId mara;
    final Api desk;

    AtTheWaitingList(Api api, TopicSettings topics, JdbcClient db, MovableClock clock, Scheduler timers) {
        this.chain = new Chain(api);
        this.record = new ClinicalRecord(topics, db);
        this.db = db;
        this.clock = clock;
        this.timers = timers;
        clock.moveTo(AMondayMorning.NOW);
        this.north = chain.openClinic("Room 1", "Room 2");
        this.mara = chain.hireAt(north);
        this.desk = chain.frontDeskOf(north);
    }

    @AfterEach
    void close() {
        record.close();
    }

    PatientId patient() {
        var patient = record.register(north.id());
        record.awaitArrivalOf(patient, north.id());
        return patient;
    }

    /** Whoever would come to an evaluation of an hour on Tuesday. */
    Map<String, Object> wish(PatientId patient) {
        return json(
                "patientId", patient.toString(),
                "clinicId", north.id().toString(),
                "kind", "EVALUATION",
                "duration", "PT60M",
                "earliest", "2026-07-07T07:00:00Z",
                "latest", "2026-07-07T18:00:00Z");
    }

    Answer join(Map<String, Object> wish) {
        return desk.post("/waiting-list", wish).expect(201);
    }

    String somebodyWaits() {
        return join(wish(patient())).location();
    }

    /** An evaluation with Mara that somebody has booked at this hour of Tuesday. */
    String visitAt(int hour) {
        return book(hour).expect(201).location();
    }

    /** Nothing is free beside the hour at ten. */
    void fillTheHoursBesideTen() {
        visitAt(9);
        visitAt(11);
    }

    Answer book(int hour) {
        return desk.post("/appointments", evaluation(north, mara, patient(), hour));
    }

    void cancel(String visit) {
        desk.post(visit + "/cancellation", json("by", "PATIENT")).expect(200);
    }

    Answer get(String location) {
        return desk.get(location).expect(200);
    }

    /** The entry once a time is held for the patient. */
    Answer offered(String entry) {
        return reached(entry, "OFFERED");
    }

    Answer reached(String entry, String status) {
        await().untilAsserted(() -> assertThat(get(entry).text("/status")).isEqualTo(status));
        return get(entry);
    }

    void later(Duration by) {
        clock.moveOn(by);
        timers.triggerCheckForDueExecutions();
    }

    /** Nothing more will happen by itself until the time moves on. */
    void untilNothingIsDue() {
        timers.triggerCheckForDueExecutions();
        await().until(() -> db.sql("select not exists (select from scheduled_tasks where execution_time <= :now)")
                .param("now", clock.instant().atOffset(UTC))
                .query(Boolean.class)
                .single());
    }

    List<String> statuses(List<String> entries) {
        return entries.stream().map(entry -> get(entry).text("/status")).toList();
    }

    static Map<String, Object> lasting(Map<String, Object> wish, String duration) {
        return with(wish, "duration", duration);
    }
}
