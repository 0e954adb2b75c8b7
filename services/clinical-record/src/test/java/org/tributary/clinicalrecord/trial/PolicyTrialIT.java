package org.tributary.clinicalrecord.trial;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.tributary.clinicalrecord.policy.PolicyDocuments.blocking;
import static org.tributary.clinicalrecord.policy.PolicyDocuments.relaxed;
import static org.tributary.events.terms.Technique.DEEP_KNEADING;
import static org.tributary.events.terms.Technique.LYMPHATIC_DRAINAGE;
import static org.tributary.platform.testkit.Api.json;

import com.github.kagkarlsson.scheduler.Scheduler;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.awaitility.core.ThrowingRunnable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;
import org.tributary.clinicalrecord.AMorningInApril;
import org.tributary.clinicalrecord.Booking;
import org.tributary.clinicalrecord.Chart;
import org.tributary.clinicalrecord.trial.PolicyTrialView.State;
import org.tributary.events.AppointmentId;
import org.tributary.events.ClinicId;
import org.tributary.events.PatientId;
import org.tributary.events.PolicyTrialId;
import org.tributary.events.RoomId;
import org.tributary.events.TherapistId;
import org.tributary.events.booking.AppointmentEvent.AppointmentCancelled;
import org.tributary.events.booking.AppointmentEvent.AppointmentRescheduled;
import org.tributary.events.booking.AppointmentEvent.AppointmentSuspended;
import org.tributary.events.booking.AppointmentEvent.CancelledBy;
import org.tributary.events.terms.Gate;
import org.tributary.events.terms.VisitKind;
import org.tributary.platform.jdbc.RowMappers;
import org.tributary.platform.testkit.Answer;
import org.tributary.platform.testkit.Api;
import org.tributary.platform.testkit.IntegrationTest;
import org.tributary.platform.testkit.MovableClock;
import org.tributary.platform.testkit.TestTokens;
import org.tributary.platform.topics.TopicSettings;
import tools.jackson.databind.JsonNode;

/** Each test tries a version of its own, on the patients of all tests: what its own add is told by a trial before and one after. */
@IntegrationTest
@Import(PolicyTrialIT.AMovableMorning.class)
class PolicyTrialIT {

    private static final Instant THURSDAY = Instant.parse("2026-04-16T09:00:00Z");
    private static final String UNKNOWN = "01912345-0000-7000-8000-000000000001";

    private final Api api;
    private final JdbcClient db;
    private final Scheduler timers;
    private final MovableClock clock;
    private final TransactionOperations transactions;
    private final PolicyTrialRun run;
    private final Booking booking;
    private final ClinicId north;
    private final Chart chart;
    private final Api admin;
    private final Api lead;

    PolicyTrialIT(
            Api api,
            TopicSettings topics,
            JdbcClient db,
            Scheduler timers,
            MovableClock clock,
            TransactionOperations transactions,
            PolicyTrialRun run) {
        this.api = api;
        this.db = db;
        this.timers = timers;
        this.clock = clock;
        this.transactions = transactions;
        this.run = run;
        booking = new Booking(topics);
        north = booking.openClinic();
        chart = new Chart(north, api.as(TestTokens.of("front-desk", north)), api.as(TestTokens.of("therapist", north)));
        admin = api.as(TestTokens.caller("chain-admin").named("ada").token());
        lead = api.as(TestTokens.caller("clinical-lead").named("lena").token());
    }

    @TestConfiguration(proxyBeanMethods = false)
    static class AMovableMorning {

        @Bean
        @Primary
        MovableClock clockThatIsMoved() {
            return new MovableClock(AMorningInApril.NOW);
        }
    }

    @BeforeEach
    void inTheMorning() {
        clock.moveTo(AMorningInApril.NOW);
    }

    @AfterEach
    void close() {
        booking.close();
    }

