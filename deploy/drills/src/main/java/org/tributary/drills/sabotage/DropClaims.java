package org.tributary.drills.sabotage;

import java.sql.SQLException;
import java.time.Duration;
import java.util.random.RandomGenerator;
import org.tributary.drills.Drill;

/** Leaves the claims out: nothing keeps two appointments from one time any more. */
record DropClaims() implements Sabotage {

    @Override
    public String name() {
        return "sabotage-drop-claims";
    }

    @Override
    public void inject(Drill drill, RandomGenerator seed) throws SQLException {
        try (var connection = drill.database("booking").getConnection();
                var statement = connection.createStatement()) {
            statement.execute("alter table claim drop constraint claim_taken");
        }
    }

    @Override
    public Duration lasts(RandomGenerator seed) {
        return Duration.ofSeconds(30);
    }
}
