package org.tributary.drills.checker.recounts;

import java.util.function.Function;
import java.util.stream.Stream;
import org.tributary.drills.checker.evidence.Row;
import org.tributary.drills.checker.evidence.Stores;

/**
 * A read model and how it is counted anew.
 *
 * @param name database and table
 * @param sql selects its rows
 * @param recount the rows that the stores come to
 */
public record View(String name, String database, String sql, Function<Stores, Stream<Row>> recount) {

    /** A time as the recount spells it. */
    static String micros(String column) {
        return "(extract(epoch from " + column + ") * 1000000)::bigint";
    }

    /** A list of texts, in any order, as the recount spells it. */
    static String sorted(String column) {
        return "array_to_string(array(select unnest(" + column + ") order by 1), ',')";
    }
}
