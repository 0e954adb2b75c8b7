package org.tributary.referral.partner;

import static org.axonframework.modelling.command.AggregateCreationPolicy.CREATE_IF_MISSING;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;
import org.tributary.events.PartnerId;
import org.tributary.events.referral.PartnerEvent;
import org.tributary.referral.partner.PartnerCommand.RegisterPartner;

/** Lends {@link Partner} an identity and a stream. Contains no rule. */
@Aggregate
class PartnerAggregate {

    @AggregateIdentifier
    @SuppressWarnings("UnusedVariable") // Axon reads it
    private @Nullable PartnerId id;

    private Partner partner = Partner.unregistered();

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(RegisterPartner command, PartnerClients clients) {
        clients.claim(command.clientId(), command.partnerId());
        partner.decide(command).eventsOrThrow().forEach(AggregateLifecycle::apply);
    }

    @EventSourcingHandler
    void on(PartnerEvent event) {
        id = event.partnerId();
        partner = partner.after(event);
    }
}
