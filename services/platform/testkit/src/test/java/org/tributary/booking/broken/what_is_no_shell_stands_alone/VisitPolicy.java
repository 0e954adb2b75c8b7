package org.tributary.booking.broken.what_is_no_shell_stands_alone;

import org.springframework.jdbc.core.simple.JdbcClient;

record VisitPolicy(JdbcClient db) {

    boolean allows() {
        return db.sql("select true").query(Boolean.class).single();
    }
}
