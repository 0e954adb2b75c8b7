package org.tributary.clinicalrecord.hold;

import static org.tributary.platform.kernel.Decision.accepted;
import static org.tributary.platform.kernel.Decision.alreadyDone;
import static org.tributary.platform.kernel.Decision.rejected;

import org.tributary.clinicalrecord.hold.Hold.AwaitingApproval;
import org.tributary.clinicalrecord.hold.Hold.AwaitingLifting;
import org.tributary.clinicalrecord.hold.Hold.Existing;
import org.tributary.clinicalrecord.hold.Hold.InForce;
import org.tributary.clinicalrecord.hold.Hold.Lifted;
import org.tributary.clinicalrecord.hold.Hold.Unrequested;
import org.tributary.clinicalrecord.hold.HoldCommand.GiveUpHoldRequest;
import org.tributary.clinicalrecord.hold.HoldCommand.LiftHold;
import org.tributary.clinicalrecord.hold.HoldCommand.RequestHold;
import org.tributary.clinicalrecord.hold.HoldCommand.RequestLifting;
import org.tributary.clinicalrecord.hold.HoldCommand.SetHold;
import org.tributary.clinicalrecord.hold.HoldRejection.HoldOver;
import org.tributary.clinicalrecord.hold.HoldRejection.LiftingPending;
import org.tributary.clinicalrecord.hold.HoldRejection.NoSuchHold;
import org.tributary.clinicalrecord.hold.HoldRejection.NotAwaited;
import org.tributary.clinicalrecord.hold.HoldRejection.NotInForce;
import org.tributary.events.clinicalrecord.HoldEvent;
import org.tributary.events.clinicalrecord.HoldEvent.HoldLifted;
import org.tributary.events.clinicalrecord.HoldEvent.HoldLiftingRequested;
import org.tributary.events.clinicalrecord.HoldEvent.HoldRequestGivenUp;
import org.tributary.events.clinicalrecord.HoldEvent.HoldRequested;
import org.tributary.events.clinicalrecord.HoldEvent.HoldSet;
import org.tributary.platform.kernel.Decision;
import org.tributary.platform.kernel.NoContext;

/** All rules about a hold. */
final class HoldDecider {

    private HoldDecider() {}

    /** One line for each meaningful pair of state and command. */
    static Decision<HoldEvent> decide(Hold hold, HoldCommand command, NoContext nothing) {
        return switch (new Asked(hold, command)) {
            case Asked(Unrequested _, RequestHold c)
            when c.until() != null && !c.at().isBefore(c.until()) -> rejected(new HoldOver(c.until()));
            case Asked(Unrequested _, RequestHold c) -> accepted(requested(c));
            case Asked(Unrequested _, HoldCommand c) -> rejected(new NoSuchHold(c.holdId()));
            case Asked(Existing _, RequestHold _) -> alreadyDone();

            case Asked(AwaitingApproval h, SetHold c)
            when h.request().approvalId().equals(c.approvalId()) -> accepted(set(h.request(), c));
            case Asked(InForce h, SetHold c) when h.by().equals(c.approvalId()) -> alreadyDone();
            case Asked(Existing _, SetHold c) -> rejected(new NotAwaited(c.approvalId()));

            case Asked(InForce h, RequestLifting c) -> accepted(liftingRequested(h.request(), c));
            case Asked(AwaitingLifting h, RequestLifting _) -> rejected(new LiftingPending(h.approvalId()));
            case Asked(Existing _, RequestLifting c) -> rejected(new NotInForce(c.holdId()));

            case Asked(AwaitingLifting h, LiftHold c)
            when h.approvalId().equals(c.approvalId()) -> accepted(lifted(h.request(), c));
            case Asked(Lifted h, LiftHold c) when h.by().equals(c.approvalId()) -> alreadyDone();
            case Asked(Existing _, LiftHold c) -> rejected(new NotAwaited(c.approvalId()));

            case Asked(AwaitingApproval h, GiveUpHoldRequest c)
            when h.request().approvalId().equals(c.approvalId()) -> accepted(givenUp(h.request(), c));
            case Asked(AwaitingLifting h, GiveUpHoldRequest c)
            when h.approvalId().equals(c.approvalId()) -> accepted(givenUp(h.request(), c));
            case Asked(Existing _, GiveUpHoldRequest _) -> alreadyDone();
        };
    }

    private static HoldRequested requested(RequestHold c) {
        return new HoldRequested(
                c.holdId(), c.patientId(), c.clinicId(), c.approvalId(), c.by(), c.until(), c.name(), c.reason());
    }

    private static HoldSet set(HoldRequested h, SetHold c) {
        return new HoldSet(h.holdId(), h.patientId(), h.clinicId(), c.approvalId(), c.by(), h.until());
    }

    private static HoldLiftingRequested liftingRequested(HoldRequested h, RequestLifting c) {
        return new HoldLiftingRequested(h.holdId(), h.patientId(), h.clinicId(), c.approvalId(), c.by(), c.reason());
    }

    private static HoldLifted lifted(HoldRequested h, LiftHold c) {
        return new HoldLifted(h.holdId(), h.patientId(), h.clinicId(), c.approvalId(), c.by());
    }

    private static HoldRequestGivenUp givenUp(HoldRequested h, GiveUpHoldRequest c) {
        return new HoldRequestGivenUp(h.holdId(), h.patientId(), h.clinicId(), c.approvalId(), c.because());
    }

    private record Asked(Hold hold, HoldCommand command) {}
}
