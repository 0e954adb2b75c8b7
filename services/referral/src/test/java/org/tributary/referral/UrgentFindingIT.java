package org.tributary.referral;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.tributary.platform.testkit.Api.json;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tributary.events.ClinicId;
import org.tributary.events.Event;
import org.tributary.events.MergeId;
import org.tributary.events.PatientId;
import org.tributary.events.booking.ClinicEvent.ClinicOpened;
import org.tributary.events.clinicalrecord.GateWindow;
import org.tributary.events.clinicalrecord.IdentityEvent.MergedInto;
import org.tributary.events.clinicalrecord.PatientEvent.ConsentPurpose;
import org.tributary.events.clinicalrecord.PatientEvent.ConsentRecorded;
import org.tributary.events.clinicalrecord.PatientEvent.GateDecided;
import org.tributary.events.clinicalrecord.PatientEvent.PatientRegistered;
import org.tributary.events.terms.Gate;
import org.tributary.platform.testkit.Api;
import org.tributary.platform.testkit.IntegrationTest;
import org.tributary.platform.testkit.TestRelay;
import org.tributary.platform.testkit.TestTokens;
import org.tributary.platform.topics.TopicSettings;

/** A partner learns that something urgent keeps the person from treatment, and nothing of what it is. */
@IntegrationTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class UrgentFindingIT {

    private static final ClinicId RIVERSIDE = ClinicId.of("00000000-0000-7000-8000-000000000002");
    private static final Instant MONDAY_9AM = Instant.parse("2026-03-02T09:00:00Z");
    private static final Duration SOON = Duration.ofSeconds(20);

    private final Api api;
    private final Api harbour;
    private final Api riverside;
    private final JdbcClient db;
    private final TestRelay others;

    UrgentFindingIT(Api api, JdbcClient db, TopicSettings topics) {
        this.api = api;
        this.harbour = api.as(TestTokens.ofPartner("partner-urgent"));
        this.riverside = api.as(TestTokens.of("front-desk", RIVERSIDE));
        this.db = db;
        this.others = new TestRelay(topics);
    }

    @BeforeAll
    void a_partner_and_a_clinic() {
        api.as(TestTokens.of("chain-admin"))
                .post(
                        "/partners",
                        json("name", "Quayside Physio", "kind", "PHYSICAL_THERAPY", "clientId", "partner-urgent"))
                .expect(201);
        tell(new ClinicOpened(RIVERSIDE, "Riverside", ZoneId.of("Europe/Dublin"), List.of(), List.of(), null));
    }

    @AfterAll
    void stop_publishing() {
        others.close();
    }

    @Test
    void an_urgent_finding_is_told_once_and_its_end_is_told() {
        var patient = aPatient();
        var referral = accepted(referred("Doyle"), patient);

        tell(decided(patient, Gate.BLOCK_URGENT));
        awaitSteps(referral, "RECEIVED", "ACCEPTED", "URGENT_FINDING");
        tell(decided(patient, Gate.BLOCK_URGENT));
        tell(decided(patient, Gate.BLOCK));
        awaitSteps(referral, "RECEIVED", "ACCEPTED", "URGENT_FINDING", "URGENT_FINDING_LIFTED");
        tell(decided(patient, Gate.BLOCK_URGENT));
        awaitSteps(referral, "RECEIVED", "ACCEPTED", "URGENT_FINDING", "URGENT_FINDING_LIFTED", "URGENT_FINDING");

        var seen = harbour.get(referral).expect(200);
        assertThat(seen.at("/timeline/2/by").asString()).isEqualTo("Riverside");
        assertThat(seen.at("/status").asString()).isEqualTo("ACCEPTED");
        assertThat(seen.text()).doesNotContain("THROMBOSIS");
    }

    @Test
    void what_was_urgent_before_the_referral_was_accepted_is_told_with_the_acceptance() {
        var patient = aPatient();
        tell(decided(patient, Gate.BLOCK_URGENT));
        await().atMost(SOON)
                .until(() -> db.sql(
                                "select exists (select from patient_urgency where patient_id = :patient and urgent)")
                        .param("patient", patient.value())
                        .query(Boolean.class)
                        .single());

        var referral = accepted(referred("Kelly"), patient);

        assertThat(steps(referral)).containsExactly("RECEIVED", "ACCEPTED", "URGENT_FINDING");
    }

    @Test
    void a_patient_who_does_not_want_the_referrer_told_is_obeyed_until_they_do() {
        var patient = aPatient();
        var referral = accepted(referred("Nolan"), patient);

        tellAndAwaitReactions(
                sharing(patient, true, 2),
                sharing(patient, false, 3),
                sharing(patient, true, 1),
                decided(patient, Gate.BLOCK_URGENT));
        assertThat(steps(referral)).containsExactly("RECEIVED", "ACCEPTED");

        tell(sharing(patient, true, 4));
        awaitSteps(referral, "RECEIVED", "ACCEPTED", "URGENT_FINDING");
    }

    @Test
    void what_the_person_said_under_another_of_their_records_is_obeyed() {
        var patient = aPatient();
        var other = aPatient();
        var referral = accepted(referred("Regan"), patient);

        tell(new MergedInto(other, RIVERSIDE, patient, MergeId.next()));
        await().atMost(SOON)
                .until(() -> db.sql("select exists (select from merged_record where patient_id = :other)")
                        .param("other", other.value())
                        .query(Boolean.class)
                        .single());

        // what is told of two records comes in no order
        tellAndAwaitReactions(sharing(patient, true, 2), sharing(other, false, 3));
        tellAndAwaitReactions(decided(patient, Gate.BLOCK_URGENT));
        assertThat(steps(referral)).containsExactly("RECEIVED", "ACCEPTED");

        tell(sharing(patient, true, 4));
        awaitSteps(referral, "RECEIVED", "ACCEPTED", "URGENT_FINDING");
    }

    @Test
    void a_decision_about_somebody_who_was_not_referred_tells_nobody() {
        var referral = accepted(referred("Walsh"), aPatient());

        tellAndAwaitReactions(decided(aPatient(), Gate.BLOCK_URGENT));

        assertThat(steps(referral)).containsExactly("RECEIVED", "ACCEPTED");
    }

    private String referred(String family) {
        return harbour.post(
                        "/referrals",
                        json(
                                "patient",
                                json(
                                        "name",
                                        json("family", family, "given", List.of("Aoife")),
                                        "birthDate",
                                        "1971-05-14",
                                        "contact",
                                        json("phone", "+353 1 555 0100"),
                                        "identifiers",
                                        List.of()),
                                "condition",
                                "LYMPHEDEMA",
                                "reason",
                                "Left leg swelling",
                                "priority",
                                "ROUTINE",
                                "requestedTechniques",
                                List.of(),
                                "contraindications",
                                List.of()))
                .expect(201)
                .location();
    }

    private PatientId aPatient() {
        var patient = PatientId.next();
        tell(new PatientRegistered(patient, RIVERSIDE, null, null, null, null, null));
        return patient;
    }

    private String accepted(String referral, PatientId patient) {
        riverside
                .post(referral + "/acceptance", json("clinicId", RIVERSIDE, "patientId", patient))
                .expect(200);
        return referral;
    }

    private void tell(Event... facts) {
        others.publish(MONDAY_9AM, facts);
    }

    private void tellAndAwaitReactions(Event... facts) {
        var before = reactions();
        tell(facts);
        await().atMost(SOON).until(() -> reactions() == before + facts.length);
    }

    private int reactions() {
        return db.sql(
                        "select count(*) from reaction_outcome where feed = 'when-gate-decided-then-referral-followed-up'")
                .query(Integer.class)
                .single();
    }

    private void awaitSteps(String referral, String... steps) {
        await().atMost(SOON).untilAsserted(() -> assertThat(steps(referral)).containsExactly(steps));
    }

    private List<String> steps(String referral) {
        return harbour.get(referral)
                .expect(200)
                .at("/timeline")
                .valueStream()
                .map(step -> step.at("/step").asString())
                .toList();
    }

    private static GateDecided decided(PatientId patient, Gate gate) {
        var now = new GateWindow(
                MONDAY_9AM, null, gate, List.of("ACUTE_THROMBOSIS"), List.of(), List.of(), false, "2026-11");
        return new GateDecided(patient, RIVERSIDE, MONDAY_9AM, List.of(now), List.of(), null);
    }

    private static ConsentRecorded sharing(PatientId patient, boolean given, int hour) {
        var at = MONDAY_9AM.plus(Duration.ofHours(hour));
        return new ConsentRecorded(patient, RIVERSIDE, ConsentPurpose.SHARE_WITH_REFERRER, given, null, null, at);
    }
}
