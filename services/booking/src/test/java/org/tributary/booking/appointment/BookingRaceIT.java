package org.tributary.booking.appointment;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;
import static org.tributary.booking.Chain.evaluation;
import static org.tributary.booking.Chain.in;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tributary.booking.AMondayMorning;
import org.tributary.booking.Chain;
import org.tributary.booking.Chain.Clinic;
import org.tributary.booking.ClinicalRecord;
import org.tributary.events.PatientId;
import org.tributary.events.TherapistId;
import org.tributary.platform.testkit.Answer;
import org.tributary.platform.testkit.Api;
import org.tributary.platform.testkit.IntegrationTest;
import org.tributary.platform.topics.TopicSettings;

@IntegrationTest
@Import(AMondayMorning.class)
class BookingRaceIT {

    /** Fewer than the service takes before it turns requests away. */
    private static final int AT_ONCE = 48;

    private final Chain chain;
    private final ClinicalRecord record;
    private final JdbcClient db;

    BookingRaceIT(Api api, TopicSettings topics, JdbcClient db) {
        this.chain = new Chain(api);
        this.record = new ClinicalRecord(topics, db);
        this.db = db;
    }

    @AfterEach
    void close() {
        record.close();
    }

    @Test
    void of_200_attempts_on_10_times_10_succeed() throws Exception {
        var north = chain.openClinic("Room 1");
        var mara = chain.hireAt(north);
        var attempts = new ArrayList<Map<String, Object>>();
        for (var patient : patientsOf(north, 20)) {
            for (int hour = 8; hour < 18; hour++) {
                attempts.add(in(north.room(), evaluation(north, mara, patient, hour)));
            }
        }
        var before = booked();

        var answers = race(north, attempts);

        assertThat(statuses(answers)).isEqualTo(Map.of(201, 10L, 409, 190L));
        assertThat(booked() - before).isEqualTo(10);
        assertThat(claimsOf(mara)).isEqualTo(10);
        assertThat(deadlocks()).isZero();
    }

    /** Whoever is refused met somebody who stayed: so as many find a place as there are places. */
    @RepeatedTest(3)
    void nobody_waits_in_a_circle_and_no_place_stays_empty() throws Exception {
        var north = chain.openClinic("Room 1", "Room 2", "Room 3");
        var staff = List.of(chain.hireAt(north), chain.hireAt(north), chain.hireAt(north));
        var attempts = new ArrayList<Map<String, Object>>();
        for (var patient : patientsOf(north, 3)) {
            for (var therapist : staff) {
                attempts.add(evaluation(north, therapist, patient, 10));
                north.rooms().forEach(room -> attempts.add(in(room, evaluation(north, therapist, patient, 10))));
            }
        }

        var answers = race(north, attempts);

        assertThat(statuses(answers)).isEqualTo(Map.of(201, 3L, 409, attempts.size() - 3L));
        assertThat(answers.stream()
                        .filter(answer -> answer.status() == 201)
                        .map(answer -> answer.text("/roomId"))
                        .distinct())
                .hasSize(3);
        assertThat(deadlocks()).isZero();
    }

    private List<PatientId> patientsOf(Clinic clinic, int number) {
        var patients = new ArrayList<PatientId>();
        for (int i = 0; i < number; i++) {
            patients.add(record.register(clinic.id()));
        }
        patients.forEach(patient -> record.awaitArrivalOf(patient, clinic.id()));
        return patients;
    }

    private List<Answer> race(Clinic clinic, List<Map<String, Object>> attempts) throws Exception {
        var desk = chain.frontDeskOf(clinic);
        var runners = new ArrayList<Callable<Answer>>();
        attempts.forEach(attempt -> runners.add(() -> desk.post("/appointments", attempt)));
        Collections.shuffle(runners, new Random(1));
        try (var start = Executors.newFixedThreadPool(AT_ONCE)) {
            var answers = new ArrayList<Answer>();
            for (var runner : start.invokeAll(runners)) {
                answers.add(runner.get());
            }
            return answers;
        }
    }

    private static Map<Integer, Long> statuses(List<Answer> answers) {
        return answers.stream().collect(groupingBy(Answer::status, counting()));
    }

    private long booked() {
        return db.sql("select count(*) from event where type = 'tributary.booking.AppointmentBooked.v1'")
                .query(Long.class)
                .single();
    }

    private long claimsOf(TherapistId therapist) {
        return db.sql("select count(*) from claim where resource = :therapist")
                .param("therapist", therapist.value())
                .query(Long.class)
                .single();
    }

    private long deadlocks() {
        return db.sql("select deadlocks from pg_stat_database where datname = current_database()")
                .query(Long.class)
                .single();
    }
}
