package org.tributary.referral.views.referrals;

import static org.tributary.referral.servicelevel.ClockStep.ANSWER;
import static org.tributary.referral.servicelevel.ClockStep.DECISION;
import static org.tributary.referral.servicelevel.ClockStep.FIRST_VISIT;
import static org.tributary.referral.servicelevel.ClockStep.SCHEDULING;

import java.util.Set;
import org.tributary.referral.servicelevel.ClockStep;
import org.tributary.referral.servicelevel.Clocks.Taken;
import org.tributary.referral.views.referrals.ReferralView.Step;

/** Which clocks a step of a referral stops and starts. */
final class StepClocks {

    private static final Set<ClockStep> ALL = Set.of(ClockStep.values());

    private StepClocks() {}

    static Taken of(Step taken) {
        return switch (taken.step()) {
            case RECEIVED -> started(taken, DECISION);
            case ASKED -> new Taken(taken.at(), Set.of(DECISION), Set.of(ANSWER));
            case ANSWERED -> new Taken(taken.at(), Set.of(ANSWER), Set.of(DECISION));
            case REDIRECTED -> new Taken(taken.at(), Set.of(DECISION, ANSWER), Set.of(DECISION));
            case ACCEPTED -> new Taken(taken.at(), Set.of(DECISION, ANSWER), Set.of(SCHEDULING, FIRST_VISIT));
            case DECLINED, WITHDRAWN, EXPIRED -> new Taken(taken.at(), ALL, Set.of());
            case SCHEDULED -> new Taken(taken.at(), Set.of(SCHEDULING), Set.of());
            case VISIT_CANCELLED, VISIT_MISSED -> started(taken, SCHEDULING);
            case VISITED -> new Taken(taken.at(), Set.of(SCHEDULING, FIRST_VISIT), Set.of());
            case VISIT_MOVED, COURSE_OPENED, URGENT_FINDING, URGENT_FINDING_LIFTED ->
                new Taken(taken.at(), Set.of(), Set.of());
        };
    }

    private static Taken started(Step taken, ClockStep step) {
        return new Taken(taken.at(), Set.of(), Set.of(step));
    }
}
