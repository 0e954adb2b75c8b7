package org.tributary.notes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.tributary.notes.Examples.NORTH;
import static org.tributary.platform.testkit.Api.json;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.Import;
import org.tributary.platform.feed.FeedProjection;
import org.tributary.platform.feed.ReceivedEvent;
import org.tributary.platform.testkit.Answer;
import org.tributary.platform.testkit.Api;
import org.tributary.platform.testkit.IntegrationTest;
import org.tributary.platform.testkit.TestTokens;

/** An engineer finds what was parked, tries the repair out, and brings all of it to its feed again. */
@IntegrationTest
@Import(ParkedEventsIT.Reading.class)
class ParkedEventsIT {

    private static final Duration SOON = Duration.ofSeconds(60);

    private final Api desk;
    private final Api engineer;
    private final Reading reading;

    ParkedEventsIT(Api api, Reading reading) {
        this.desk = api.as(TestTokens.of("front-desk"));
        this.engineer = api.as(TestTokens.caller("platform").named("ruth").token());
        this.reading = reading;
    }

    @Test
    void from_the_failure_to_the_repair() {
        var note = desk.post("/notes", json("clinicId", NORTH.toString(), "words", "Bring towels"))
                .expect(201);
        desk.post(note.location() + "/rewording", json("words", "Bring no towels"))
                .expect(200);
        await().atMost(SOON).until(() -> parked().at("/items").size() == 2);

        var listed = parked();
        var first = listed.text("/items/0/parkedEventId");
        var second = listed.text("/items/1/parkedEventId");
        assertThat(listed.at("/items/0/first").asBoolean()).isTrue();
        assertThat(listed.text("/items/0/reason")).contains("cannot read yet");
        assertThat(listed.at("/items/1/first").asBoolean()).isFalse();
        assertThat(listed.text("/items/1/key")).isEqualTo(note.text("/noteId"));
        assertThat(engineer.get("/parked-events/" + first).expect(200).text("/payload/words"))
                .isEqualTo("Bring towels");
        engineer.post("/parked-events/" + second + "/retry", json()).expectProblem(409, "not-first-of-its-key");
        assertThat(retry(first + "/retry?dryRun=true").text("/stoppedBy")).isEqualTo("FAILURE");
        assertThat(retry(first + "/retry").text("/events/0/outcome")).isEqualTo("FAILED");

        reading.canRead = true;
        var retried = engineer.with("Idempotency-Key", "once").post("/parked-events/" + first + "/retry", json());

        assertThat(retried.expect(200).at("/events").size()).isEqualTo(2);
        assertThat(retried.at("/next").isNull()).isTrue();
        assertThat(parked().at("/items").isEmpty()).isTrue();
        assertThat(reading.read).containsExactly("test.NoteLeft.v1", "test.NoteReworded.v1");
        var again = engineer.with("Idempotency-Key", "once").post("/parked-events/" + first + "/retry", json());
        assertThat(again.expect(200).text("/events/0/outcome")).isEqualTo("DONE");
        assertThat(reading.read).hasSize(2);
        var acts = engineer.get("/parked-events/acts").expect(200);
        assertThat(acts.at("/items").size()).isEqualTo(3);
        assertThat(acts.text("/items/2/outcome")).isEqualTo("FAILED");
        assertThat(acts.text("/items/0/by")).isEqualTo("ruth");
    }

    @Test
    void the_interface_is_described() {
        var paths = engineer.get("/v3/api-docs").expect(200).at("/paths");

        for (var path : List.of("/parked-events", "/parked-events/acts", "/parked-events/{id}")) {
            assertThat(paths.at("/" + path.replace("/", "~1") + "/get").isMissingNode())
                    .isFalse();
        }
    }

    private Answer parked() {
        return engineer.get("/parked-events?feed=reading").expect(200);
    }

    private Answer retry(String path) {
        return engineer.post("/parked-events/" + path, json()).expect(200);
    }

    /** A reader of notes that cannot read at first. */
    static class Reading implements FeedProjection {

        private final List<String> read = new CopyOnWriteArrayList<>();
        private volatile boolean canRead;

        @Override
        public String name() {
            return "reading";
        }

        @Override
        public Set<String> services() {
            return Set.of("notes");
        }

        @Override
        public void project(List<ReceivedEvent> batch) {
            if (!canRead) {
                throw new IllegalStateException("cannot read yet");
            }
            batch.forEach(event -> read.add(event.type()));
        }
    }
}
