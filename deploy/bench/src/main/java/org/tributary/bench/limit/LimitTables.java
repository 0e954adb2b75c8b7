package org.tributary.bench.limit;

import org.springframework.jdbc.core.simple.JdbcClient;

/** Copies of a service's tables, with all their indexes and constraints, in a schema of their own. */
public final class LimitTables {

    public static final String SCHEMA = "bench_limit";

    private LimitTables() {}

    /** Makes them, empty. */
    public static void make(JdbcClient db, String... tables) {
        db.sql("drop schema if exists " + SCHEMA + " cascade").update();
        db.sql("create schema " + SCHEMA).update();
        for (var table : tables) {
            db.sql("create table " + SCHEMA + "." + table + " (like public." + table + " including all)")
                    .update();
        }
        // the store's own numbers must have no gaps
        db.sql("create sequence " + SCHEMA + ".event_position cache 1").update();
        db.sql("alter table " + SCHEMA + ".event alter column position set default"
                        + " case when pg_current_xact_id() is not null then nextval('" + SCHEMA
                        + ".event_position') end")
                .update();
    }
}
