package org.tributary.platform.privacy;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;

/**
 * Takes destroyed keys and hashes out of the files as well, some seconds after an erasure and for all erasures since then at once.
 * PostgreSQL only marks what is deleted: the tables are written anew without it, and the write-ahead log that still has it ends
 * here and is given up at a checkpoint.
 */
public final class Shredder {

    private static final Logger LOG = LoggerFactory.getLogger(Shredder.class);

    private final JdbcClient keys;
    private final TableRewriter keyTables;
    private final TableRewriter dataTables;
    private final List<PersonalRows> rows;

    Shredder(JdbcTemplate keys, JdbcTemplate data, List<PersonalRows> rows) {
        this.keys = JdbcClient.create(keys);
        this.keyTables = new TableRewriter(keys);
        this.dataTables = new TableRewriter(data);
        this.rows = List.copyOf(rows);
    }

    /** One that was cut short is done again; several instances may do it. */
    @Scheduled(fixedDelay = 5, timeUnit = TimeUnit.SECONDS)
    public void shred() {
        try {
            var people = keys.sql(
                            "select person from person_key where destroyed_at is not null and shredded_at is null")
                    .query(UUID.class)
                    .list();
            if (!people.isEmpty()) {
                rewriteAll();
                keys.sql("update person_key set shredded_at = now() where person = any (:people)")
                        .param("people", people.toArray(UUID[]::new))
                        .update();
            }
        } catch (DataAccessException e) {
            // what is busy now is rewritten at the next try
            LOG.warn(
                    "What was erased is not out of the files yet: {}",
                    e.getClass().getSimpleName());
        }
    }

    private void rewriteAll() {
        var ofService =
                rows.stream().flatMap(some -> some.tables().stream()).distinct().toList();
        if (!ofService.isEmpty()) {
            dataTables.rewrite(ofService);
            dataTables.endWriteAheadLog();
        }
        keyTables.rewrite(List.of("person_key"));
        keyTables.endWriteAheadLog();
    }
}
