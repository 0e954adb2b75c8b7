package org.tributary.clinicalrecord.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.tributary.clinicalrecord.policy.PolicyDocuments.entries;
import static org.tributary.clinicalrecord.policy.PolicyDocuments.relaxed;
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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;
import org.tributary.clinicalrecord.AMorningInApril;
import org.tributary.clinicalrecord.Booking;
import org.tributary.clinicalrecord.Chart;
import org.tributary.events.ClinicId;
import org.tributary.events.PatientId;
import org.tributary.platform.eventstore.DecisionLocks;
import org.tributary.platform.testkit.Answer;
import org.tributary.platform.testkit.Api;
import org.tributary.platform.testkit.IntegrationTest;
import org.tributary.platform.testkit.TestTokens;
import org.tributary.platform.topics.TopicSettings;

/** Each test proposes a version of its own; one that is ratified is in force from a day that no other test asks for. */
@IntegrationTest
@Import(AMorningInApril.class)
class PolicyIT {

    private final JdbcClient db;
    private final Scheduler timers;
    private final DecisionLocks locks;
    private final TransactionOperations transactions;
    private final Booking booking;
    private final Chart chart;
    private final Api okafor;
    private final Api admin;
    private final Api lead;

    PolicyIT(
            Api api,
            TopicSettings topics,
            JdbcClient db,
            Scheduler timers,
            DecisionLocks locks,
            TransactionOperations transactions) {
        this.locks = locks;
        this.transactions = transactions;
        this.db = db;
        this.timers = timers;
        booking = new Booking(topics);
        ClinicId north = booking.openClinic();
        chart = new Chart(north, api.as(TestTokens.of("front-desk", north)), api.as(TestTokens.of("therapist", north)));
        okafor = api.as(TestTokens.caller("therapist").named("okafor").at(north).token());
        admin = api.as(TestTokens.caller("chain-admin")
                .and("clinical-lead")
                .named("ada")
                .token());
        lead = api.as(TestTokens.caller("clinical-lead").named("lena").token());
    }

    @AfterEach
    void close() {
        booking.close();
    }

    @Test
    void a_version_is_proposed_and_shown_with_its_document() {
        var proposed = propose("proposed");

        assertThat(proposed.text("/status")).isEqualTo("PROPOSED");
        assertThat(proposed.at("/document/findings/ANTICOAGULANT/gate").asString())
                .isEqualTo("HOLD");
        assertThat(chart.desk().get(proposed.location()).expect(200).json()).isEqualTo(proposed.json());
        assertThat(versions("?at=2026-04-13T08:00:00Z"))
                .containsEntry("2026-11", "CARRIED in force")
                .containsEntry("proposed", "PROPOSED");
    }

    @Test
    void the_version_of_the_release_awaits_a_clinician() {
        var carried = chart.desk().get("/policies/2026-11").expect(200);

        assertThat(carried.text("/ratification")).isEqualTo("pending clinical ratification");
        assertThat(carried.at("/document/version").asString()).isEqualTo("2026-11");
        admin.post("/policies/2026-11/ratification", from("2026-04-13")).expectProblem(404, "not-found");
    }

    @Test
    void a_name_stands_for_one_document() {
        propose("taken");

        admin.post("/policies", json("document", relaxed("taken"))).expectProblem(409, "policy-version-taken");
        admin.post("/policies", json("document", relaxed("2026-11"))).expectProblem(409, "policy-version-taken");
    }

    @Test
    void a_retry_under_the_same_key_proposes_nothing_more() {
        var once = admin.with("Idempotency-Key", "propose-again");

        var first = once.post("/policies", json("document", relaxed("retried"))).expect(201);

        assertThat(once.post("/policies", json("document", relaxed("retried")))
                        .expect(201)
                        .json())
                .isEqualTo(first.json());
    }

