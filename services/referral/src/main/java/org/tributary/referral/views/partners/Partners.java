package org.tributary.referral.views.partners;

import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tributary.events.PartnerId;
import org.tributary.platform.jdbc.RowMappers;
import org.tributary.platform.web.NotFound;

/** Finds partners: by their number, and by the client of the sign-in that they are. */
@Component
public final class Partners {

    private final JdbcClient db;

    Partners(JdbcClient db) {
        this.db = db;
    }

    /** Every partner, the newest first. */
    public List<ListedPartner> all() {
        return db.sql("select * from partner order by partner_id desc")
                .query(RowMappers.of(ListedPartner.class))
                .list();
    }

    /**
     * One partner.
     *
     * @throws NotFound if there is none of this number
     */
    public ListedPartner get(PartnerId id) {
        return db.sql("select * from partner where partner_id = :id")
                .param("id", id)
                .query(RowMappers.of(ListedPartner.class))
                .optional()
                .orElseThrow(NotFound::new);
    }

    /** The partner that signs in as this client, if any does. */
    public Optional<PartnerId> signedInAs(String clientId) {
        return db.sql("select partner_id from partner where client_id = :client")
                .param("client", clientId)
                .query(RowMappers.of(PartnerId.class))
                .optional();
    }
}
