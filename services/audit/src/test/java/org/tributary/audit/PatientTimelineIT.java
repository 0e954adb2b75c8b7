package org.tributary.audit;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.tributary.audit.Examples.ASHA;
import static org.tributary.audit.Examples.BEN;
import static org.tributary.audit.Examples.CARA;
import static org.tributary.audit.Examples.CHECKUP;
import static org.tributary.audit.Examples.HILLSIDE;
import static org.tributary.audit.Examples.MONDAY_9AM;
import static org.tributary.audit.Examples.REFERRAL;
import static org.tributary.audit.Examples.RIVERSIDE;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tributary.events.AppointmentId;
import org.tributary.events.ClinicId;
import org.tributary.events.MergeId;
import org.tributary.events.PatientId;
import org.tributary.events.ReferralId;
import org.tributary.events.clinicalrecord.IdentityEvent.MergedInto;
import org.tributary.events.clinicalrecord.IdentityEvent.PatientMerged;
import org.tributary.events.clinicalrecord.IdentityEvent.PatientUnmerged;
import org.tributary.events.clinicalrecord.IdentityEvent.UnmergedFrom;
import org.tributary.platform.kernel.EventMetadata;
import org.tributary.platform.testkit.Answer;
import org.tributary.platform.testkit.Api;
import org.tributary.platform.testkit.IntegrationTest;
import org.tributary.platform.testkit.PublishedFact;
import org.tributary.platform.testkit.TestRelay;
import org.tributary.platform.testkit.TestTokens;
import org.tributary.platform.topics.TopicSettings;

