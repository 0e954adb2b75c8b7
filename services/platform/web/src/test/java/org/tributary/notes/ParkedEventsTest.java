package org.tributary.notes;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.apache.kafka.common.header.internals.RecordHeader;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.context.annotation.Import;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.tributary.platform.feed.parking.BlockedKey;
import org.tributary.platform.feed.parking.Discarded;
import org.tributary.platform.feed.parking.Outcome;
import org.tributary.platform.feed.parking.ParkedEvent;
import org.tributary.platform.feed.parking.ParkedRecord;
import org.tributary.platform.feed.parking.RepairAct;
import org.tributary.platform.feed.parking.RepairRejection.AlreadySettled;
import org.tributary.platform.feed.parking.RepairRejection.BeingRepaired;
import org.tributary.platform.feed.parking.RepairRejection.NoSuchFeed;
import org.tributary.platform.feed.parking.RepairRejection.NotFirstOfItsKey;
import org.tributary.platform.feed.parking.Repairs;
import org.tributary.platform.feed.parking.RetryReport;
import org.tributary.platform.kernel.RejectedException;
import org.tributary.platform.web.parkedevents.ParkedEventsAutoConfiguration;
import org.tributary.platform.web.slice.SignedIn;
import org.tributary.platform.web.slice.WebSlice;

/** How parked events read over HTTP, and who may see to them. */
@WebSlice
@Import({Examples.OneNote.class, ParkedEventsTest.OneKey.class})
@ImportAutoConfiguration(ParkedEventsAutoConfiguration.class)
class ParkedEventsTest {

    private final MockMvcTester web;

    ParkedEventsTest(MockMvcTester web) {
        this.web = web;
    }

    @Test
    void they_are_listed_by_the_page() {
        assertThat(get("/parked-events?limit=1")).bodyJson().isLenientlyEqualTo("""
                {"items": [{
                  "parkedEventId": 17, "feed": "reading", "topic": "t", "partition": 3, "offset": 40, "position": 8,
                  "eventId": "00000000-0000-0000-0000-000000000008", "type": "test.NoteLeft.v1", "key": "k",
                  "first": true, "reason": "cannot count", "attempts": 2, "recordedAt": "2026-03-02T09:00:00Z",
                  "parkedAt": "2026-03-02T09:00:01Z", "triedAt": null}],
                 "next": null}""");
        assertThat(get("/parked-events?limit=1&feed=busy"))
                .bodyJson()
                .isLenientlyEqualTo("{\"items\": [{\"parkedEventId\": 17}], \"next\": \"17\"}");
        assertThat(get("/parked-events?limit=1&after=17"))
                .bodyJson()
                .isLenientlyEqualTo("{\"items\": [], \"next\": null}");
        assertThat(get("/parked-events?feed=another"))
                .bodyJson()
                .extractingPath("$.items")
                .isEqualTo(List.of());
        assertThat(get("/parked-events?limit=201")).hasStatus(400);
        assertThat(get("/parked-events?after=yesterday")).hasStatus(400);
    }

    @Test
    void one_is_shown_with_its_envelope_and_what_it_says() {
        assertThat(get("/parked-events/17")).bodyJson().isLenientlyEqualTo("""
                {"parkedEventId": 17, "feed": "reading",
                 "headers": [{"name": "ce_type", "value": "test.NoteLeft.v1"}, {"name": "odd", "value": null}],
                 "metadata": {"actor": "rosa"}, "payload": {"words": {"sealed": "3f2a"}}, "payloadBytes": 27,
                 "payloadUnreadable": null}""");
    }

