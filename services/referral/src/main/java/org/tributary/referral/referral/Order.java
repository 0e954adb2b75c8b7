package org.tributary.referral.referral;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tributary.events.referral.ReferralEvent.Caution;
import org.tributary.events.terms.Identifier;
import org.tributary.events.terms.Limb;

/**
 * What a partner's system says when it refers, beside what a person would say.
 *
 * @param limbs what is to be treated, as far as it was said
 * @param cautions what the order itself discloses that stands against massage
 * @param placedAs the numbers under which the partner's system knows its order; under one of them there is one referral
 * @param notUnderstood what was sent and says nothing here, in words for whoever decides
 * @param asSent the resource as it came, in parts that follow each other
 * @param unlessThereIs what the system searched for: had it been found, nothing was to be received; under it there is one referral
 */
public record Order(
        List<Limb> limbs,
        List<Caution> cautions,
        List<Identifier> placedAs,
        List<String> notUnderstood,
        List<String> asSent,
        @Nullable String unlessThereIs) {

    /** Whether the system itself tells this order from others, so that likeness need not. */
    boolean isNamed() {
        return !placedAs.isEmpty() || unlessThereIs != null;
    }

    @Override
    public String toString() {
        return "Order[withheld]";
    }
}
