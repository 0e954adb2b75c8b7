package org.tributary.referral.fhir;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tributary.events.ClinicId;
import org.tributary.events.PartnerId;
import org.tributary.events.ReferralId;
import org.tributary.events.referral.ReferralEvent.Priority;
import org.tributary.events.referral.ReferralEvent.ReferredPerson;
import org.tributary.events.terms.Identifier;
import org.tributary.referral.referral.Order;
import org.tributary.referral.referral.ReferralCommand.ReceiveReferral;
import org.tributary.referral.terminology.Understanding;

/** What an order asks for, as it was understood. */
record ReadOrder(
        ReferredPerson person,
        Understanding said,
        @Nullable String reason,
        Priority priority,
        List<ClinicId> places,
        List<String> contraindications,
        @Nullable String notes,
        List<Identifier> placedAs) {

    ReceiveReferral toCommand(
            ReferralId id,
            PartnerId partner,
            @Nullable ClinicId preferred,
            List<String> asSent,
            @Nullable String unlessThereIs) {
        return new ReceiveReferral(
                id,
                partner,
                person,
                said.condition(),
                reason,
                priority,
                said.techniques(),
                preferred,
                contraindications,
                notes,
                new Order(said.limbs(), said.cautions(), placedAs, said.notUnderstood(), asSent, unlessThereIs));
    }

    @Override
    public String toString() {
        return "ReadOrder[withheld]";
    }
}
