package org.tributary.referral;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.tributary.platform.testkit.Api.json;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tributary.events.ClinicId;
import org.tributary.events.ClosureId;
import org.tributary.events.booking.ClinicEvent.ClinicOpened;
import org.tributary.events.booking.ClinicEvent.ClosureLifted;
import org.tributary.events.booking.ClinicEvent.ClosurePlanned;
import org.tributary.events.booking.ClinicEvent.OpeningHours;
import org.tributary.platform.testkit.Answer;
import org.tributary.platform.testkit.Api;
import org.tributary.platform.testkit.IntegrationTest;
import org.tributary.platform.testkit.TestRelay;
import org.tributary.platform.testkit.TestTokens;
import org.tributary.platform.topics.TopicSettings;

/** Everybody sees by when the next step of a referral is due, as its clinic works. */
@IntegrationTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ServiceLevelsIT {

    private static final ClinicId QUAY = ClinicId.of("00000000-0000-7000-8000-0000000000a1");
    private static final ClinicId HILL = ClinicId.of("00000000-0000-7000-8000-0000000000a2");
    private static final Instant LONG_AGO = Instant.parse("2026-03-02T09:00:00Z");

    private final Api api;
    private final Api partner;
    private final Api quay;
    private final JdbcClient db;
    private final TestRelay booking;

    ServiceLevelsIT(Api api, JdbcClient db, TopicSettings topics) {
        this.api = api;
        this.partner = api.as(TestTokens.ofPartner("partner-levels"));
        this.quay = api.as(TestTokens.of("front-desk", QUAY));
        this.db = db;
        this.booking = new TestRelay(topics);
    }

    @BeforeAll
    void a_partner_and_two_clinics_that_never_close() {
        api.as(TestTokens.of("chain-admin"))
                .post("/partners", json("name", "Levels", "kind", "PHYSICAL_THERAPY", "clientId", "partner-levels"))
                .expect(201);
        booking.publish(LONG_AGO, opened(QUAY, "Quay"), opened(HILL, "Hill"));
        await().until(() -> count("clinic_hours") == 2);
    }

    @AfterAll
    void stop_publishing() {
        booking.close();
    }

    @Test
    void a_decision_is_due_within_the_hours_of_its_priority_and_the_partners_clock_runs_while_it_is_asked() {
        var referral = referred("Doyle", "URGENT", HILL);

        var seen = partner.get(referral).expect(200);
        assertThat(seen.text("/clocks/0/step")).isEqualTo("DECISION");
        assertThat(seen.at("/clocks/0/done").isNull()).isTrue();
        assertThat(between(seen, "/receivedAt", "/clocks/0/due"))
                .isBetween(Duration.ofHours(4), Duration.ofHours(4).plusMinutes(2)); // the minute before midnight

        api.as(TestTokens.of("front-desk", HILL))
                .post(referral + "/question", json("question", "Which leg?"))
                .expect(200);
        var asked = partner.get(referral).expect(200);
        assertThat(asked.text("/clocks/1/step")).isEqualTo("ANSWER");
        assertThat(asked.at("/clocks/0/done").isNull()).isFalse();
        assertThat(asked.at("/clocks/0/overdue").asBoolean()).isFalse();
    }

    @Test
    void what_is_due_first_stands_first_on_the_worklist_of_its_clinic() {
        var routine = referred("Byrne", "ROUTINE", QUAY);
        var urgent = referred("Kelly", "URGENT", QUAY);
        var elsewhere = referred("Nolan", "URGENT", HILL);

        var list = quay.get("/referrals/worklist").expect(200);
        var ids = list.at("/items")
                .valueStream()
                .map(item -> item.at("/referralId").asString())
                .toList();
        assertThat(ids).containsSubsequence(idOf(urgent), idOf(routine)).doesNotContain(idOf(elsewhere));
        assertThat(list.at("/overdue").asInt()).isZero();
        assertThat(list.at("/open").asInt()).isEqualTo(ids.size());

        quay.post(urgent + "/declination", json("reason", "NO_CAPACITY")).expect(200);
        assertThat(quay.get("/referrals/worklist").expect(200).text()).doesNotContain(idOf(urgent));
        partner.get("/referrals/worklist").expectProblem(403, "forbidden");
        quay.get("/referrals/worklist?limit=0").expectProblem(400, "invalid-request");
    }

    @Test
    void a_closure_moves_what_is_due_and_its_end_moves_it_back() {
        var referral = referred("Walsh", "URGENT", QUAY);
        var before = due(referral);
        var closure = ClosureId.next();
        var noon = Instant.now()
                .truncatedTo(ChronoUnit.DAYS)
                .plus(Duration.ofDays(10).plusHours(12));

        booking.publish(LONG_AGO, new ClosurePlanned(QUAY, closure, LONG_AGO, noon, "The boiler is being replaced"));
        await().untilAsserted(() -> assertThat(due(referral)).isEqualTo(noon.plus(Duration.ofHours(4))));

        booking.publish(LONG_AGO, new ClosureLifted(QUAY, closure));
        await().untilAsserted(() -> assertThat(due(referral)).isEqualTo(before));
    }

    private Instant due(String referral) {
        return Instant.parse(partner.get(referral).expect(200).text("/clocks/0/due"));
    }

    private static Duration between(Answer answer, String from, String to) {
        return Duration.between(Instant.parse(answer.text(from)), Instant.parse(answer.text(to)));
    }

    private String referred(String family, String priority, ClinicId clinic) {
        var person = json(
                "name",
                json("family", family, "given", List.of("Aoife")),
                "birthDate",
                "1971-05-14",
                "identifiers",
                List.of());
        return partner.post(
                        "/referrals",
                        json(
                                "patient", person,
                                "condition", "LYMPHEDEMA",
                                "reason", "Left leg swelling",
                                "priority", priority,
                                "preferredClinicId", clinic))
                .expect(201)
                .location();
    }

    private int count(String table) {
        return db.sql("select count(*) from " + table + " where clinic_id in (:quay, :hill)")
                .param("quay", QUAY.value())
                .param("hill", HILL.value())
                .query(Integer.class)
                .single();
    }

    private static String idOf(String referral) {
        return referral.substring(referral.lastIndexOf('/') + 1);
    }

    private static ClinicOpened opened(ClinicId clinic, String name) {
        var always = Stream.of(DayOfWeek.values())
                .map(day -> new OpeningHours(day, LocalTime.MIDNIGHT, LocalTime.of(23, 59)))
                .toList();
        return new ClinicOpened(clinic, name, ZoneOffset.UTC, always, List.of(), null);
    }
}
