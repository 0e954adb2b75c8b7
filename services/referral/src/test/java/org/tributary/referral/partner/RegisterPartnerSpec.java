package org.tributary.referral.partner;

import static org.tributary.events.referral.PartnerEvent.PartnerKind.ONCOLOGY;
import static org.tributary.events.referral.PartnerEvent.PartnerKind.PHYSICAL_THERAPY;
import static org.tributary.platform.kernel.NoContext.NONE;

import org.junit.jupiter.api.Test;
import org.tributary.events.PartnerId;
import org.tributary.events.referral.PartnerEvent;
import org.tributary.events.referral.PartnerEvent.PartnerRegistered;
import org.tributary.platform.testkit.Spec;
import org.tributary.referral.partner.PartnerCommand.RegisterPartner;
import org.tributary.referral.partner.PartnerRejection.RegisteredDifferently;

class RegisterPartnerSpec {

    private static final PartnerId HARBOUR = PartnerId.of("00000000-0000-7000-8000-000000000009");

    @Test
    void a_practice_becomes_a_partner() {
        aPartner()
                .when(new RegisterPartner(HARBOUR, "Harbour Physio", PHYSICAL_THERAPY, "partner-a"))
                .then(new PartnerRegistered(HARBOUR, "Harbour Physio", PHYSICAL_THERAPY, "partner-a"));
    }

    @Test
    void asking_twice_registers_once() {
        aPartner()
                .given(new PartnerRegistered(HARBOUR, "Harbour Physio", PHYSICAL_THERAPY, "partner-a"))
                .when(new RegisterPartner(HARBOUR, "Harbour Physio", PHYSICAL_THERAPY, "partner-a"))
                .thenNothingNew();
    }

    @Test
    void a_partner_does_not_become_another_by_registering_again() {
        aPartner()
                .given(new PartnerRegistered(HARBOUR, "Harbour Physio", PHYSICAL_THERAPY, "partner-a"))
                .when(new RegisterPartner(HARBOUR, "Harbour Physio", ONCOLOGY, "partner-a"))
                .thenRejected(new RegisteredDifferently(HARBOUR));
    }

    private static Spec<Partner, PartnerCommand, PartnerEvent> aPartner() {
        return new Spec<>(
                new Partner.Unregistered(), Partner::after, (partner, c) -> PartnerDecider.decide(partner, c, NONE));
    }
}
