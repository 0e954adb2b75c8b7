package org.tributary.platform.feed;

import java.time.Duration;
import java.util.List;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/** What is parked, by the positions of the events. */
record ParkedTable(JdbcTemplate db) {

    private static final Duration SOON = Duration.ofSeconds(60);

    List<Long> positions() {
        return db.queryForList("select position from parked_event order by position", Long.class);
    }

    long idAt(long position) {
        @Nullable Long id = db.queryForObject("select id from parked_event where position = ?", Long.class, position);
        return id == null ? 0 : id;
    }

    void await(int count) {
        Awaitility.await().atMost(SOON).until(() -> positions().size() == count);
    }
}
