package org.tributary.booking.waitinglist;

import java.time.Instant;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tributary.events.OfferId;
import org.tributary.platform.jdbc.RowMappers;

/** How far the time reached of which a part is held: whoever is next may need more of it. */
@Component
class OfferedStretches {

    private final JdbcClient db;

    OfferedStretches(JdbcClient db) {
        this.db = db;
    }

    void remember(OfferId offer, Instant until) {
        db.sql("insert into freed_stretch (offer_id, ends_at) values (:offer, :until)")
                .param("offer", offer)
                .param("until", until)
                .update();
    }

    Optional<Instant> forget(OfferId offer) {
        return db.sql("delete from freed_stretch where offer_id = :offer returning ends_at")
                .param("offer", offer)
                .query(RowMappers.of(Instant.class))
                .optional();
    }
}
