package org.tributary.platform.feed;

import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.JdbcTemplate;

/** A projection that notes what it took, after something was done to it. */
final class Taking implements FeedProjection {

    static final String NAME = "taking";

    private final JdbcTemplate db;
    private final Mishap mishap;

    Taking(JdbcTemplate db, Mishap mishap) {
        this.db = db;
        this.mishap = mishap;
    }

    /** What happens within the transaction, after rows were written. */
    interface Mishap {

        /** Nothing. */
        Mishap NONE = (batch, db) -> {};

        void strike(List<ReceivedEvent> batch, JdbcTemplate db);
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Set<String> services() {
        return Set.of("test");
    }

    @Override
    public void project(List<ReceivedEvent> batch) {
        for (var event : batch) {
            db.update(
                    "insert into taken (event_id, key, position, type) values (?, ?, ?, ?)",
                    event.id(),
                    event.key(),
                    event.position(),
                    event.type());
        }
        mishap.strike(batch, db);
    }
}
