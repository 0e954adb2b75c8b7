package org.tributary.referral.views.referrals;

import java.util.List;
import java.util.Objects;
import org.tributary.events.referral.ReferralEvent.ReferralOrdered;
import org.tributary.events.terms.Identifier;

/**
 * What a partner's system calls its order, and what of it says nothing here.
 *
 * @param placedAs its numbers there
 * @param notUnderstood for whoever decides
 */
public record OrderWords(List<Identifier> placedAs, List<String> notUnderstood) {

    static OrderWords of(ReferralOrdered e) {
        return new OrderWords(
                Objects.requireNonNullElse(e.placedAs(), List.of()),
                Objects.requireNonNullElse(e.notUnderstood(), List.of()));
    }

    @Override
    public String toString() {
        return "OrderWords[withheld]";
    }
}
