package org.tributary.referral.views.referrals;

import java.util.EnumSet;
import java.util.Set;
import org.tributary.events.referral.ReferralEvent;
import org.tributary.events.referral.ReferralEvent.LossReason;
import org.tributary.events.referral.ReferralEvent.ReferralAccepted;
import org.tributary.events.referral.ReferralEvent.ReferralCourseOpened;
import org.tributary.events.referral.ReferralEvent.ReferralDeclined;
import org.tributary.events.referral.ReferralEvent.ReferralExpired;
import org.tributary.events.referral.ReferralEvent.ReferralQuestionAnswered;
import org.tributary.events.referral.ReferralEvent.ReferralQuestionAsked;
import org.tributary.events.referral.ReferralEvent.ReferralRedirected;
import org.tributary.events.referral.ReferralEvent.ReferralRequested;
import org.tributary.events.referral.ReferralEvent.ReferralScheduled;
import org.tributary.events.referral.ReferralEvent.ReferralVisitAttended;
import org.tributary.events.referral.ReferralEvent.ReferralVisitLost;
import org.tributary.events.referral.ReferralEvent.ReferralVisitMoved;
import org.tributary.events.referral.ReferralEvent.ReferralWithdrawn;
import org.tributary.events.referral.ReferralEvent.UrgentFindingLifted;
import org.tributary.events.referral.ReferralEvent.UrgentFindingReported;

/** What each fact is called in a referral's timeline. */
final class Steps {

    private static final Set<ReferralStep> OF_PARTNER =
            EnumSet.of(ReferralStep.RECEIVED, ReferralStep.ANSWERED, ReferralStep.WITHDRAWN);

    private Steps() {}

    static ReferralStep of(ReferralEvent event) {
        return switch (event) {
            case ReferralRequested _ -> ReferralStep.RECEIVED;
            case ReferralQuestionAsked _ -> ReferralStep.ASKED;
            case ReferralQuestionAnswered _ -> ReferralStep.ANSWERED;
            case ReferralRedirected _ -> ReferralStep.REDIRECTED;
            case ReferralAccepted _ -> ReferralStep.ACCEPTED;
            case ReferralDeclined _ -> ReferralStep.DECLINED;
            case ReferralWithdrawn _ -> ReferralStep.WITHDRAWN;
            case ReferralExpired _ -> ReferralStep.EXPIRED;
            case ReferralScheduled _ -> ReferralStep.SCHEDULED;
            case ReferralVisitMoved _ -> ReferralStep.VISIT_MOVED;
            case ReferralVisitLost e ->
                e.reason() == LossReason.MISSED ? ReferralStep.VISIT_MISSED : ReferralStep.VISIT_CANCELLED;
            case ReferralVisitAttended _ -> ReferralStep.VISITED;
            case ReferralCourseOpened _ -> ReferralStep.COURSE_OPENED;
            case UrgentFindingReported _ -> ReferralStep.URGENT_FINDING;
            case UrgentFindingLifted _ -> ReferralStep.URGENT_FINDING_LIFTED;
        };
    }

    /** Taken by the partner; all others are a clinic's or the chain's. */
    static boolean isOfPartner(ReferralStep step) {
        return OF_PARTNER.contains(step);
    }
}
