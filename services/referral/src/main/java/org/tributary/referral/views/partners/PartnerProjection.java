package org.tributary.referral.views.partners;

import java.time.Instant;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.Timestamp;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tributary.events.referral.PartnerEvent;
import org.tributary.events.referral.PartnerEvent.PartnerRegistered;

/** Keeps the list of partners, in the transaction of the fact. */
@Component
@ProcessingGroup("referral.partners")
class PartnerProjection {

    private final JdbcClient db;

    PartnerProjection(JdbcClient db) {
        this.db = db;
    }

    @EventHandler
    void on(PartnerEvent event, @Timestamp Instant at) {
        switch (event) {
            case PartnerRegistered e -> add(e, at);
        }
    }

    private void add(PartnerRegistered e, Instant at) {
        db.sql("""
                insert into partner (partner_id, name, kind, client_id, registered_at)
                values (:partner, :name, :kind, :client, :at)
                """)
                .param("partner", e.partnerId())
                .param("name", e.name())
                .param("kind", e.kind())
                .param("client", e.clientId())
                .param("at", at)
                .update();
    }
}
