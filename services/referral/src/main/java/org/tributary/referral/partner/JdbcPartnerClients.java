package org.tributary.referral.partner;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tributary.events.PartnerId;
import org.tributary.platform.jdbc.RowMappers;
import org.tributary.platform.kernel.RejectedException;
import org.tributary.referral.partner.PartnerRejection.ClientTaken;

/** Keeps the clients in a table whose primary key lets only one of two racing registrations through. */
@Component
final class JdbcPartnerClients implements PartnerClients {

    private final JdbcClient db;

    JdbcPartnerClients(JdbcClient db) {
        this.db = db;
    }

    @Override
    public void claim(String clientId, PartnerId partnerId) {
        // whoever comes second waits for the first, and then finds its row
        var holder = db.sql("""
                insert into partner_client (client_id, partner_id) values (:client, :partner)
                on conflict (client_id) do update set client_id = excluded.client_id returning partner_id
                """)
                .param("client", clientId)
                .param("partner", partnerId)
                .query(RowMappers.of(PartnerId.class))
                .single();
        if (!holder.equals(partnerId)) {
            throw new RejectedException(new ClientTaken(clientId, holder));
        }
    }
}
