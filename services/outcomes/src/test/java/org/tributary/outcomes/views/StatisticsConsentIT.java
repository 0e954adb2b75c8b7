package org.tributary.outcomes.views;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.tributary.events.clinicalrecord.PatientEvent.ConsentPurpose.OUTCOME_STATISTICS;
import static org.tributary.events.clinicalrecord.PatientEvent.ConsentPurpose.TREATMENT;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.tributary.events.Event;
import org.tributary.events.MergeId;
import org.tributary.events.PatientId;
import org.tributary.events.clinicalrecord.IdentityEvent.MergedInto;
import org.tributary.events.clinicalrecord.IdentityEvent.UnmergedFrom;
import org.tributary.events.clinicalrecord.PatientEvent.ConsentPurpose;
import org.tributary.events.clinicalrecord.PatientEvent.ConsentRecorded;
import org.tributary.outcomes.FirstCourse;
import org.tributary.outcomes.views.clinics.ClinicHeadlines;
import org.tributary.platform.testkit.Answer;
import org.tributary.platform.testkit.Api;
import org.tributary.platform.testkit.IntegrationTest;
import org.tributary.platform.testkit.TestRelay;
import org.tributary.platform.testkit.TestTokens;
import org.tributary.platform.topics.TopicSettings;

/** A patient who has said no to statistics is in no figure of a clinic. */
@IntegrationTest
class StatisticsConsentIT {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Instant FEBRUARY = Instant.parse("2026-02-01T10:00:00Z");
    private static final Instant MARCH = Instant.parse("2026-03-01T10:00:00Z");
    private static final Instant APRIL = Instant.parse("2026-04-01T10:00:00Z");
    private static final Instant MAY = Instant.parse("2026-05-01T10:00:00Z");

    private final Api operator;
    private final ClinicHeadlines headlines;
    private final TestRelay relay;

    StatisticsConsentIT(Api api, ClinicHeadlines headlines, TopicSettings topics) {
        this.operator = api.as(TestTokens.of("operator"));
        this.headlines = headlines;
        this.relay = new TestRelay(topics);
    }

    @AfterEach
    void stop_publishing() {
        relay.close();
    }

    @Test
    void who_was_never_asked_is_counted_and_who_says_no_is_not_until_they_say_yes() {
        var courses = tellOf(51, 4);
        awaitCounted(courses, 4, 0);
        assertThat(figures(courses)).isEqualTo(List.of(4, 4, 4));

        said(courses.get(1), OUTCOME_STATISTICS, false, MARCH);
        awaitCounted(courses, 3, 1);
        assertThat(figures(courses)).isEqualTo(List.of(3, 3, 3));

        said(courses.get(1), OUTCOME_STATISTICS, true, APRIL);
        awaitCounted(courses, 4, 0);
        assertThat(figures(courses)).isEqualTo(List.of(4, 4, 4));
    }

    @Test
    void the_course_itself_stays_for_those_who_treat() {
        var courses = tellOf(52, 3);
        said(courses.getFirst(), OUTCOME_STATISTICS, false, MARCH);
        awaitCounted(courses, 2, 1);

        var alone = operator.get("/api/courses/" + courses.getFirst().course()).expect(200);
        assertThat(alone.at("/points").size()).isEqualTo(10);
        assertThat(operator.get("/api/clinics/" + courses.getFirst().clinic() + "/courses")
                        .expect(200)
                        .at("/items")
                        .size())
                .isEqualTo(3);
    }

    @Test
    void what_was_said_last_counts_whenever_it_was_told_and_only_what_was_said_of_statistics() {
        var courses = tellOf(53, 3);
        said(courses.get(0), OUTCOME_STATISTICS, true, MARCH);
        said(courses.get(0), OUTCOME_STATISTICS, false, FEBRUARY);
        said(courses.get(1), TREATMENT, false, MARCH);
        said(courses.get(2), OUTCOME_STATISTICS, true, MARCH);
        said(courses.get(2), OUTCOME_STATISTICS, false, MARCH);

        awaitCounted(courses, 2, 1);
    }