    @Test
    void a_relaxed_version_opens_what_was_closed_and_releases_bookings_and_nothing_is_changed() {
        propose(relaxed("opens"));
        var before = tried("opens");
        var patient = onBloodThinner("Ahern");
        var drainage =
                suspended(patient, booking.book(patient, north, VisitKind.TREATMENT, THURSDAY, LYMPHATIC_DRAINAGE));
        booking.book(patient, north, VisitKind.TREATMENT, THURSDAY, LYMPHATIC_DRAINAGE, DEEP_KNEADING);
        booking.book(patient, north, VisitKind.EVALUATION, THURSDAY);
        booking.book(patient, north, VisitKind.TREATMENT, AMorningInApril.NOW.minusSeconds(60), LYMPHATIC_DRAINAGE);
        cancelled(patient, booking.book(patient, north, VisitKind.TREATMENT, THURSDAY, LYMPHATIC_DRAINAGE));
        eventually(() -> assertThat(statuses(patient)).hasSize(5).containsValues("SUSPENDED", "CANCELLED"));
        var facts = factsOfPatients();
        var gate = chart.desk().get("/patients/" + patient + "/eligibility").text();

        var after = tried("opens");

        assertThat(more("/decisions", before, after)).isEqualTo(1);
        assertThat(more("/different/moreOpen", before, after)).isEqualTo(1);
        assertThat(more("/different/moreClosed", before, after)).isZero();
        assertThat(more("/bookingsReleased", before, after)).isEqualTo(1);
        assertThat(more("/bookingsHeld", before, after)).isZero();
        assertThat(bookings(after)).containsExactly(Map.entry(drainage, "SUSPENDED RELEASED"));
        var sample = sampleOf(patient, after.at("/samples/moreOpen"));
        assertThat(sample.at("/at").asString()).isEqualTo("2026-04-13T08:00:00Z");
        assertThat(sample.at("/before/gate").asString()).isEqualTo("BLOCK");
        assertThat(sample.at("/before/policyVersion").asString()).isEqualTo("2026-11");
        assertThat(sample.at("/after/gate").asString()).isEqualTo("HOLD");
        assertThat(sample.at("/after/policyVersion").asString()).isEqualTo("opens");
        assertThat(sample.at("/after/reasons").toString()).contains("ANTICOAGULANT");
        assertThat(factsOfPatients()).isEqualTo(facts);
        assertThat(chart.desk().get("/patients/" + patient + "/eligibility").text())
                .isEqualTo(gate);
        assertThat(statuses(patient)).containsEntry(drainage.toString(), "SUSPENDED");
    }

    @Test
    void a_version_that_closes_more_holds_bookings_at_the_time_they_were_moved_to() {
        propose(blocking("closes", "ASTHMA"));
        var before = tried("closes");
        var patient = screened("Barry");
        found(patient, "ASTHMA", "2026-04-12");
        var visit = booking.book(
                patient, north, VisitKind.TREATMENT, AMorningInApril.NOW.plusSeconds(60), LYMPHATIC_DRAINAGE);
        moved(patient, visit, THURSDAY);
        eventually(() -> assertThat(startsAt(visit)).isEqualTo(THURSDAY));

        var after = tried("closes");

        assertThat(more("/decisions", before, after)).isEqualTo(2);
        assertThat(more("/different/moreClosed", before, after)).isEqualTo(1);
        assertThat(more("/different/moreOpen", before, after)).isZero();
        assertThat(more("/bookingsHeld", before, after)).isEqualTo(1);
        assertThat(bookings(after)).containsExactly(Map.entry(visit, "BOOKED HELD"));
        assertThat(sampleOf(patient, after.at("/samples/moreClosed"))
                        .at("/after/gate")
                        .asString())
                .isEqualTo("BLOCK");
    }

