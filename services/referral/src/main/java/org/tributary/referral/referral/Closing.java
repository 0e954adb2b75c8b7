package org.tributary.referral.referral;

import static org.tributary.platform.kernel.Decision.accepted;
import static org.tributary.platform.kernel.Decision.alreadyDone;
import static org.tributary.platform.kernel.Decision.rejected;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.tributary.events.ClinicId;
import org.tributary.events.referral.ReferralEvent;
import org.tributary.events.referral.ReferralEvent.ReferralDeclined;
import org.tributary.events.referral.ReferralEvent.ReferralExpired;
import org.tributary.events.referral.ReferralEvent.ReferralWithdrawn;
import org.tributary.platform.kernel.Decision;
import org.tributary.referral.referral.Referral.Closed;
import org.tributary.referral.referral.Referral.TakenOn;
import org.tributary.referral.referral.Referral.Undecided;
import org.tributary.referral.referral.Referral.Unknown;
import org.tributary.referral.referral.Referral.Visited;
import org.tributary.referral.referral.ReferralCommand.DeclineReferral;
import org.tributary.referral.referral.ReferralCommand.WithdrawReferral;
import org.tributary.referral.referral.ReferralRejection.ClosedAlready;
import org.tributary.referral.referral.ReferralRejection.PersonHasCome;

/** How a referral ends before the person has come. */
final class Closing {

    private Closing() {}

    static ReferralDeclined declined(Undecided referral, DeclineReferral c) {
        return new ReferralDeclined(
                c.referralId(), referral.request().partnerId(), referral.clinic(), c.reason(), c.note());
    }

    static ReferralExpired expired(Undecided referral) {
        var request = referral.request();
        return new ReferralExpired(request.referralId(), request.partnerId(), referral.clinic());
    }

    /** What the partner does not want any more, a clinic may have taken on; once the person has come, it is too late. */
    static Decision<ReferralEvent> withdraw(Referral referral, WithdrawReferral c) {
        return referral instanceof Visited
                ? rejected(new PersonHasCome(c.referralId()))
                : accepted(new ReferralWithdrawn(
                        c.referralId(), referral.request().partnerId(), clinicOf(referral), c.note()));
    }

    static Decision<ReferralEvent> again(Closed closed, DeclineReferral c) {
        return closed.how() instanceof ReferralDeclined e
                        && e.reason() == c.reason()
                        && Objects.equals(e.note(), c.note())
                ? alreadyDone()
                : rejected(new ClosedAlready(c.referralId(), closed.how()));
    }

    static Decision<ReferralEvent> again(Closed closed, WithdrawReferral c) {
        return closed.how() instanceof ReferralWithdrawn
                ? alreadyDone()
                : rejected(new ClosedAlready(c.referralId(), closed.how()));
    }

    private static @Nullable ClinicId clinicOf(Referral referral) {
        return switch (referral) {
            case Undecided u -> u.clinic();
            case TakenOn t -> t.acceptance().clinicId();
            case Unknown _, Closed _ -> null;
        };
    }
}
