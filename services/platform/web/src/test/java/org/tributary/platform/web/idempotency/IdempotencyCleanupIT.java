package org.tributary.platform.web.idempotency;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tributary.platform.testkit.TestDatabase;

class IdempotencyCleanupIT {

    private final JdbcClient db = JdbcClient.create(TestDatabase.migrated().asService());

    @Test
    void keys_that_nobody_retries_any_more_are_forgotten_however_many_they_are() {
        keys(12_000, "8 days");
        keys(3, "6 days");

        new IdempotencyCleanup(new IdempotencyStore(db), Duration.ofDays(7)).forget();

        assertThat(db.sql("select count(*) from idempotency")
                        .query(Integer.class)
                        .single())
                .isEqualTo(3);
    }

    private void keys(int number, String age) {
        db.sql("""
                insert into idempotency (caller, operation, key, body_hmac, status, location, at)
                select 'asha', 'POST /notes', :age || n, '', 201, '/notes/1', now() - cast(:age as interval)
                from generate_series(1, :number) as n
                """).param("age", age).param("number", number).update();
    }
}