    @Test
    void only_decisions_since_a_moment_are_decided_again() {
        propose(relaxed("since"));
        onBloodThinner("Casey");
        clock.moveOn(Duration.ofHours(2));
        var noon = clock.instant();
        onBloodThinner("Daly");

        var all = tried("since");
        var some = tried("since", json("since", noon.toString()));

        assertThat(some.at("/decisions").asInt()).isEqualTo(1);
        assertThat(all.at("/decisions").asInt()).isGreaterThan(1);
        assertThat(some.text("/since")).isEqualTo(noon.toString());
        assertThat(some.at("/patients")).isEqualTo(all.at("/patients"));
    }

    @Test
    void a_trial_that_dies_on_the_way_or_is_carried_out_twice_counts_nothing_twice() {
        propose(relaxed("twice"));
        for (var family : List.of("Egan", "Fahy", "Gill", "Healy")) {
            var patient = onBloodThinner(family);
            var visit = booking.book(patient, north, VisitKind.TREATMENT, THURSDAY, LYMPHATIC_DRAINAGE);
            eventually(() -> assertThat(statuses(patient)).containsKey(visit.toString()));
        }
        var undisturbed = tried("twice");
        var trial = startedWithoutATimer("twice");

        assertThat(run.goOn(trial, 1)).isTrue();
        var half = numbers(trial);
        assertThatThrownBy(() -> transactions.executeWithoutResult(_ -> {
                    run.goOn(trial, 2);
                    throw new IllegalStateException("killed");
                }))
                .hasMessage("killed");
        assertThat(numbers(trial)).isEqualTo(half);
        assertThat(half.patientsDone()).isEqualTo(1);
        var runners = List.of(
                CompletableFuture.runAsync(() -> goOnToTheEnd(trial)),
                CompletableFuture.runAsync(() -> goOnToTheEnd(trial)));
        runners.forEach(CompletableFuture::join);

        assertThat(numbers(trial)).isEqualTo(numbers(idOf(undisturbed)));
        var answer = admin.get("/policies/twice/trials/" + trial).expect(200);
        assertThat(answer.text("/state")).isEqualTo("DONE");
        assertThat(answer.at("/samples")).isEqualTo(undisturbed.at("/samples"));
        assertThat(bookings(answer)).isEqualTo(bookings(undisturbed));
    }

    @Test
    void one_that_is_given_up_says_so_and_does_not_go_on() {
        propose(relaxed("given-up"));
        onBloodThinner("Ivory");
        var trial = startedWithoutATimer("given-up");

        run.giveUp(trial);

        assertThat(run.goOn(trial, 1)).isFalse();
        var shown = admin.get("/policies/given-up/trials/" + trial).expect(200);
        assertThat(shown.text("/state")).isEqualTo("FAILED");
        assertThat(shown.at("/patients/done").asInt()).isZero();
    }

    @Test
    void a_retry_under_the_same_key_is_the_same_trial_and_a_version_may_be_tried_wherever_it_stands() {
        propose(relaxed("again"));
        var once = lead.with("Idempotency-Key", "try-again");

        var first = once.post("/policies/again/trials", json()).expect(201);
        var second = once.post("/policies/again/trials", json()).expect(201);
        assertThat(second.location()).isEqualTo(first.location());
        assertThat(trialsOf("again")).isEqualTo(1);

        admin.post("/policies/again/ratification", json("effectiveFrom", "2027-01-01"))
                .expect(202);
        assertThat(tried("again").text("/state")).isEqualTo("DONE");
    }

    @ParameterizedTest
    @CsvSource({
        "yesterday,            400, invalid-request",
        "2026-04-13,           400, invalid-request",
        "2026-04-13T08:00:01Z, 422, since-in-the-future",
    })
    void a_moment_that_is_none_or_to_come_starts_nothing(String since, int status, String problem) {
        var version = "since-" + since.replaceAll("[^0-9a-z]", "");
        propose(relaxed(version));

        var refused = admin.post("/policies/" + version + "/trials", json("since", since))
                .expectProblem(status, problem);

        if (status == 400) {
            assertThat(refused.text()).contains("since");
        }
        assertThat(trialsOf(version)).isZero();
    }