    @Test
    void who_said_no_before_the_course_began_is_not_counted_either() {
        var courses = courses(54, 2);
        said(courses.getFirst(), OUTCOME_STATISTICS, false, FEBRUARY);
        tell(courses);

        awaitCounted(courses, 1, 1);
    }

    @Test
    void what_a_person_says_under_one_record_holds_for_the_courses_of_all_of_theirs_until_they_are_parted() {
        var courses = tellOf(56, 3);
        var survivor = PatientId.next();
        var merge = MergeId.next();
        var course = courses.get(1);
        tell(new ConsentRecorded(survivor, course.clinic(), OUTCOME_STATISTICS, false, null, null, MARCH));
        tell(new MergedInto(course.patient(), course.clinic(), survivor, merge));
        awaitCounted(courses, 2, 1);
        assertThat(figures(courses)).isEqualTo(List.of(2, 2, 2));

        said(course, OUTCOME_STATISTICS, true, APRIL);
        awaitCounted(courses, 3, 0);
        said(course, OUTCOME_STATISTICS, true, FEBRUARY);
        tell(new ConsentRecorded(survivor, course.clinic(), OUTCOME_STATISTICS, false, null, null, MAY));
        awaitCounted(courses, 2, 1);

        tell(new UnmergedFrom(course.patient(), course.clinic(), survivor, merge));
        awaitCounted(courses, 3, 0);
    }

    private void tell(Event fact) {
        relay.publish(FirstCourse.CHARTED_AT, fact);
    }

    @Test
    void where_everybody_has_said_no_there_is_no_figure() {
        var courses = tellOf(55, 1);
        said(courses.getFirst(), OUTCOME_STATISTICS, false, MARCH);
        awaitCounted(courses, 0, 1);

        assertThat(swelling(courses).at("/points").size()).isZero();
        assertThat(swelling(courses).at("/latest").isNull()).isTrue();
        assertThat(headlines.of(List.of(courses.getFirst().clinic()))).isEmpty();
    }

    private List<FirstCourse> tellOf(int clinicNr, int patients) {
        var courses = courses(clinicNr, patients);
        tell(courses);
        return courses;
    }

    private static List<FirstCourse> courses(int clinicNr, int patients) {
        return IntStream.rangeClosed(1, patients)
                .mapToObj(nr -> new FirstCourse(clinicNr, nr))
                .toList();
    }

    private void tell(List<FirstCourse> courses) {
        var story = new ArrayList<Event>(List.of(courses.getFirst().clinicOpened()));
        for (var course : courses) {
            story.add(course.courseOpened());
            IntStream.rangeClosed(1, course.sessions()).forEach(nr -> story.addAll(course.session(nr)));
        }
        relay.publish(FirstCourse.CHARTED_AT, story);
    }

    private void said(FirstCourse course, ConsentPurpose purpose, boolean given, Instant at) {
        relay.publish(
                FirstCourse.CHARTED_AT,
                new ConsentRecorded(course.patient(), course.clinic(), purpose, given, null, null, at));
    }

    private void awaitCounted(List<FirstCourse> courses, int counted, int withheld) {
        await().atMost(PATIENCE).untilAsserted(() -> {
            for (var course : courses) {
                assertThat(operator.get("/api/courses/" + course.course())
                                .at("/points")
                                .size())
                        .isEqualTo(10);
            }
            assertThat(swelling(courses).at("/courses").asInt()).isEqualTo(counted);
            assertThat(swelling(courses).at("/withheld").asInt()).isEqualTo(withheld);
        });
    }

    /** Of how many courses there are at the last point, among the responders and in the clinic's headline. */
    private List<Integer> figures(List<FirstCourse> courses) {
        var swelling = swelling(courses);
        var headline = headlines.of(List.of(courses.getFirst().clinic()));
        return List.of(
                swelling.at("/points/9/n").asInt(),
                swelling.at("/responders/of").asInt(),
                headline.values().iterator().next().n());
    }

    private Answer swelling(List<FirstCourse> courses) {
        return operator.get("/api/clinics/" + courses.getFirst().clinic() + "/swelling")
                .expect(200);
    }
}
