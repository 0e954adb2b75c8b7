package org.tributary.referral;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.tributary.platform.testkit.Api.json;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tributary.events.AppointmentId;
import org.tributary.events.ClinicId;
import org.tributary.events.CourseId;
import org.tributary.events.PatientId;
import org.tributary.events.ReferralId;
import org.tributary.events.RoomId;
import org.tributary.events.TherapistId;
import org.tributary.events.booking.AppointmentEvent.AppointmentBooked;
import org.tributary.events.booking.ClinicEvent.ClinicOpened;
import org.tributary.events.clinicalrecord.PatientEvent.PatientRegistered;
import org.tributary.events.terms.Technique;
import org.tributary.events.terms.VisitKind;
import org.tributary.platform.testkit.Answer;
import org.tributary.platform.testkit.Api;
import org.tributary.platform.testkit.IntegrationTest;
import org.tributary.platform.testkit.TestRelay;
import org.tributary.platform.testkit.TestTokens;
import org.tributary.platform.topics.TopicSettings;

/** A referral on its way: received, found again, accepted by a clinic, scheduled by a visit. */
@IntegrationTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ReferralWayIT {

    private static final ClinicId RIVERSIDE = ClinicId.of("00000000-0000-7000-8000-000000000002");
    private static final ClinicId NORTH = ClinicId.of("00000000-0000-7000-8000-00000000000c");
    private static final PatientId PATIENT = PatientId.of("00000000-0000-7000-8000-000000000001");
    private static final Instant MONDAY_9AM = Instant.parse("2026-03-02T09:00:00Z");

    private final Api api;
    private final Api harbour;
    private final Api hilltop;
    private final Api riverside;
    private final Api north;
    private final JdbcClient db;
    private final TestRelay others;

    ReferralWayIT(Api api, JdbcClient db, TopicSettings topics) {
        this.api = api;
        this.harbour = api.as(TestTokens.ofPartner("partner-a"));
        this.hilltop = api.as(TestTokens.ofPartner("partner-b"));
        this.riverside = api.as(TestTokens.of("front-desk", RIVERSIDE));
        this.north = api.as(TestTokens.of("front-desk", NORTH));
        this.db = db;
        this.others = new TestRelay(topics);
    }

    @BeforeAll
    void two_partners_and_two_clinics() {
        var admin = api.as(TestTokens.of("chain-admin"));
        admin.post("/partners", json("name", "Harbour Physio", "kind", "PHYSICAL_THERAPY", "clientId", "partner-a"))
                .expect(201);
        admin.post("/partners", json("name", "Hilltop Practice", "kind", "GENERAL_PRACTICE", "clientId", "partner-b"))
                .expect(201);
        others.publish(MONDAY_9AM, opened(RIVERSIDE, "Riverside"), opened(NORTH, "North"));
        others.publish(MONDAY_9AM, new PatientRegistered(PATIENT, RIVERSIDE, null, null, null, null, null));
    }

    @AfterAll
    void stop_publishing() {
        others.close();
    }

    @Test
    void a_referral_is_received_accepted_and_scheduled() {
        var received =
                harbour.post("/referrals", referral("Doyle", "PA-1", RIVERSIDE)).expect(201);
        assertThat(received.text("/status")).isEqualTo("RECEIVED");
        var path = received.location();
        assertThat(path).isEqualTo("/referrals/" + received.text("/referralId"));

        var acceptance = json("clinicId", RIVERSIDE, "patientId", PATIENT);
        var accepted = riverside.post(path + "/acceptance", acceptance).expect(200);
        assertThat(accepted.text("/status")).isEqualTo("ACCEPTED");
        riverside.post(path + "/acceptance", acceptance).expect(200);
        riverside.post(path + "/acceptance", json("clinicId", RIVERSIDE)).expectProblem(409, "accepted-differently");

        var visit = AppointmentId.of("00000000-0000-7000-8000-000000000005");
        others.publish(MONDAY_9AM, booked(visit, ReferralId.of(received.text("/referralId"))));
        others.publish(MONDAY_9AM, booked(AppointmentId.next(), ReferralId.of(received.text("/referralId"))));
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(harbour.get(path).expect(200).text("/status"))
                        .isEqualTo("SCHEDULED"));

        var scheduled = harbour.get(path).expect(200);
        assertThat(scheduled.text("/appointmentId")).isEqualTo(visit.toString());
        assertThat(scheduled.at("/timeline/0/step").asString()).isEqualTo("RECEIVED");
        assertThat(scheduled.at("/timeline/0/by").asString()).isEqualTo("Harbour Physio");
        assertThat(scheduled.at("/timeline/1/step").asString()).isEqualTo("ACCEPTED");
        assertThat(scheduled.at("/timeline/1/by").asString()).isEqualTo("Riverside");
        assertThat(scheduled.at("/timeline/2/step").asString()).isEqualTo("SCHEDULED");
        assertThat(scheduled.at("/timeline/3").isMissingNode()).isTrue();
        assertThat(scheduled.text("/patient/name/family")).isEqualTo("Doyle");
        riverside.post(path + "/acceptance", acceptance).expect(200);
    }

    @Test
    void the_same_person_is_referred_once_for_a_condition_while_it_is_open() {
        var first = harbour.post("/referrals", referral("Kelly", "PA-2")).expect(201);

        var again = harbour.post("/referrals", referral("Another spelling", "PA-2"));
        again.expectProblem(409, "duplicate-referral");
        assertThat(again.text("/referralId")).isEqualTo(first.text("/referralId"));
        harbour.post("/referrals", referral("KELLY", "PA-22")).expectProblem(409, "duplicate-referral");

        hilltop.post("/referrals", referral("Kelly", "PA-2")).expect(201);
        assertThat(eventsOf(first)).isEqualTo(1);
    }

    @Test
    void a_visit_for_a_referral_that_nobody_accepted_is_told_once_a_clinic_has() {
        var received = harbour.post("/referrals", referral("Byrne", "PA-3")).expect(201);
        var visit = AppointmentId.next();

        others.publish(MONDAY_9AM, booked(visit, ReferralId.of(received.text("/referralId"))));
        await().atMost(Duration.ofSeconds(20))
                .until(() -> db.sql("select exists (select from referral_visit where appointment_id = :visit)")
                        .param("visit", visit.value())
                        .query(Boolean.class)
                        .single());
        assertThat(harbour.get(received.location()).text("/status")).isEqualTo("RECEIVED");

        var accepted = riverside
                .post(received.location() + "/acceptance", json("clinicId", RIVERSIDE, "patientId", PATIENT))
                .expect(200);
        assertThat(accepted.text("/status")).isEqualTo("SCHEDULED");
        assertThat(accepted.text("/visitAt")).isEqualTo("2026-03-10T10:00:00Z");
    }

    @Test
    void a_referral_is_seen_by_its_partner_and_the_front_desks_that_it_concerns() {
        var preferring = harbour.post("/referrals", referral("Nolan", "PA-4", RIVERSIDE))
                .expect(201)
                .location();
        var open = harbour.post("/referrals", referral("Walsh", "PA-5"))
                .expect(201)
                .location();

        harbour.get(preferring).expect(200);
        hilltop.get(preferring).expectProblem(404, "not-found");
        riverside.get(preferring).expect(200);
        north.get(preferring).expectProblem(404, "not-found");
        north.get(open).expect(200);
        api.get(open).expectProblem(401, "unauthenticated");
        api.as(TestTokens.of("therapist")).get(open).expectProblem(403, "forbidden");

        riverside.post(open + "/acceptance", json("clinicId", RIVERSIDE)).expect(200);
        north.get(open).expectProblem(404, "not-found");
        assertThat(ids(riverside.get("/referrals?status=ACCEPTED"))).contains(open);
        assertThat(ids(north.get("/referrals?limit=200"))).doesNotContain(open, preferring);
        assertThat(ids(hilltop.get("/referrals?limit=200"))).doesNotContain(open, preferring);
    }

    @Test
    void a_front_desk_accepts_for_its_own_clinic_only_and_only_what_it_sees() {
        var preferring = harbour.post("/referrals", referral("Ryan", "PA-6", RIVERSIDE))
                .expect(201)
                .location();

        riverside.post(preferring + "/acceptance", json("clinicId", NORTH)).expectProblem(404, "not-found");
        north.post(preferring + "/acceptance", json("clinicId", NORTH)).expectProblem(404, "not-found");
        harbour.post(preferring + "/acceptance", json("clinicId", RIVERSIDE)).expectProblem(403, "forbidden");
        riverside
                .post("/referrals/" + ReferralId.next() + "/acceptance", json("clinicId", RIVERSIDE))
                .expectProblem(404, "not-found");
        var nowhere = ClinicId.next();
        api.as(TestTokens.of("front-desk"))
                .post(preferring + "/acceptance", json("clinicId", nowhere))
                .expectProblem(422, "unknown-clinic");
    }

    @Test
    void lists_come_in_pages_the_newest_first() {
        var first = harbour.post("/referrals", referral("Burke", "PA-7"))
                .expect(201)
                .location();
        var second =
                harbour.post("/referrals", referral("Daly", "PA-8")).expect(201).location();

        var page = harbour.get("/referrals?limit=1").expect(200);
        assertThat(ids(page)).containsExactly(second);
        assertThat(ids(harbour.get("/referrals?limit=1&after=" + page.text("/next"))))
                .containsExactly(first);
    }

    @Test
    void a_retry_with_the_same_key_gives_the_first_answer() {
        var keyed = harbour.with("Idempotency-Key", "r-9");

        var first = keyed.post("/referrals", referral("Quinn", "PA-9")).expect(201);
        var second = keyed.post("/referrals", referral("Quinn", "PA-9")).expect(201);

        assertThat(second.location()).isEqualTo(first.location());
        assertThat(second.text("/referralId")).isEqualTo(first.text("/referralId"));
    }

    @Test
    void what_identifies_the_person_is_stored_nowhere_in_plain_text() {
        harbour.post("/referrals", referral("Oconnellsecret", "PA-SECRET")).expect(201);

        assertThat(everythingStored())
                .isNotEmpty()
                .allSatisfy(row -> assertThat(row)
                        .doesNotContain(
                                "Oconnellsecret", "PA-SECRET", "1971-05-14", "+353 1 555 0100", "Left leg swelling"));
    }

    private static Map<String, Object> referral(String family, String number) {
        return json(
                "patient",
                json(
                        "name",
                        json("family", family, "given", List.of("Aoife")),
                        "birthDate",
                        "1971-05-14",
                        "contact",
                        json("phone", "+353 1 555 0100"),
                        "identifiers",
                        List.of(json("system", "https://partner-a.example/patients", "value", number))),
                "condition",
                "LYMPHEDEMA",
                "reason",
                "Left leg swelling two years after pelvic lymph node dissection",
                "priority",
                "ROUTINE",
                "requestedTechniques",
                List.of("LYMPHATIC_DRAINAGE"),
                "contraindications",
                List.of());
    }

    private static Map<String, Object> referral(String family, String number, ClinicId preferred) {
        var body = referral(family, number);
        body.put("preferredClinicId", preferred);
        return body;
    }

    private static ClinicOpened opened(ClinicId clinic, String name) {
        return new ClinicOpened(clinic, name, ZoneId.of("Europe/Dublin"), List.of(), List.of(), null);
    }

    private static AppointmentBooked booked(AppointmentId visit, ReferralId referral) {
        return new AppointmentBooked(
                visit,
                PATIENT,
                RIVERSIDE,
                TherapistId.of("00000000-0000-7000-8000-000000000003"),
                RoomId.of("00000000-0000-7000-8000-000000000004"),
                VisitKind.EVALUATION,
                Instant.parse("2026-03-10T10:00:00Z"),
                Instant.parse("2026-03-10T11:00:00Z"),
                List.<Technique>of(),
                false,
                (CourseId) null,
                referral,
                null);
    }

    private static List<String> ids(Answer page) {
        return page.expect(200)
                .at("/items")
                .valueStream()
                .map(item -> "/referrals/" + item.at("/referralId").asString())
                .toList();
    }

    private int eventsOf(Answer referral) {
        return db.sql("select count(*) from event where aggregate_id = :id::uuid")
                .param("id", referral.text("/referralId"))
                .query(Integer.class)
                .single();
    }

    /** Every row of every table, bytes as the text that they would be. */
    private List<String> everythingStored() {
        return db
                .sql("select table_name from information_schema.tables where table_schema = 'public'")
                .query(String.class)
                .list()
                .stream()
                .flatMap(table -> db.sql("select * from " + table).query().listOfRows().stream())
                .map(row -> String.join(
                        " ",
                        row.values().stream()
                                .map(value -> value instanceof byte[] bytes
                                        ? new String(bytes, UTF_8)
                                        : String.valueOf(value))
                                .toList()))
                .toList();
    }
}