    @Test
    void what_is_not_there_is_not_found() {
        propose(relaxed("there"));
        propose(relaxed("elsewhere"));
        var trial = tried("elsewhere").text("/trialId");

        admin.post("/policies/nowhere/trials", json()).expectProblem(404, "not-found");
        admin.get("/policies/there/trials/" + UNKNOWN).expectProblem(404, "not-found");
        admin.get("/policies/there/trials/" + trial).expectProblem(404, "not-found");
        admin.get("/policies/there/trials/" + trial + "/bookings").expectProblem(404, "not-found");
        admin.get("/policies/elsewhere/trials/" + trial + "/bookings?limit=0").expectProblem(400, "invalid-request");
        admin.post("/policies/there/trials", json("until", "2026-04-13T08:00:00Z"))
                .expectProblem(400, "invalid-request");
    }

    @Test
    void whoever_has_no_business_with_it_is_turned_away_and_patients_are_shown_at_their_clinic() {
        propose(relaxed("walls"));
        var patient = onBloodThinner("Joyce");
        var visit = booking.book(patient, north, VisitKind.TREATMENT, THURSDAY, LYMPHATIC_DRAINAGE);
        eventually(() -> assertThat(statuses(patient)).containsKey(visit.toString()));
        var trial = "/policies/walls/trials/" + tried("walls").text("/trialId");

        for (var whoever : List.of(chart.desk(), chart.therapist())) {
            whoever.post("/policies/walls/trials", json()).expectProblem(403, "forbidden");
            whoever.get(trial).expectProblem(403, "forbidden");
            whoever.get(trial + "/bookings").expectProblem(403, "forbidden");
        }
        var south = api.as(TestTokens.caller("clinical-lead")
                .named("lou")
                .at(booking.openClinic())
                .token());
        var shown = south.get(trial).expect(200);
        assertThat(shown.at("/bookingsReleased")).isEqualTo(lead.get(trial).at("/bookingsReleased"));
        assertThat(shown.at("/samples/moreOpen").size()).isZero();
        assertThat(south.get(trial + "/bookings").expect(200).at("/items").size())
                .isZero();
    }

    private void goOnToTheEnd(PolicyTrialId trial) {
        while (run.goOn(trial, 1)) {
            // the next one
        }
    }

    private Answer tried(String version) {
        return tried(version, json());
    }

    private Answer tried(String version, Map<String, Object> how) {
        var trial = admin.post("/policies/" + version + "/trials", how).expect(201);
        assertThat(trial.text("/version")).isEqualTo(version);
        eventually(() -> assertThat(admin.get(trial.location()).expect(200).text("/state"))
                .isEqualTo("DONE"));
        var done = admin.get(trial.location()).expect(200);
        assertThat(done.at("/patients/done")).isEqualTo(done.at("/patients/of"));
        return done;
    }

    /** As if the instance had died with it in hand. */
    private PolicyTrialId startedWithoutATimer(String version) {
        var trial = PolicyTrialId.next();
        db.sql("""
                insert into policy_trial (trial_id, policy_id, version, started_by, started_at, state, patients)
                select :trial, policy_id, version, 'ada', :at, :state, (select count(*) from decided_gate)
                from policy where version = :version
                """)
                .param("trial", trial)
                .param("at", AMorningInApril.NOW)
                .param("state", State.RUNNING)
                .param("version", version)
                .update();
        return trial;
    }

    private Numbers numbers(PolicyTrialId trial) {
        return db.sql("""
                select patients, patients_done, decisions, more_closed, more_open, bookings_held, bookings_released
                from policy_trial where trial_id = :trial
                """)
                .param("trial", trial)
                .query(RowMappers.of(Numbers.class))
                .single();
    }

    private record Numbers(
            int patients,
            int patientsDone,
            long decisions,
            long moreClosed,
            long moreOpen,
            long bookingsHeld,
            long bookingsReleased) {}

