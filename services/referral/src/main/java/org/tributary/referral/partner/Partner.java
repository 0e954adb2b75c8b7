package org.tributary.referral.partner;

import org.tributary.events.referral.PartnerEvent;
import org.tributary.events.referral.PartnerEvent.PartnerKind;
import org.tributary.events.referral.PartnerEvent.PartnerRegistered;
import org.tributary.platform.kernel.State;
import org.tributary.referral.partner.PartnerCommand.RegisterPartner;

/** Where a practice that refers patients stands. A value: no clock, no framework, no I/O. */
sealed interface Partner extends State<Partner, PartnerEvent> {

    record Unregistered() implements Partner {}

    record Registered(String name, PartnerKind kind, String clientId) implements Partner {

        boolean isAs(RegisterPartner c) {
            return equals(new Registered(c.name(), c.kind(), c.clientId()));
        }
    }

    @Override
    default Partner after(PartnerEvent event) {
        return switch (event) {
            case PartnerRegistered e -> new Registered(e.name(), e.kind(), e.clientId());
        };
    }
}
