package org.tributary.outcomes.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.assertj.core.api.Assertions;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.tributary.events.ClinicId;
import org.tributary.events.Event;
import org.tributary.outcomes.FirstCourse;
import org.tributary.platform.testkit.Api;
import org.tributary.platform.testkit.Chromium;
import org.tributary.platform.testkit.IntegrationTest;
import org.tributary.platform.testkit.TestRelay;
import org.tributary.platform.testkit.TestTokens;
import org.tributary.platform.topics.TopicSettings;

@IntegrationTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DashboardIT {

    private static final TestSignIn SIGN_IN = TestSignIn.start();

    private static final FirstCourse QUAY_ROAD = new FirstCourse(2, 1);
    private static final int MANY = 14;
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final FirstCourse course = new FirstCourse();
    private final Api api;
    private final TestRelay relay;
    private @Nullable Chromium chromium;

    DashboardIT(Api api, TopicSettings topics) {
        this.api = api;
        this.relay = new TestRelay(topics);
    }

    @DynamicPropertySource
    static void signInAt(DynamicPropertyRegistry properties) {
        properties.add("tributary.outcomes.sign-in.issuer-uri", SIGN_IN::uri);
    }

    @BeforeAll
    void one_clinic_has_one_course_and_another_many() {
        assumeTrue(Chromium.isExpected(), "There is no Chromium on this machine");
        chromium = Chromium.start();
        var story = new ArrayList<>(List.of(course.clinicOpened(), QUAY_ROAD.clinicOpened()));
        tell(story, course, course.sessions());
        for (var nr = 1; nr <= MANY; nr++) {
            tell(story, new FirstCourse(2, nr), course.sessions() - nr % 4);
        }
        relay.publish(FirstCourse.CHARTED_AT, story);
        await().atMost(PATIENCE).untilAsserted(() -> {
            Assertions.assertThat(sessionsOf(course)).isEqualTo(course.sessions());
            for (var nr = 1; nr <= MANY; nr++) {
                Assertions.assertThat(sessionsOf(new FirstCourse(2, nr))).isEqualTo(course.sessions() - nr % 4);
            }
        });
    }

    @AfterAll
    void end() {
        relay.close();
        if (chromium != null) {
            chromium.close();
        }
    }

    @Test
    void an_operator_signs_in_and_finds_the_clinic_with_its_curve() {
        var page = signedIn("manager@demo", "operator", course.clinic());

        assertThat(page).hasTitle("Clinics · Tributary Outcomes");
        assertThat(page.getByText("61.1 %")).isVisible();
        sound(page, "clinics");

        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Harbour Street"))
                .click();
        assertThat(page.locator("#swelling-chart[data-drawn] svg")).isVisible();
        assertThat(page.getByText("1 of 1", new Page.GetByTextOptions().setExact(true)))
                .isVisible();
        assertThat(page.getByText("Newest fact taken in:")).isVisible();
        page.getByText("The chart as a table").click();
        assertThat(page.locator("details tbody tr")).hasCount(10);
        assertThat(page.locator("details tbody tr").last()).containsText("61.1 %");
        sound(page, "clinic");
    }

    @Test
    void clinics_stand_side_by_side_only_with_enough_courses() {
        var page = signedIn("operator@demo", "operator");

        assertThat(page.getByText("too few courses to stand beside others")).isVisible();
        assertThat(page.getByText("at the latest follow-up, n = 14")).isVisible();
        sound(page, "two-clinics");
    }

    @Test
    void many_courses_show_their_median_and_middle_half() {
        var page = signedIn("operator@demo", "operator");
        page.navigate(address("/clinics/" + QUAY_ROAD.clinic()));

        assertThat(page.locator("#swelling-chart[data-drawn] svg")).isVisible();
        assertThat(page.getByText("Middle half", new Page.GetByTextOptions().setExact(true)))
                .isVisible();
        assertThat(page.getByText("of 14", new Page.GetByTextOptions().setExact(true)))
                .isVisible();
        sound(page, "clinic-of-many");
    }

    @Test
    void a_course_shows_each_session() {
        var page = signedIn("operator@demo", "operator");
        page.navigate(address("/clinics/" + course.clinic() + "/courses"));
        sound(page, "courses");

        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Lymphedema"))
                .click();

        assertThat(page.locator("[data-kind=course][data-drawn] svg")).isVisible();
        assertThat(page.locator("[data-kind=volumes][data-drawn] svg")).isVisible();
        assertThat(page.locator("tbody tr")).hasCount(10);
        assertThat(page.locator("tbody tr").first()).containsText("9,534");
        assertThat(page.locator("tbody tr").first()).containsText("Baseline");
        assertThat(page.locator("tbody tr").last()).containsText("Real reduction");
        sound(page, "course");
    }

    @Test
    void a_page_that_is_open_shows_what_comes_in() {
        var early = new FirstCourse(3, 1);
        relay.publish(FirstCourse.CHARTED_AT, early.clinicOpened(), early.courseOpened());
        publishSession(early, 1);
        await().atMost(PATIENCE)
                .untilAsserted(() -> Assertions.assertThat(sessionsOf(early)).isEqualTo(1));
        var page = signedIn("operator@demo", "operator");
        page.navigate(address("/clinics/" + early.clinic()));
        assertThat(page.getByText("Live", new Page.GetByTextOptions().setExact(true)))
                .isVisible();
        var course = page.context().newPage();
        course.navigate(address("/courses/" + early.course()));
        assertThat(course.locator("tbody tr")).hasCount(1);
        course.evaluate("window.stayed = true");
        page.evaluate("window.stayed = true");

        publishSession(early, 2);

        assertThat(course.locator("tbody tr")).hasCount(2);
        assertThat(course.locator("[data-kind=course][data-drawn] svg")).isVisible();
        assertThat(page.getByText("1 of 1", new Page.GetByTextOptions().setExact(true)))
                .isVisible();
        assertThat(page.locator("#swelling-chart[data-drawn] svg")).isVisible();
        Assertions.assertThat(List.of(page.evaluate("window.stayed"), course.evaluate("window.stayed")))
                .containsOnly(true);
        sound(page, "clinic-live");
    }

    @Test
    void a_choice_without_courses_says_so() {
        var page = signedIn("operator@demo", "operator");
        page.navigate(address("/clinics/" + course.clinic()));

        page.getByLabel("Condition").selectOption("PERIPHERAL_ARTERY_DISEASE");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Show"))
                .click();

        assertThat(page.getByText("No such course")).isVisible();
        sound(page, "clinic-empty");
    }

    @Test
    void another_clinics_manager_meets_a_closed_door() {
        var page = signedIn("manager@demo", "operator", ClinicId.next());
        assertThat(page.getByText("No clinic yet")).isVisible();
        sound(page, "no-clinic");

        var answer = page.navigate(address("/clinics/" + course.clinic()));

        Assertions.assertThat(answer.status()).isEqualTo(404);
        assertThat(page.getByText("There is no such page")).isVisible();
        Assertions.assertThat(
                        page.navigate(address("/courses/" + course.course())).status())
                .isEqualTo(404);
        Assertions.assertThat(page.navigate(address("/clinics/not-an-id")).status())
                .isEqualTo(404);
        sound(page, "failure");
    }

    @Test
    void who_is_no_operator_is_told_so() {
        var page = signedIn("auditor@demo", "auditor");

        assertThat(page.getByText("These pages are for operators")).isVisible();
        assertThat(page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Sign out")))
                .isVisible();
        sound(page, "no-operator");
    }

    @Test
    void signing_out_ends_the_session() {
        var page = signedIn("operator@demo", "operator");

        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Sign out"))
                .click();

        assertThat(page.getByText("You have signed out")).isVisible();
        sound(page, "signed-out");
    }

    private static void tell(List<Event> story, FirstCourse course, int sessions) {
        story.add(course.courseOpened());
        for (var number = 1; number <= sessions; number++) {
            story.addAll(course.session(number));
        }
    }

    private void publishSession(FirstCourse course, int number) {
        relay.publish(FirstCourse.CHARTED_AT, course.session(number));
    }

    private int sessionsOf(FirstCourse told) {
        return api.as(TestTokens.of("operator"))
                .get("/api/courses/" + told.course())
                .at("/sessions")
                .asInt();
    }

    private Page signedIn(String name, String role, ClinicId... clinics) {
        SIGN_IN.isUsedBy(name, role, clinics);
        var page = browser().newWindow("localhost");
        page.navigate(address("/"));
        return page;
    }

    private void sound(Page page, String picture) {
        browser().picture(page, picture);
        browser().assertSound(page);
    }

    private Chromium browser() {
        return Objects.requireNonNull(chromium);
    }

    private String address(String path) {
        return api.base().get() + path;
    }
}