    @ParameterizedTest
    @CsvSource({
        "misspelt,      invalid-policy, authr: there is no such entry,  authr",
        "unknown code,  invalid-policy, ANTICOAGULATION: the policy names it and has no such finding, ANTICOAGULATION",
        "unsafe,        invalid-policy, ANTICOAGULANT: it is at least HOLD, ANTICOAGULANT",
        "unknown gate,  invalid-policy, SHUT: it is not known here, SHUT",
        "no address,    invalid-policy, version: letters, version",
        "missing,       invalid-policy, A policy has an author, ''",
    })
    void what_is_no_policy_is_refused_with_its_line(String what, String problem, String says, String line) {
        var document = relaxed("never-" + what.replace(' ', '-'));
        switch (what) {
            case "misspelt" -> document.put("authr", document.get("author"));
            case "unknown code" ->
                entries(entries(document, "questions"), "numbFeet").put("yes", "ANTICOAGULATION");
            case "unsafe" ->
                entries(entries(document, "findings"), "ANTICOAGULANT").put("gate", "NOTE");
            case "unknown gate" ->
                entries(entries(document, "findings"), "ASTHMA").put("gate", "SHUT");
            case "no address" -> document.put("version", "two words");
            default -> document.remove("author");
        }

        var refused = admin.post("/policies", json("document", document)).expectProblem(422, problem);

        assertThat(refused.text("/says")).startsWith(says);
        assertThat(refused.at("/line").asInt()).isPositive();
        assertThat(refused.text("/text")).contains(line);
        assertThat(versions("")).doesNotContainKey(String.valueOf(document.get("version")));
    }

    @Test
    void a_clinical_lead_who_is_somebody_else_ratifies_it_and_it_is_in_force_from_its_day_on() {
        var policy = propose("june").location();

        var asked = admin.post(policy + "/ratification", from("2026-06-01")).expect(202);
        assertThat(asked.text("/status")).isEqualTo("AWAITING_RATIFICATION");
        admin.post(approval(asked)).expectProblem(403, "may-not-approve");
        admin.post(policy + "/ratification", from("2026-06-02")).expectProblem(409, "ratification-pending");
        lead.post(approval(asked)).expect(200);

        var ratified = chart.desk().get(policy).expect(200);
        assertThat(ratified.text("/status")).isEqualTo("RATIFIED");
        assertThat(ratified.text("/ratifiedBy")).isEqualTo("lena");
        assertThat(ratified.text("/effectiveFrom")).isEqualTo("2026-06-01T00:00:00Z");
        assertThat(versions("?at=2026-05-31T23:59:59Z")).containsEntry("june", "RATIFIED");
        assertThat(versions("?at=2026-06-01T00:00:00Z")).containsEntry("june", "RATIFIED in force");
        admin.post(policy + "/ratification", from("2026-07-01")).expectProblem(409, "policy-ratified");
    }

    @Test
    void what_the_clinical_lead_refuses_is_proposed_again() {
        var policy = propose("refused").location();
        var asked = admin.post(policy + "/ratification", from("2026-04-13")).expect(202);

        lead.post("/approvals/" + asked.text("/approvalId") + "/refusal", json("reason", "Not yet"))
                .expect(200);

        var refused = chart.desk().get(policy).expect(200);
        assertThat(refused.text("/status")).isEqualTo("PROPOSED");
        assertThat(refused.at("/effectiveFrom").isNull()).isTrue();
        admin.post(policy + "/ratification", from("2026-04-14")).expect(202);
    }

    @Test
    void nothing_is_judged_by_what_nobody_knew() {
        var policy = propose("late").location();

        var refused =
                admin.post(policy + "/ratification", from("2026-04-12")).expectProblem(422, "effective-in-the-past");

        assertThat(refused.text("/today")).isEqualTo("2026-04-13");
    }

    @Test
    void whoever_has_no_business_with_it_is_turned_away() {
        okafor.post("/policies", json("document", relaxed("okafor"))).expectProblem(403, "forbidden");
        lead.post("/policies/2026-11/ratification", from("2026-06-01")).expectProblem(403, "forbidden");
    }

    @Test
    void a_version_that_is_ratified_is_told_of_every_patient_as_a_window_of_their_gate() {
        var patient = onBloodThinner("Ahern");
        var other = onBloodThinner("Barry");
        var told = decisionsOf(patient);

        ratify("september", "2026-09-01");

        for (var whose : List.of(patient, other)) {
            eventually(() -> assertThat(lastDecisionOf(whose))
                    .contains("\"from\":\"2026-09-01T00:00:00Z\"")
                    .contains("\"policyVersion\":\"september\""));
        }
        assertThat(decisionsOf(patient)).isEqualTo(told + 1);
        assertThat(chart.desk()
                        .get(patient + "/eligibility?at=2026-09-01T00:00:00Z&knownAt=2026-04-13T07:59:59Z")
                        .expect(200)
                        .text("/policyVersion"))
                .isNotEqualTo("september");
    }

