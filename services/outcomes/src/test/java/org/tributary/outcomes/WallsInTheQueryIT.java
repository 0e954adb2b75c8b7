package org.tributary.outcomes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.Import;
import org.tributary.events.ClinicId;
import org.tributary.events.CourseId;
import org.tributary.platform.testkit.Api;
import org.tributary.platform.testkit.AskedStatements;
import org.tributary.platform.testkit.IntegrationTest;
import org.tributary.platform.testkit.TestRelay;
import org.tributary.platform.testkit.TestTokens;
import org.tributary.platform.topics.TopicSettings;

/** Whether a course is another clinic's or is not at all cannot be told by what it costs to find out. */
@IntegrationTest
@Import(AskedStatements.class)
class WallsInTheQueryIT {

    private final FirstCourse told = new FirstCourse();
    private final Api api;
    private final TopicSettings topics;
    private final AskedStatements asked;

    WallsInTheQueryIT(Api api, TopicSettings topics, AskedStatements asked) {
        this.api = api;
        this.topics = topics;
        this.asked = asked;
    }

    @Test
    void anothers_course_costs_the_one_query_that_an_unknown_one_costs() {
        try (var relay = new TestRelay(topics)) {
            relay.publish(FirstCourse.CHARTED_AT, told.clinicOpened(), told.courseOpened());
        }
        var chain = api.as(TestTokens.of("operator"));
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> chain.get("/api/courses/" + told.course()).expect(200));

        var forAnothers = statementsFor(told.course());

        assertThat(forAnothers).hasSize(1).isEqualTo(statementsFor(CourseId.next()));
    }

    private List<String> statementsFor(CourseId course) {
        var elsewhere = api.as(TestTokens.of("operator", ClinicId.next()));
        return asked.during(
                () -> elsewhere.get("/api/courses/" + course).expectProblem(404, "not-found"),
                "course",
                "course_point",
                "session",
                "clinic");
    }
}
