package org.tributary.drills.faults;

import java.sql.SQLException;
import java.time.Duration;
import org.tributary.drills.Drill;

/** What the parts below the services are called, and how to tell that they are back. */
final class Parts {

    static final String POSTGRES = "PostgreSQL";
    static final String KAFKA = "Kafka";

    private static final Duration COMES_BACK_WITHIN = Duration.ofMinutes(10);

    private Parts() {}

    static void awaitKafka(Drill drill) throws Exception {
        Waiting.until("Kafka serves", COMES_BACK_WITHIN, () -> drill.system().serves(KAFKA));
    }

    static void awaitPostgres(Drill drill) throws Exception {
        Waiting.until("PostgreSQL takes writes", COMES_BACK_WITHIN, () -> takesWrites(drill));
    }

    private static boolean takesWrites(Drill drill) {
        try (var connection = drill.database("booking").getConnection();
                var statement = connection.createStatement()) {
            statement.execute("create temporary table drill as select 1");
            return true;
        } catch (SQLException _) {
            return false;
        }
    }
}
