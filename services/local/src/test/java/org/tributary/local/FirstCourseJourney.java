package org.tributary.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tributary.local.firstcourse.FirstCourse;
import org.tributary.local.firstcourse.LaterFindings;
import org.tributary.local.firstcourse.PolicyChange;
import org.tributary.local.firstcourse.SecondPerson;
import org.tributary.local.firstcourse.ThrombosisRace;
import org.tributary.platform.testkit.Chromium;
import tools.jackson.databind.JsonNode;

/**
 * From a referral to a clinic's outcome, through all services as processes of their own, while each of them is killed once
 * on the way.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class FirstCourseJourney {

    private static final double FLOATING_POINT = 1e-6;
    private static final Duration A_MINUTE = Duration.ofMinutes(1);

    /** Which service is killed once the player has said this. */
    private static final Map<String, String> KILLED_AFTER = Map.of(
            "Opened clinic", "booking",
            "The partner's referral", "referral",
            "Charted and signed session 2 ", "clinical-record",
            "Charted and signed session 4 ", "outcomes",
            "Charted and signed session 6 ", "audit");

    @TempDir
    static Path folder;

    private LocalSystem system;

    @SuppressWarnings("NullAway.Init") // set by the first test
    private FirstCourse.Played played;

    @BeforeAll
    void start() {
        system = LocalSystem.forTest(Path.of("../..").toAbsolutePath().normalize(), folder);
        system.start();
    }

    @AfterAll
    void stop() {
        system.close();
    }

    @Test
    @Order(1)
    void a_course_comes_to_the_numbers_that_were_computed_another_way_though_each_service_was_killed() {
        var kills = new HashMap<>(KILLED_AFTER);

        played = new FirstCourse(system.addresses(), said -> killAfter(said, kills), Clock.systemUTC()).play();

        assertThat(kills).as("services that were not killed").isEmpty();
        assertThat(points(played.curve()))
                .hasSize(10)
                .zipSatisfy(ExpectedCurve.ofTheFirstCourse().points(), (is, must) -> {
                    assertThat(is.get("session").asInt()).isEqualTo(must.session());
                    assertThat(is.get("volumeMl").asDouble()).isCloseTo(must.volumeMl(), within(FLOATING_POINT));
                    assertThat(is.get("excessMl").asDouble()).isCloseTo(must.excessMl(), within(FLOATING_POINT));
                    assertThat(is.get("percentReduction").asDouble())
                            .isCloseTo(must.percentReduction(), within(FLOATING_POINT));
                });
    }

    @ParameterizedTest
    @ValueSource(strings = {"PT0S", "P1D", "P8D"})
    @Order(2)
    void playing_it_again_changes_nothing_the_same_day_or_later(Duration later) {
        await().atMost(A_MINUTE).until(this::referralIsScheduled);
        var before = eventsPerService();

        var again = new FirstCourse(system.addresses(), _ -> {}, Clock.offset(Clock.systemUTC(), later)).play();

        assertThat(again.courseId()).isEqualTo(played.courseId());
        assertThat(points(again.curve())).isEqualTo(points(played.curve()));
        assertThat(eventsPerService()).isEqualTo(before);
    }

    @Test
    @Order(3)
    void nobody_has_double_booked_and_every_event_of_the_three_services_is_on_the_ledger() {
        var stored =
                eventsPerService().values().stream().mapToLong(Long::longValue).sum();

        await().atMost(A_MINUTE).until(() -> count("audit", "select count(*) from ledger") == stored);
        assertThat(count("audit", "select count(distinct event_id) from ledger"))
                .isEqualTo(stored);
        assertThat(count("booking", "select count(*) from event where type like '%AppointmentBooked%'"))
                .isEqualTo(2);
    }

    @Test
    @Order(4)
    void an_operator_signs_in_and_sees_the_curve_on_the_clinics_page() {
        assumeTrue(Chromium.isExpected(), "There is no Chromium on this machine");
        try (var chromium = Chromium.start()) {
            var page = chromium.newWindow("localhost");
            page.navigate(system.addresses().outcomesUrl() + "/clinics/" + played.clinicId());
            page.getByLabel("Name").fill("operator@demo");
            page.getByLabel("Password").fill("local");
            page.getByText("Sign in", new Page.GetByTextOptions().setExact(true))
                    .last()
                    .click();

            PlaywrightAssertions.assertThat(page.locator("#swelling-chart[data-drawn] svg"))
                    .isVisible();
            page.getByText("The chart as a table").click();
            PlaywrightAssertions.assertThat(page.locator("details tbody tr")).hasCount(10);
            PlaywrightAssertions.assertThat(page.locator("details tbody tr").last())
                    .containsText("61.1 %");
            chromium.picture(page, "clinic");
            chromium.assertSound(page);
        }
    }

    @Test
    @Order(5)
    void what_is_learnt_of_a_patient_is_obeyed_by_booking_and_returns_the_visit_once_it_is_over_or_cleared() {
        var later = new LaterFindings(system.addresses(), played);

        var thinner = later.find("ANTICOAGULANT");
        await().atMost(A_MINUTE).until(() -> later.treatment().equals("SUSPENDED"));
        assertThat(later.clear("ANTICOAGULANT")).isEqualTo("not-clearable");
        later.resolve(thinner);
        await().atMost(A_MINUTE).until(() -> later.treatment().equals("BOOKED"));

        later.find("CANCER_ACTIVE");
        await().atMost(A_MINUTE).until(() -> later.treatment().equals("PROVISIONAL"));
        assertThat(later.clear("CANCER_ACTIVE")).isEmpty();
        await().atMost(A_MINUTE).until(() -> later.treatment().equals("BOOKED"));
    }

    @Test
    @Order(6)
    void a_later_version_of_the_policy_is_ratified_and_every_decision_stays_with_its_own() throws Exception {
        var later = new LaterFindings(system.addresses(), played);
        var policy = new PolicyChange(system.addresses());

        later.find("ANTICOAGULANT");
        await().atMost(A_MINUTE).until(() -> later.treatment().equals("SUSPENDED"));
        assertThat(later.startTreatment()).isEqualTo("not-eligible");
        assertThat(later.clear("ANTICOAGULANT")).isEqualTo("not-clearable");
        var byTheReleased = Instant.now();

        policy.propose();
        var trial = policy.tryOnThePast();
        assertThat(trial.path("state").asString()).isEqualTo("DONE");
        assertThat(trial.path("different").path("moreOpen").asInt()).isPositive();
        assertThat(trial.path("different").path("moreClosed").asInt()).isZero();
        assertThat(trial.path("bookingsReleased").asInt()).isEqualTo(1);
        assertThat(later.treatment()).isEqualTo("SUSPENDED");
        new SecondPerson(system.addresses(), "lead@demo").approve(policy.askForRatification());
        await().atMost(A_MINUTE).until(() -> later.treatment().equals("PROVISIONAL"));
        assertThat(later.startTreatment()).isEqualTo("not-eligible");
        later.clearByTheLead("ANTICOAGULANT");
        await().atMost(A_MINUTE).until(() -> later.treatment().equals("BOOKED"));
        assertThat(later.treatWith("DEEP_KNEADING")).isEqualTo("restricted-technique");

        var then = later.eligibility(byTheReleased);
        assertThat(then.path("gate").asString()).isEqualTo("BLOCK");
        assertThat(then.path("policyVersion").asString()).isEqualTo("2026-11");
        var now = later.eligibility(Instant.now());
        assertThat(now.path("gate").asString()).isEqualTo("RESTRICT");
        assertThat(now.path("policyVersion").asString()).isEqualTo(PolicyChange.VERSION);
    }

    @Test
    @Order(7)
    void nobody_begins_a_treatment_that_was_booked_while_a_thrombosis_was_charted(TestReporter report) {
        var rounds = Integer.getInteger("race.rounds", 20);

        var came = new ThrombosisRace(system.addresses(), played.clinicId(), Long.getLong("race.seed", 13)).run(rounds);

        report.publishEntry(came.toString());
        assertThat(came.refused() + came.suspended()).isEqualTo(rounds);
    }

    private boolean referralIsScheduled() {
        return count("referral", "select count(*) from event where type like '%ReferralScheduled%'") == 1;
    }

    private void killAfter(String said, Map<String, String> kills) {
        kills.entrySet().removeIf(kill -> {
            var due = said.startsWith(kill.getKey());
            if (due) {
                system.process(kill.getValue()).destroyForcibly();
            }
            return due;
        });
    }

    private Map<String, Long> eventsPerService() {
        var events = new LinkedHashMap<String, Long>();
        for (var database : List.of("booking", "clinical_record", "referral")) {
            events.put(database, count(database, "select count(*) from event"));
        }
        return events;
    }

    private long count(String database, String sql) {
        return JdbcClient.create(system.databases().asAdministrator(database))
                .sql(sql)
                .query(Long.class)
                .single();
    }

    private static List<JsonNode> points(JsonNode course) {
        return course.get("points").valueStream().toList();
    }
}
