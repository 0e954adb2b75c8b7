package org.tributary.notes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.tributary.notes.Examples.NORTH;
import static org.tributary.platform.testkit.Api.json;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Import;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tributary.notes.NoteEvent.NoteLeft;
import org.tributary.platform.feed.FeedProjection;
import org.tributary.platform.feed.ReceivedEvent;
import org.tributary.platform.testkit.Answer;
import org.tributary.platform.testkit.Api;
import org.tributary.platform.testkit.IntegrationTest;
import org.tributary.platform.testkit.TestDatabase;
import org.tributary.platform.testkit.TestTokens;

/** Notes are left at one service and read at another, which hears of them from the topic. */
@IntegrationTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ReadingElsewhereIT {

    private static final Duration SOON = Duration.ofSeconds(60);
    private static final String POSITION = "Tributary-Position";

    private final Api desk;
    private final ConfigurableEnvironment environment;
    private OtherInstance board;
    private Api reader;

    ReadingElsewhereIT(Api api, ConfigurableEnvironment environment) {
        this.desk = api.as(TestTokens.of("front-desk"));
        this.environment = environment;
    }

    @BeforeAll
    void start() {
        board = OtherInstance.of(
                Board.class,
                environment,
                "--spring.application.name=board",
                "--DATABASE_URL=" + TestDatabase.migrated().url());
        reader = Api.at(board.port()).as(TestTokens.of("front-desk"));
        var first = leave("Bring towels");
        await().atMost(SOON).until(() -> readAfter(first, first).status() == 200);
    }

    @AfterAll
    void stop() {
        board.close();
    }

    @Test
    void whoever_was_told_here_sees_it_there() {
        for (var i = 0; i < 20; i++) {
            var note = leave("Bring soap");

            assertThat(readAfter(note, note).expect(200).text("/words")).isEqualTo("Bring soap");
        }
    }

    @Test
    void a_change_has_its_own_position() {
        var note = leave("Bring towels");
        var changed = desk.post(note.location() + "/rewording", json("words", "Bring oil"))
                .expect(200);

        assertThat(readAfter(note, changed).expect(200).text("/words")).isEqualTo("Bring oil");
    }

    @Test
    void what_never_comes_is_not_awaited_for_ever() {
        var note = leave("Bring towels");
        var never = note.header(POSITION).replaceFirst("[0-9]+$", "999999999");

        var answer = reader.get(note.location() + "?after=" + never);

        answer.expectProblem(503, "not-yet-arrived");
        assertThat(answer.header("Retry-After")).isEqualTo("5");
        desk.get(note.location() + "?after=" + never).expect(200);
    }

    @Test
    void what_cannot_be_read_there_holds_nobody_up() {
        var note = leave("Illegible");

        readAfter(note, note).expectProblem(404, "not-found");
    }

    @Test
    void a_repeat_tells_nothing_new() {
        var asked = desk.with("Idempotency-Key", "a");
        var body = json("clinicId", NORTH.toString(), "words", "Bring towels");

        assertThat(asked.post("/notes", body).expect(201).header(POSITION)).startsWith("notes:");
        assertThat(asked.post("/notes", body).expect(201).headers().firstValue(POSITION))
                .isEmpty();
    }

    private Answer leave(String words) {
        return desk.post("/notes", json("clinicId", NORTH.toString(), "words", words))
                .expect(201);
    }

    private Answer readAfter(Answer note, Answer told) {
        return reader.get("/notes/" + note.text("/noteId") + "?after=" + told.header(POSITION));
    }

    /** Knows notes by hearsay. */
    @EnableAutoConfiguration
    @Import({GetNoteEndpoint.class, JdbcNotes.class, NoteTypes.class, HeardOf.class})
    static class Board {}

    static class HeardOf implements FeedProjection {

        private final NotesProjection notes;

        HeardOf(JdbcClient db) {
            this.notes = new NotesProjection(db);
        }

        @Override
        public String name() {
            return "heard-of";
        }

        @Override
        public Set<String> services() {
            return Set.of("notes");
        }

        @Override
        public void project(List<ReceivedEvent> batch) {
            for (var event : batch) {
                if (event.event() instanceof NoteLeft left && left.words().equals("Illegible")) {
                    throw new IllegalArgumentException("cannot be read");
                }
                notes.on((NoteEvent) Objects.requireNonNull(event.event()));
            }
        }
    }
}
