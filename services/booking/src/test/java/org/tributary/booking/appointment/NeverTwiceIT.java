package org.tributary.booking.appointment;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;
import static org.tributary.booking.Chain.evaluation;
import static org.tributary.booking.Chain.in;
import static org.tributary.platform.testkit.Api.json;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.context.annotation.Import;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tributary.booking.AMondayMorning;
import org.tributary.booking.Chain;
import org.tributary.booking.Chain.Clinic;
import org.tributary.booking.ClinicalRecord;
import org.tributary.booking.SecondInstance;
import org.tributary.booking.appointment.Bustle.Act;
import org.tributary.events.PatientId;
import org.tributary.events.TherapistId;
import org.tributary.events.terms.Gate;
import org.tributary.platform.testkit.Api;
import org.tributary.platform.testkit.IntegrationTest;
import org.tributary.platform.topics.TopicSettings;

/** Two instances of booking, many callers, and whatever they ask: no calendar ever has two things at one time. */
@IntegrationTest
@Import(AMondayMorning.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class NeverTwiceIT {

    private static final int AT_ONCE = 32;

    /** On a slow machine a service may say that it cannot now; then nothing has happened. */
    private static final int TURNED_AWAY = 503;

    private final Chain chain;
    private final ClinicalRecord record;
    private final JdbcClient db;
    private final ConfigurableEnvironment environment;

    @SuppressWarnings("NullAway.Init") // started before the first test
    private SecondInstance second;

    NeverTwiceIT(Api api, TopicSettings topics, JdbcClient db, ConfigurableEnvironment environment) {
        this.chain = new Chain(api);
        this.record = new ClinicalRecord(topics, db);
        this.db = db;
        this.environment = environment;
    }

    @BeforeAll
    void start() {
        second = new SecondInstance(environment);
    }

    @AfterAll
    void stop() {
        second.close();
        record.close();
    }

    @Test
    void of_10_000_attempts_on_100_times_over_two_instances_100_succeed() throws Exception {
        var clinic = chain.openClinic(names(10));
        var staff = IntStream.range(0, 10).mapToObj(_ -> chain.hireAt(clinic)).toList();
        var attempts = new ArrayList<Map<String, Object>>();
        for (var patient : patientsOf(clinic, 100)) {
            for (int nr = 0; nr < 100; nr++) {
                var visit = evaluation(clinic, staff.get(nr / 10), patient, 8 + nr % 10);
                attempts.add(in(clinic.rooms().get(nr / 10), visit));
            }
        }

        var statuses = race(clinic, attempts.stream().map(this::booking).toList());

        assertThat(statuses).containsEntry(201, 100L);
        assertThat(statuses.keySet()).isSubsetOf(201, 409, TURNED_AWAY);
        assertThat(standingAt(clinic)).isEqualTo(100);
        assertNoOverlapAt(clinic);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void any_interleaving_of_bookings_moves_cancellations_series_and_closures_keeps_the_calendars_apart(long seed)
            throws Exception {
        var random = new Random(seed);
        var clinic =
                chain.openClinic(json("turnover", "PT" + 5 * random.nextInt(4) + "M"), names(1 + random.nextInt(3)));
        var staff = IntStream.rangeClosed(0, random.nextInt(3))
                .mapToObj(_ -> chain.hireAt(clinic))
                .toList();
        staff.forEach(therapist -> planMore(therapist, clinic));
        var patients = patientsOf(clinic, 2 + random.nextInt(5));
        patients.forEach(patient -> record.screen(patient, clinic.id(), Gate.CLEAR));
        patients.forEach(record::awaitScreeningOf);
        var bustle = new Bustle(chain, clinic, staff, patients);

        var statuses = race(
                clinic,
                IntStream.range(0, 300)
                        .mapToObj(nr -> bustle.anything(new Random(seed * 1_000 + nr)))
                        .toList());

        assertThat(statuses.keySet()).isSubsetOf(200, 201, 409, 422, TURNED_AWAY);
        assertThat(statuses).containsKeys(200, 201, 409);
        assertNoOverlapAt(clinic);
    }

    private Act booking(Map<String, Object> visit) {
        return desk -> desk.post("/appointments", visit);
    }

    private Map<Integer, Long> race(Clinic clinic, List<Act> acts) throws Exception {
        var desks = List.of(chain.frontDeskOf(clinic), new Chain(second.api()).frontDeskOf(clinic));
        var runners = new ArrayList<Callable<Integer>>();
        for (int nr = 0; nr < acts.size(); nr++) {
            var act = acts.get(nr);
            var desk = desks.get(nr % 2);
            runners.add(() -> act.at(desk).status());
        }
        Collections.shuffle(runners, new Random(1));
        var statuses = new ArrayList<Integer>();
        try (var callers = Executors.newFixedThreadPool(AT_ONCE)) {
            for (var status : callers.invokeAll(runners)) {
                statuses.add(status.get());
            }
        }
        return statuses.stream().collect(groupingBy(status -> status, counting()));
    }

    /** Told by the appointments themselves, not by the claims that are to prevent it. */
    private void assertNoOverlapAt(Clinic clinic) {
        assertThat(db.sql("""
                select one.appointment_id || ' and ' || other.appointment_id
                from appointment one join appointment other on one.appointment_id < other.appointment_id
                    and one.starts_at < other.ends_at and other.starts_at < one.ends_at
                    and (one.patient_id = other.patient_id or one.therapist_id = other.therapist_id
                        or one.room_id = other.room_id)
                where one.clinic_id = :clinic
                  and one.status in ('PROVISIONAL', 'BOOKED', 'SUSPENDED', 'CHECKED_IN')
                  and other.status in ('PROVISIONAL', 'BOOKED', 'SUSPENDED', 'CHECKED_IN')
                """)
                        .param("clinic", clinic.id().value())
                        .query(String.class)
                        .list())
                .isEmpty();
        assertThat(db.sql("""
                select appointment_id from appointment join closure using (clinic_id)
                where clinic_id = :clinic and appointment.starts_at < closure.ends_at
                  and closure.starts_at < appointment.ends_at
                  and status in ('PROVISIONAL', 'BOOKED', 'SUSPENDED', 'CHECKED_IN')
                """)
                        .param("clinic", clinic.id().value())
                        .query(String.class)
                        .list())
                .isEmpty();
    }

    private long standingAt(Clinic clinic) {
        return db.sql("select count(*) from appointment where clinic_id = :clinic and status = 'BOOKED'")
                .param("clinic", clinic.id().value())
                .query(Long.class)
                .single();
    }

    /** A series goes on after Tuesday. */
    private void planMore(TherapistId therapist, Clinic clinic) {
        var shifts = Stream.of("2026-07-08", "2026-07-09", "2026-07-10")
                .map(day -> json("date", day, "starts", "08:00", "ends", "19:00"))
                .toList();
        chain.admin()
                .post(
                        "/therapists/" + therapist + "/shifts",
                        json("clinicId", clinic.id().toString(), "shifts", shifts))
                .expect(200);
    }

    private List<PatientId> patientsOf(Clinic clinic, int number) {
        var patients = IntStream.range(0, number)
                .mapToObj(_ -> record.register(clinic.id()))
                .toList();
        patients.forEach(patient -> record.awaitArrivalOf(patient, clinic.id()));
        return patients;
    }

    private static String[] names(int rooms) {
        return IntStream.rangeClosed(1, rooms).mapToObj(nr -> "Room " + nr).toArray(String[]::new);
    }
}
