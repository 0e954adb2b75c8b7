package org.tributary.notes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.tributary.notes.Examples.NORTH;
import static org.tributary.platform.testkit.Api.json;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;
import org.springframework.transaction.support.TransactionTemplate;
import org.tributary.platform.testkit.Answer;
import org.tributary.platform.testkit.Api;
import org.tributary.platform.testkit.IntegrationTest;
import org.tributary.platform.testkit.TestDatabase;
import org.tributary.platform.testkit.TestTokens;

/** What callers see when the database is there and cannot: its disk is full, it only reads, or somebody is in the way. */
@IntegrationTest
@TestPropertySource(
        properties = "spring.datasource.hikari.data-source-properties.options="
                + "-c lock_timeout=300ms -c statement_timeout=1s -c idle_in_transaction_session_timeout=300ms")
class UnwillingDatabaseIT {

    private final Api desk;
    private final JdbcClient db;
    private final TransactionTemplate transaction;
    private final JdbcClient owner;

    UnwillingDatabaseIT(Api api, JdbcClient db, TransactionTemplate transaction, @Value("${DATABASE_URL}") String url) {
        this.desk = api.as(TestTokens.of("front-desk"));
        this.db = db;
        this.transaction = transaction;
        this.owner =
                JdbcClient.create(new TestDatabase(url.replaceFirst(".*/", "").replaceFirst("\\?.*", "")).asOwner());
    }

    @ParameterizedTest
    @ValueSource(strings = {"53100", "53200", "58030", "57014", "25006", "25P04"})
    void what_it_cannot_keep_now_is_refused_whole_and_kept_on_the_next_try(String state) {
        var asked = desk.with("Idempotency-Key", state);

        refuseEvents("raise exception 'no' using errcode = '%s'".formatted(state));
        assertAway(asked.post("/notes", note(state)));
        assertThat(traces(state)).isZero();

        refuseNoMore();
        asked.post("/notes", note(state)).expect(201);
        assertThat(traces(state)).isEqualTo(2);
    }

    @Test
    void a_statement_that_takes_too_long_is_given_up() {
        refuseEvents("perform pg_sleep(60)");
        assertAway(desk.post("/notes", note("Slow")));

        refuseNoMore();
        desk.post("/notes", note("Slow")).expect(201);
    }

    @Test
    void nobody_waits_long_for_a_lock() {
        transaction.executeWithoutResult(_ -> {
            db.sql("set local idle_in_transaction_session_timeout = 0").update();
            db.sql("lock table note in share mode").update();
            assertAway(desk.post("/notes", note("Locked")));
        });

        desk.post("/notes", note("Locked")).expect(201);
    }

    @Test
    void a_session_that_pauses_within_a_transaction_loses_what_it_holds() {
        assertThatThrownBy(() -> transaction.executeWithoutResult(_ -> {
                    db.sql("lock table note in share mode").update();
                    await().untilAsserted(() ->
                            desk.post("/notes", note("After a pause")).expect(201));
                }))
                .hasMessageContaining("commit");
    }

    private void refuseEvents(String how) {
        owner.sql("""
                create or replace function refuse() returns trigger language plpgsql as $$
                begin %s; return new; end $$
                """.formatted(how)).update();
        owner.sql("create trigger refuse before insert on event for each row execute function refuse()")
                .update();
    }

    private void refuseNoMore() {
        owner.sql("drop trigger refuse on event").update();
    }

    /** Of a note and of its answer. */
    private int traces(String words) {
        return db.sql("""
                select (select count(*) from note where words = :words)
                     + (select count(*) from idempotency where key = :words)
                """).param("words", words).query(Integer.class).single();
    }

    private static Object note(String words) {
        return json("clinicId", NORTH.toString(), "words", words);
    }

    private static void assertAway(Answer answer) {
        answer.expectProblem(503, "unavailable");
        assertThat(answer.header("Retry-After")).isEqualTo("5");
    }
}
