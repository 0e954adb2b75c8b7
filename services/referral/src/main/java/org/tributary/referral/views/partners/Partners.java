package org.tributary.referral.views.partners;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tributary.events.PartnerId;
import org.tributary.events.referral.PartnerEvent.PartnerKind;
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
                .query(Partners::read)
                .list();
    }

    /**
     * One partner.
     *
     * @throws NotFound if there is none of this number
     */
    public ListedPartner get(PartnerId id) {
        return db.sql("select * from partner where partner_id = :id")
                .param("id", id.value())
                .query(Partners::read)
                .optional()
                .orElseThrow(NotFound::new);
    }

    /** The partner that signs in as this client, if any does. */
    public Optional<PartnerId> signedInAs(String clientId) {
        return db.sql("select partner_id from partner where client_id = :client")
                .param("client", clientId)
                .query(UUID.class)
                .optional()
                .map(PartnerId::new);
    }

    private static ListedPartner read(ResultSet row, int number) throws SQLException {
        return new ListedPartner(
                new PartnerId(row.getObject("partner_id", UUID.class)),
                row.getString("name"),
                PartnerKind.valueOf(row.getString("kind")),
                row.getString("client_id"),
                row.getObject("registered_at", OffsetDateTime.class).toInstant());
    }
}
