package org.tributary.booking.broken.what_is_no_shell_stands_alone;

import java.sql.Connection;
import java.sql.SQLException;

record VisitPolicy(Connection database) {

    boolean allows() throws SQLException {
        return database.isValid(1);
    }
}
