package org.tributary.referral.fhir;

import java.util.List;
import org.tributary.referral.views.referrals.ReferralStatus;
import org.tributary.referral.views.referrals.ReferralStep;
import org.tributary.referral.views.referrals.ReferralView.Step;

/** Where a referral stood after each of its steps: each step is a version of its resources. */
final class Statuses {

    private Statuses() {}

    /** After the first {@code version} steps. */
    static ReferralStatus after(List<Step> timeline, int version) {
        var status = ReferralStatus.RECEIVED;
        for (var step : timeline.subList(0, version)) {
            status = after(status, step.step());
        }
        return status;
    }

    private static ReferralStatus after(ReferralStatus before, ReferralStep step) {
        return switch (step) {
            case RECEIVED, ANSWERED, REDIRECTED -> ReferralStatus.RECEIVED;
            case ASKED -> ReferralStatus.ASKED;
            case ACCEPTED, VISIT_CANCELLED, VISIT_MISSED -> ReferralStatus.ACCEPTED;
            case SCHEDULED, VISIT_MOVED -> ReferralStatus.SCHEDULED;
            case VISITED -> ReferralStatus.VISITED;
            case DECLINED -> ReferralStatus.DECLINED;
            case WITHDRAWN -> ReferralStatus.WITHDRAWN;
            case EXPIRED -> ReferralStatus.EXPIRED;
            case COURSE_OPENED, URGENT_FINDING, URGENT_FINDING_LIFTED -> before;
        };
    }
}