    @Test
    void whoever_was_screened_before_decisions_were_told_is_decided_about() {
        var patient = onBloodThinner("Casey");
        var told = decisionsOf(patient);
        db.sql("delete from decided_gate where patient_id = :patient")
                .param("patient", idOf(patient))
                .update();

        ratify("october", "2026-10-01");

        eventually(() -> assertThat(decisionsOf(patient)).isGreaterThan(told));
    }

    @Test
    void another_instance_judges_by_it_at_once() {
        var other = new Policies(db);
        assertThat(versionAt(other, "2026-08-01T00:00:00Z")).isNotEqualTo("august");

        ratify("august", "2026-08-01");

        assertThat(versionAt(other, "2026-08-01T00:00:00Z")).isEqualTo("august");
        assertThat(other.asKnownAt(AMorningInApril.NOW.minusMillis(1)).versions())
                .hasSize(1);
    }

    @Test
    void a_ratification_waits_for_the_decisions_under_way() {
        var asked = admin.post(propose("november").location() + "/ratification", from("2026-11-01"))
                .expect(202);

        var granted = transactions.execute(_ -> {
            locks.on(Policies.TIMELINE);
            var answer = CompletableFuture.supplyAsync(() -> lead.post(approval(asked)));
            await().until(this::somebodyWaits);
            return answer;
        });

        assertThat(granted).isNotNull();
        granted.join().expect(200);
    }

    private boolean somebodyWaits() {
        return db.sql("""
                select exists (select from pg_locks where locktype = 'advisory' and not granted
                    and database = (select oid from pg_database where datname = current_database()))
                """).query(Boolean.class).single();
    }

    /** A stopped clock also stops the wait between two looks at the timers. */
    private void eventually(ThrowingRunnable holds) {
        await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> {
            timers.triggerCheckForDueExecutions();
            holds.run();
        });
    }

    private static String versionAt(Policies policies, String at) {
        return policies.now().at(Instant.parse(at)).version();
    }

    private void ratify(String version, String day) {
        var asked = admin.post(propose(version).location() + "/ratification", from(day))
                .expect(202);
        lead.post(approval(asked)).expect(200);
    }

    private Answer propose(String version) {
        return admin.post("/policies", json("document", relaxed(version))).expect(201);
    }

    private static Map<String, Object> from(String day) {
        return json("effectiveFrom", day);
    }

    private static String approval(Answer asked) {
        return "/approvals/" + asked.text("/approvalId") + "/approval";
    }

    /** Each version with where it stands, and whether it is in force. */
    private Map<String, String> versions(String when) {
        var versions = new HashMap<String, String>();
        chart.desk()
                .get("/policies" + when)
                .expect(200)
                .at("/items")
                .forEach(version -> versions.put(
                        version.at("/version").asString(),
                        version.at("/status").asString()
                                + (version.at("/inForce").asBoolean() ? " in force" : "")));
        return versions;
    }

    private String onBloodThinner(String family) {
        var patient = chart.register(family);
        chart.desk()
                .post(patient + "/screenings", Chart.fullForm("2026-04-10T09:30:00Z", "bloodThinner", "YES"))
                .expect(201);
        return patient;
    }

    private int decisionsOf(String patient) {
        return db.sql("select count(*) from event where aggregate_id = :patient and type like '%.GateDecided.%'")
                .param("patient", idOf(patient))
                .query(Integer.class)
                .single();
    }

    private String lastDecisionOf(String patient) {
        return db.sql("""
                select convert_from(payload, 'UTF8') from event
                where aggregate_id = :patient and type like '%.GateDecided.%'
                order by sequence desc limit 1
                """).param("patient", idOf(patient)).query(String.class).single();
    }

    private static PatientId idOf(String patient) {
        return PatientId.of(patient.substring(patient.lastIndexOf('/') + 1));
    }
}
