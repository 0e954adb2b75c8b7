package org.tributary.bench.limit;

import java.io.IOException;
import java.io.OutputStream;
import java.sql.Connection;
import java.sql.SQLException;
import org.postgresql.PGConnection;

/** Rows as fast as PostgreSQL gives them out. */
public final class CopyOut {

    private CopyOut() {}

    /** Copies the store's events after one position up to another to nowhere; seconds for so many rows. */
    public static Written events(Connection connection, long after, long last) throws SQLException, IOException {
        var copy = connection.unwrap(PGConnection.class).getCopyAPI();
        var begun = System.nanoTime();
        var rows = copy.copyOut(
                "copy (select * from event where position > %d and position <= %d order by position) to stdout (format binary)"
                        .formatted(after, last),
                OutputStream.nullOutputStream());
        return new Written(rows, (System.nanoTime() - begun) / 1e9);
    }

    /** Copies all of the store's events into a table of the same server. */
    public static Written eventsInto(Connection store, Connection other, String table) throws SQLException {
        var begun = System.nanoTime();
        var out = store.unwrap(PGConnection.class)
                .getCopyAPI()
                .copyOut("copy (select * from event order by position) to stdout (format binary)");
        var in = other.unwrap(PGConnection.class).getCopyAPI().copyIn("copy " + table + " from stdin (format binary)");
        for (var row = out.readFromCopy(); row != null; row = out.readFromCopy()) {
            in.writeToCopy(row, 0, row.length);
        }
        return new Written(in.endCopy(), (System.nanoTime() - begun) / 1e9);
    }
}
