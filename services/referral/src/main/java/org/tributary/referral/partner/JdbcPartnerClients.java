package org.tributary.referral.partner;

import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tributary.events.PartnerId;
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
        db.sql("insert into partner_client (client_id, partner_id) values (:client, :partner) on conflict do nothing")
                .param("client", clientId)
                .param("partner", partnerId.value())
                .update();
        var holder = db.sql("select partner_id from partner_client where client_id = :client")
                .param("client", clientId)
                .query(UUID.class)
                .single();
        if (!holder.equals(partnerId.value())) {
            throw new RejectedException(new ClientTaken(clientId, new PartnerId(holder)));
        }
    }
}