    @Test
    void of_what_is_not_well_formed_only_the_size_is_told() {
        var answer = get("/parked-events/18");

        assertThat(answer).bodyJson().isLenientlyEqualTo("""
                {"metadata": null, "payload": null, "payloadBytes": 16, "payloadUnreadable": "It is not JSON"}""");
        assertThat(answer).bodyText().doesNotContain("Asha");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/parked-events/99", "/parked-events/first"})
    void there_is_no_other(String path) {
        assertThat(get(path)).hasStatus(404).hasContentType(MediaType.APPLICATION_PROBLEM_JSON);
    }

    @Test
    void a_retry_tells_how_far_it_came() {
        var answer = post("/parked-events/17/retry", "");

        assertThat(answer).hasStatus(200);
        assertThat(answer).bodyJson().isStrictlyEqualTo("""
                {"parkedEventId": 17, "feed": "reading", "topic": "t", "partition": 3, "key": "k", "dryRun": false,
                 "events": [
                   {"parkedEventId": 17, "eventId": null, "type": null, "outcome": "DONE", "detail": "by ruth"},
                   {"parkedEventId": 18, "eventId": null, "type": null, "outcome": "FAILED", "detail": "no"}],
                 "stoppedBy": "FAILURE", "left": 1, "next": 18}""");
    }

    @Test
    void a_dry_run_is_one_only_if_it_is_asked_for() {
        assertThat(post("/parked-events/17/retry?dryRun=true", ""))
                .bodyJson()
                .extractingPath("$.dryRun")
                .isEqualTo(true);
        assertThat(post("/parked-events/17/retry?dryRun=perhaps", "")).hasStatus(400);
    }

    @Test
    void a_discard_needs_a_reason() {
        var answer = post("/parked-events/17/discard", "{\"reason\": \"cut off by its producer\"}");

        assertThat(answer).hasStatus(200);
        assertThat(answer).bodyJson().isStrictlyEqualTo("""
                {"parkedEventId": 17, "feed": "reading", "topic": "t", "partition": 3, "key": "k", "discarded": [17],
                 "left": 1, "next": 18}""");
        for (var body : List.of("{}", "{\"reason\": \" \"}", "{\"reason\": \"" + "x".repeat(1_001) + "\"}")) {
            var refused = post("/parked-events/17/discard", body);
            assertThat(refused).hasStatus(400);
            assertThat(refused).bodyJson().extractingPath("$.errors[0].field").isEqualTo("reason");
        }
        assertThat(post("/parked-events/17/discard", "")).hasStatus(400);
    }

    @Test
    void what_cannot_be_done_says_why() {
        assertRefused("/parked-events/1/retry", "not-first-of-its-key", "first", 17);
        assertRefused("/parked-events/2/retry", "being-repaired", "status", 409);
        assertRefused("/parked-events/3/retry", "already-settled", "outcome", "DISCARDED");
        assertRefused("/parked-events/4/retry", "no-such-feed", "feed", "gone");
        assertThat(post("/parked-events/99/retry", "")).hasStatus(404);
        assertThat(post("/parked-events/99/discard", "{\"reason\": \"a mistake\"}"))
                .hasStatus(404);
    }

    @Test
    void what_was_done_is_told() {
        assertThat(get("/parked-events/acts?parkedEventId=17&limit=1"))
                .bodyJson()
                .isLenientlyEqualTo("""
                {"items": [{"actId": 5, "act": "DISCARD", "outcome": "DISCARDED", "detail": "a mistake",
                  "parkedEventId": 17, "feed": "reading", "topic": "t", "partition": 3, "offset": 40, "key": "k",
                  "by": "ruth", "at": "2026-03-02T09:00:02Z"}],
                 "next": null}""");
        assertThat(get("/parked-events/acts?feed=busy&limit=1"))
                .bodyJson()
                .isLenientlyEqualTo("{\"items\": [{\"actId\": 5}], \"next\": \"5\"}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"chain-admin", "front-desk", "therapist", "operator", "partner", "auditor"})
    void nobody_else_sees_or_does_any_of_it(String role) {
        for (var path : List.of("/parked-events", "/parked-events/17", "/parked-events/acts")) {
            assertThat(web.get().uri(path).with(SignedIn.as(role))).hasStatus(403);
        }
        for (var path : List.of("/parked-events/17/retry", "/parked-events/17/discard")) {
            assertThat(web.post()
                            .uri(path)
                            .with(SignedIn.as(role))
                            .contentType(MediaType.APPLICATION_JSON)
                            .content("{\"reason\": \"a mistake\"}"))
                    .hasStatus(403);
        }
        assertThat(web.get().uri("/parked-events")).hasStatus(401);
    }

    private void assertRefused(String path, String type, String property, Object value) {
        var refused = post(path, "");
        assertThat(refused).hasStatus(409).hasContentType(MediaType.APPLICATION_PROBLEM_JSON);
        assertThat(refused).bodyJson().extractingPath("$.type").isEqualTo("https://tributary.example/problems/" + type);
        assertThat(refused).bodyJson().extractingPath("$." + property).isEqualTo(value);
    }

    private MvcTestResult get(String path) {
        return web.get().uri(path).with(SignedIn.as("platform", "ruth")).exchange();
    }

    private MvcTestResult post(String path, String body) {
        return web.post()
                .uri(path)
                .with(SignedIn.as("platform", "ruth"))
                .contentType(MediaType.APPLICATION_JSON)
                .content(body)
                .exchange();
    }

    /** Two events under one key; others that are in the way of somebody. */
    static class OneKey implements Repairs {

        private static final BlockedKey KEY = new BlockedKey("reading", "t", 3, "k");
        private static final Instant NINE = Instant.parse("2026-03-02T09:00:00Z");
        private static final ParkedEvent EVENT = new ParkedEvent(
                17,
                KEY,
                40,
                8L,
                new UUID(0, 8),
                "test.NoteLeft.v1",
                true,
                "cannot count",
                2,
                NINE,
                NINE.plusSeconds(1),
                null);

        @Override
        public List<ParkedEvent> parked(@Nullable String feed, long after, int limit) {
            return after >= 17 || "another".equals(feed) ? List.of() : upTo(limit, feed, EVENT);
        }

        @Override
        public Optional<ParkedRecord> find(long id) {
            return switch ((int) id) {
                case 17 ->
                    Optional.of(new ParkedRecord(
                            EVENT,
                            new byte[0],
                            List.of(
                                    new RecordHeader("ce_type", "test.NoteLeft.v1".getBytes(UTF_8)),
                                    new RecordHeader("metadata", "{\"actor\":\"rosa\"}".getBytes(UTF_8)),
                                    new RecordHeader("odd", new byte[] {(byte) 0xff})),
                            "{\"words\":{\"sealed\":\"3f2a\"}}".getBytes(UTF_8)));
                case 18 ->
                    Optional.of(new ParkedRecord(EVENT, new byte[0], List.of(), "{\"words\":\"Asha  ".getBytes(UTF_8)));
                default -> Optional.empty();
            };
        }

        @Override
        public Optional<RetryReport> retry(long id, String by) {
            return switch ((int) id) {
                case 1 -> throw new RejectedException(new NotFirstOfItsKey(17));
                case 2 -> throw new RejectedException(new BeingRepaired());
                case 3 -> throw new RejectedException(new AlreadySettled(Outcome.DISCARDED));
                case 4 -> throw new RejectedException(new NoSuchFeed("gone"));
                case 17 ->
                    Optional.of(new RetryReport(
                            KEY,
                            false,
                            List.of(
                                    new RetryReport.One(17, null, null, Outcome.DONE, "by " + by),
                                    new RetryReport.One(18, null, null, Outcome.FAILED, "no")),
                            RetryReport.Stop.FAILURE,
                            1,
                            18L));
                default -> Optional.empty();
            };
        }

        @Override
        public Optional<RetryReport> tryOut(long id) {
            return Optional.of(new RetryReport(KEY, true, List.of(), null, 2, 17L));
        }

        @Override
        public Optional<Discarded> discard(long id, String reason, boolean andSuccessors, String by) {
            return id == 17 ? Optional.of(new Discarded(KEY, List.of(17L), 1, 18L)) : Optional.empty();
        }

        @Override
        public List<RepairAct> acts(
                @Nullable Long parkedEventId, @Nullable String feed, @Nullable Long before, int limit) {
            var act = new RepairAct(
                    5,
                    RepairAct.Act.DISCARD,
                    Outcome.DISCARDED,
                    "a mistake",
                    17,
                    KEY,
                    40,
                    null,
                    null,
                    "ruth",
                    NINE.plusSeconds(2));
            return upTo(limit, feed, act);
        }

        /** A busy feed has more than anybody asks for. */
        private static <T> List<T> upTo(int limit, @Nullable String feed, T item) {
            return "busy".equals(feed) ? Collections.nCopies(limit, item) : List.of(item);
        }
    }
}