    private static PolicyTrialId idOf(Answer trial) {
        return PolicyTrialId.of(trial.text("/trialId"));
    }

    private int trialsOf(String version) {
        return db.sql("select count(*) from policy_trial where version = :version")
                .param("version", version)
                .query(Integer.class)
                .single();
    }

    private void propose(Map<String, Object> document) {
        admin.post("/policies", json("document", document)).expect(201);
    }

    private static int more(String number, Answer before, Answer after) {
        return after.at(number).asInt() - before.at(number).asInt();
    }

    /** At this test's clinic. */
    private Map<AppointmentId, String> bookings(Answer trial) {
        var found = new HashMap<AppointmentId, String>();
        var here = api.as(
                TestTokens.caller("clinical-lead").named("lena").at(north).token());
        var page = "/policies/" + trial.text("/version") + "/trials/" + trial.text("/trialId") + "/bookings?limit=1";
        var next = page;
        while (true) {
            var answer = here.get(next).expect(200);
            answer.at("/items")
                    .forEach(item -> found.put(
                            AppointmentId.of(item.at("/appointmentId").asString()),
                            item.at("/status").asString() + " "
                                    + item.at("/outcome").asString()));
            if (answer.at("/next").isNull()) {
                return found;
            }
            next = page + "&after=" + answer.text("/next");
        }
    }

    private static JsonNode sampleOf(PatientId patient, JsonNode samples) {
        return samples.valueStream()
                .filter(sample -> sample.at("/patientId").asString().equals(patient.toString()))
                .findFirst()
                .orElseThrow();
    }

    private PatientId onBloodThinner(String family) {
        var patient = chart.register(family);
        chart.desk()
                .post(patient + "/screenings", Chart.fullForm("2026-04-10T09:30:00Z", "bloodThinner", "YES"))
                .expect(201);
        return idIn(patient);
    }

    private PatientId screened(String family) {
        var patient = chart.register(family);
        chart.screen(patient, "2026-04-10T09:30:00Z");
        return idIn(patient);
    }

    private static PatientId idIn(String location) {
        return PatientId.of(location.substring(location.lastIndexOf('/') + 1));
    }

    private void found(PatientId patient, String code, String since) {
        chart.desk()
                .post("/patients/" + patient + "/findings", json("code", code, "since", since, "source", "PATIENT"))
                .expect(201);
    }

    private AppointmentId suspended(PatientId patient, AppointmentId visit) {
        booking.tell(new AppointmentSuspended(visit, patient, north, Gate.BLOCK, List.of("ANTICOAGULANT")));
        return visit;
    }

    private void cancelled(PatientId patient, AppointmentId visit) {
        booking.tell(new AppointmentCancelled(visit, patient, north, CancelledBy.PATIENT, null, false, null));
    }

    private void moved(PatientId patient, AppointmentId visit, Instant to) {
        booking.tell(new AppointmentRescheduled(
                visit, patient, north, TherapistId.next(), RoomId.next(), to, to.plusSeconds(3600), false));
    }

    private Map<String, String> statuses(PatientId patient) {
        var statuses = new HashMap<String, String>();
        db.sql("select appointment_id, status from appointment where patient_id = :patient")
                .param("patient", patient)
                .query(row -> {
                    statuses.put(row.getString("appointment_id"), row.getString("status"));
                });
        return statuses;
    }

    private Instant startsAt(AppointmentId visit) {
        return db.sql("select max(starts_at) from appointment where appointment_id = :visit")
                .param("visit", visit)
                .query((row, _) -> row.getTimestamp(1) == null
                        ? Instant.EPOCH
                        : row.getTimestamp(1).toInstant())
                .single();
    }

    private int factsOfPatients() {
        return db.sql("select count(*) from event where type not like '%.Policy%'")
                .query(Integer.class)
                .single();
    }

    private void eventually(ThrowingRunnable holds) {
        await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> {
            timers.triggerCheckForDueExecutions();
            holds.run();
        });
    }
}
