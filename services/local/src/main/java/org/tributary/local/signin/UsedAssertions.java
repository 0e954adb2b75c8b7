package org.tributary.local.signin;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.util.function.SingletonSupplier;

/** Remembers which assertions were shown, in a database: none works twice, at whichever instance and after whatever restart. */
final class UsedAssertions {

    /** The database may start later than the sign-in, so its table is made when it is needed first. */
    private final SingletonSupplier<JdbcClient> db;

    private final Clock clock;

    UsedAssertions(DataSource source, Clock clock) {
        this.db = SingletonSupplier.of(() -> migrated(source));
        this.clock = clock;
    }

    private static JdbcClient migrated(DataSource source) {
        Flyway.configure()
                .dataSource(source)
                .locations("classpath:db/sign-in")
                .load()
                .migrate();
        return JdbcClient.create(source);
    }

    /** Whether nobody has shown it before; from now on somebody has. */
    boolean use(String clientId, String number, Instant end) {
        var used = db.obtain();
        used.sql("delete from used_assertion where ends_at < :now")
                .param("now", Timestamp.from(clock.instant()))
                .update();
        return used.sql("""
                        insert into used_assertion (client_id, number, ends_at) values (:client, :number, :end)
                        on conflict do nothing
                        """)
                        .param("client", clientId)
                        .param("number", number)
                        .param("end", Timestamp.from(end))
                        .update()
                == 1;
    }
}
