package org.tributary.clinicalrecord.erasure;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tributary.events.ErasureId;
import org.tributary.platform.jdbc.RowMappers;
import org.tributary.platform.web.Caller;
import org.tributary.platform.web.NotFound;

/** Finds requests that somebody be erased, for the clinic where they were made. */
@Component
class ErasureRequests {

    private final JdbcClient db;

    ErasureRequests(JdbcClient db) {
        this.db = db;
    }

    /**
     * One request.
     *
     * @throws NotFound if it is another clinic's, as if there were none
     */
    ErasureView get(ErasureId erasure, Caller caller) {
        return db.sql("select * from erasure where erasure_id = :erasure")
                .param("erasure", erasure)
                .query(RowMappers.of(ErasureView.class))
                .optional()
                .filter(found -> caller.sees(found.clinicId()))
                .orElseThrow(NotFound::new);
    }
}
