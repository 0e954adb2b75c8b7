package org.tributary.platform.kernel;

import java.sql.SQLException;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What PostgreSQL says is wrong, by its SQLSTATE: whether it passes, so that the same may succeed later. */
public final class SqlStates {

    /** Connection, rollback by the server, resources such as a full disk, intervention, and the machine itself. */
    private static final Set<String> PASSING_CLASSES = Set.of("08", "40", "53", "57", "58");

    /** A server that only reads since another one leads; time-outs of a pause, a transaction and a lock. */
    private static final Set<String> PASSING = Set.of("25006", "25P03", "25P04", "55P03");

    private static final String LIMIT_EXCEEDED = "54";

    private SqlStates() {}

    /** Whether trying the same again later can succeed. */
    public static boolean isPassing(SQLException trouble) {
        var state = trouble.getSQLState();
        return state != null
                && (PASSING.contains(state) || PASSING_CLASSES.stream().anyMatch(state::startsWith));
    }

    /** Whether something is larger than the database takes, and will be the next time. Spring counts it as a lack. */
    public static boolean isTooLarge(@Nullable Throwable trouble) {
        return trouble instanceof SQLException sql
                && sql.getSQLState() != null
                && sql.getSQLState().startsWith(LIMIT_EXCEEDED);
    }
}