/** An auditor reads who did what with a patient's record, from the events of all services. */
@IntegrationTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PatientTimelineIT {

    private static final String TIMELINE = "/api/patients/" + ASHA + "/timeline";

    private static final String UNTOLD = "Something that this version cannot put into words";
    private static final ReferralId OTHER_REFERRAL = ReferralId.next();

    private final Api api;
    private final Api auditor;
    private final JdbcClient db;
    private final TestRelay services;

    PatientTimelineIT(Api api, JdbcClient db, TopicSettings topics) {
        this.api = api;
        this.auditor = api.as(TestTokens.of("auditor"));
        this.db = db;
        this.services = new TestRelay(topics);
    }

    @BeforeAll
    void asha_was_referred_screened_booked_and_seen() {
        services.publish(PublishedFact.of(1, MONDAY_9AM, Examples.received()));
        services.publish(PublishedFact.of(2, MONDAY_9AM.plusSeconds(60), Examples.accepted(REFERRAL, ASHA)));
        services.publish(PublishedFact.of(1, MONDAY_9AM.plusSeconds(120), Examples.screened()));
        services.publish(PublishedFact.of(1, MONDAY_9AM.plusSeconds(180), Examples.booked(ASHA, CHECKUP)));
        services.publish(PublishedFact.of(2, MONDAY_9AM.plusSeconds(190), Examples.booked(BEN, AppointmentId.next())));
        services.publish(PublishedFact.of(2, MONDAY_9AM.plusSeconds(200), Examples.enrolled(ASHA, HILLSIDE)));
        services.publish(ofCheckup(3, MONDAY_9AM.plusSeconds(240), "AppointmentPraised.v1", null, "{}"));
        services.publish(ofCheckup(4, MONDAY_9AM.plusSeconds(300), "AppointmentCancelled.v1", RIVERSIDE, "{ \"by\" :"));
        services.publish(PublishedFact.of(3, MONDAY_9AM, Examples.received(OTHER_REFERRAL, null)));
        services.publish(PublishedFact.of(4, MONDAY_9AM, Examples.accepted(OTHER_REFERRAL, CARA)));
        services.publish(PublishedFact.of(3, MONDAY_9AM.plusSeconds(60), Examples.enrolled(CARA, HILLSIDE)));
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(db.sql("select count(*) from ledger")
                                .query(Long.class)
                                .single())
                        .isEqualTo(11));
    }

    @Test
    void whoever_has_two_records_that_were_merged_has_one_timeline_until_they_are_two_again() {
        var dora = PatientId.next();
        var dorothy = PatientId.next();
        var merge = MergeId.next();
        services.publish(PublishedFact.of(11, MONDAY_9AM, Examples.enrolled(dora, RIVERSIDE)));
        services.publish(PublishedFact.of(12, MONDAY_9AM.plusSeconds(1), Examples.enrolled(dorothy, RIVERSIDE)));
        services.publish(
                PublishedFact.of(13, MONDAY_9AM.plusSeconds(2), new PatientMerged(dora, RIVERSIDE, dorothy, merge)));
        services.publish(
                PublishedFact.of(14, MONDAY_9AM.plusSeconds(3), new MergedInto(dorothy, RIVERSIDE, dora, merge)));

        awaitEntries(dora, 4);
        awaitEntries(dorothy, 4);

        services.publish(
                PublishedFact.of(15, MONDAY_9AM.plusSeconds(4), new PatientUnmerged(dora, RIVERSIDE, dorothy, merge)));
        services.publish(
                PublishedFact.of(16, MONDAY_9AM.plusSeconds(5), new UnmergedFrom(dorothy, RIVERSIDE, dora, merge)));

        awaitEntries(dora, 3);
        awaitEntries(dorothy, 3);
    }

    private void awaitEntries(PatientId patient, int entries) {
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(auditor.get("/api/patients/" + patient + "/timeline")
                                .expect(200)
                                .at("/items")
                                .size())
                        .isEqualTo(entries));
    }

    @AfterAll
    void stop_publishing() {
        services.close();
    }

    @Test
    void a_timeline_tells_the_newest_first_and_begins_with_the_referral() {
        assertThat(sentences(auditor.get(TIMELINE).expect(200)))
                .containsExactly(
                        UNTOLD,
                        UNTOLD,
                        "The patient was enrolled at a further clinic",
                        "A visit for evaluation was booked for 3 March 2026, 10:00 UTC",
                        "The full safety questions were answered: the gate is clear under policy 2026-01",
                        "A clinic accepted the referral",
                        "A partner referred the person for lymphedema, priority: routine");
    }

    @Test
    void an_entry_says_who_when_and_in_which_matter() {
        var screening = auditor.get(TIMELINE).expect(200).at("/items/4");

        assertThat(screening.at("/what/type").asString()).isEqualTo("tributary.clinical-record.PatientScreened.v1");
        assertThat(screening.at("/who/actor").asString()).isEqualTo("mira");
        assertThat(screening.at("/who/roles/0").asString()).isEqualTo("therapist");
        assertThat(screening.at("/when/happenedAt").asString()).isEqualTo("2026-03-01T08:00:00Z");
        assertThat(screening.at("/when/recordedAt").asString()).isEqualTo("2026-03-02T09:02:00.123456Z");
        assertThat(screening.at("/when/arrivedAt").isString()).isTrue();
        assertThat(screening.at("/why/correlationId").asString()).isEqualTo("request-1");
    }

    @Test
    void a_long_timeline_comes_in_pages() {
        var first = auditor.get(TIMELINE + "?limit=5").expect(200);
        var second =
                auditor.get(TIMELINE + "?limit=5&after=" + first.text("/next")).expect(200);

        assertThat(sentences(first)).hasSize(5);
        assertThat(sentences(second))
                .hasSize(2)
                .last()
                .isEqualTo("A partner referred the person for lymphedema, priority: routine");
        assertThat(second.at("/next").isNull()).isTrue();
    }

    @Test
    void a_patient_of_whom_nothing_is_known_has_no_timeline() {
        auditor.get("/api/patients/" + PatientId.next() + "/timeline").expectProblem(404, "not-found");
    }

    @Test
    void an_auditor_of_some_clinics_sees_what_happened_there_or_nowhere() {
        assertThat(sentences(ofHillside().get(TIMELINE).expect(200)))
                .containsExactly(UNTOLD, "The patient was enrolled at a further clinic");
        assertThat(sentences(api.as(TestTokens.of("auditor", HILLSIDE, RIVERSIDE))
                        .get(TIMELINE)
                        .expect(200)))
                .isEqualTo(sentences(auditor.get(TIMELINE).expect(200)));
    }

    @Test
    void what_names_no_clinic_is_not_shown_for_the_sake_of_another_clinics_event() {
        var timeline = "/api/patients/" + CARA + "/timeline";

        assertThat(sentences(auditor.get(timeline).expect(200))).hasSize(3);
        assertThat(sentences(ofHillside().get(timeline).expect(200)))
                .containsExactly("The patient was enrolled at a further clinic");
    }

    @Test
    void a_patient_of_other_clinics_only_is_not_there() {
        var timeline = "/api/patients/" + BEN + "/timeline";

        auditor.get(timeline).expect(200);
        ofHillside().get(timeline).expectProblem(404, "not-found");
    }

    @Test
    void a_timeline_is_for_auditors() {
        api.get(TIMELINE).expectProblem(401, "unauthenticated");
        for (var role : List.of("front-desk", "therapist", "operator", "chain-admin", "partner", "platform")) {
            api.as(TestTokens.of(role)).get(TIMELINE).expectProblem(403, "forbidden");
        }
    }

    @Test
    void what_is_no_request_is_told_so() {
        auditor.get(TIMELINE + "?after=yesterday").expectProblem(400, "invalid-request");
        auditor.get(TIMELINE + "?after=%2B1000000000-12-31T23:59:59Z_1").expectProblem(400, "invalid-request");
        auditor.get(TIMELINE + "?after=-4800-01-01T00:00:00Z_1").expectProblem(400, "invalid-request");
        auditor.get(TIMELINE + "?limit=0").expectProblem(400, "invalid-request");
        auditor.get("/api/patients/asha/timeline").expectProblem(404, "not-found");
    }

    private Api ofHillside() {
        return api.as(TestTokens.of("auditor", HILLSIDE));
    }

    private static PublishedFact ofCheckup(
            long position, Instant recordedAt, String type, @Nullable ClinicId clinic, String payload) {
        return new PublishedFact(
                "booking",
                position,
                "tributary.booking." + type,
                CHECKUP.toString(),
                ASHA.toString(),
                clinic,
                ASHA,
                recordedAt,
                new EventMetadata("asha", List.of(), null, null, null),
                payload.getBytes(UTF_8));
    }

    private static List<String> sentences(Answer page) {
        return page.at("/items")
                .valueStream()
                .map(item -> item.at("/what/sentence").asString())
                .toList();
    }
}
