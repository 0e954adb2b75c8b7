package org.tributary.referral.partner;

import static org.tributary.platform.kernel.Decision.accepted;
import static org.tributary.platform.kernel.Decision.alreadyDone;
import static org.tributary.platform.kernel.Decision.rejected;

import org.tributary.events.referral.PartnerEvent;
import org.tributary.events.referral.PartnerEvent.PartnerKind;
import org.tributary.events.referral.PartnerEvent.PartnerRegistered;
import org.tributary.platform.kernel.Decision;
import org.tributary.referral.partner.PartnerCommand.RegisterPartner;
import org.tributary.referral.partner.PartnerRejection.RegisteredDifferently;

/** A practice that refers patients, and all its rules. A value: no clock, no framework, no I/O. */
sealed interface Partner {

    record Unregistered() implements Partner {}

    record Registered(String name, PartnerKind kind, String clientId) implements Partner {

        boolean isAs(RegisterPartner c) {
            return equals(new Registered(c.name(), c.kind(), c.clientId()));
        }
    }

    static Partner unregistered() {
        return new Unregistered();
    }

    /** The partner's state table: one line per meaningful pair of state and command. */
    default Decision<PartnerEvent> decide(PartnerCommand command) {
        return switch (new Asked(this, command)) {
            case Asked(Unregistered _, RegisterPartner c) ->
                accepted(new PartnerRegistered(c.partnerId(), c.name(), c.kind(), c.clientId()));
            case Asked(Registered p, RegisterPartner c) when p.isAs(c) -> alreadyDone();
            case Asked(Registered _, RegisterPartner c) -> rejected(new RegisteredDifferently(c.partnerId()));
        };
    }

    /** The state after a fact. Facts are never refused. */
    default Partner after(PartnerEvent event) {
        return switch (event) {
            case PartnerRegistered e -> new Registered(e.name(), e.kind(), e.clientId());
        };
    }

    /** What is asked of which partner. */
    record Asked(Partner state, PartnerCommand command) {}
}
