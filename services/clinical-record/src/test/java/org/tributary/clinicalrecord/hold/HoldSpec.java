package org.tributary.clinicalrecord.hold;

import static org.tributary.clinicalrecord.Examples.APRIL_1;
import static org.tributary.clinicalrecord.Examples.ASHA;
import static org.tributary.clinicalrecord.Examples.NORTH;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
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
import org.tributary.events.ApprovalId;
import org.tributary.events.HoldId;
import org.tributary.events.clinicalrecord.HoldEvent;
import org.tributary.events.clinicalrecord.HoldEvent.HoldLifted;
import org.tributary.events.clinicalrecord.HoldEvent.HoldLiftingRequested;
import org.tributary.events.clinicalrecord.HoldEvent.HoldRequestGivenUp;
import org.tributary.events.clinicalrecord.HoldEvent.HoldRequested;
import org.tributary.events.clinicalrecord.HoldEvent.HoldSet;
import org.tributary.events.clinicalrecord.RequestEnd;
import org.tributary.platform.kernel.NoContext;
import org.tributary.platform.testkit.Spec;

class HoldSpec {

    private static final HoldId HOLD = HoldId.of("00000000-0000-7000-8000-00000000aa21");
    private static final ApprovalId ASKED = ApprovalId.of("00000000-0000-7000-8000-00000000aa22");
    private static final ApprovalId ASKED_BACK = ApprovalId.of("00000000-0000-7000-8000-00000000aa23");
    private static final Instant MAY = Instant.parse("2026-05-01T00:00:00Z");

    private static final SetHold SETTING = new SetHold(HOLD, ASKED, "manager", APRIL_1);
    private static final RequestLifting BACK = new RequestLifting(HOLD, ASKED_BACK, "admin", "Settled", APRIL_1);
    private static final LiftHold LIFTING = new LiftHold(HOLD, ASKED_BACK, "manager", APRIL_1);

    private static final HoldRequested REQUESTED =
            new HoldRequested(HOLD, ASHA, NORTH, ASKED, "admin", MAY, "Case 1", "A fall");
    private static final HoldSet SET = new HoldSet(HOLD, ASHA, NORTH, ASKED, "manager", MAY);
    private static final HoldLiftingRequested LIFTING_REQUESTED =
            new HoldLiftingRequested(HOLD, ASHA, NORTH, ASKED_BACK, "admin", "Settled");
    private static final HoldLifted LIFTED = new HoldLifted(HOLD, ASHA, NORTH, ASKED_BACK, "manager");

    @Test
    void it_is_asked_for_agreed_to_and_lifted_the_same_way() {
        aHold().when(request(MAY)).then(REQUESTED);
        aHold().given(REQUESTED).when(SETTING).then(SET);
        aHold().given(REQUESTED, SET).when(BACK).then(LIFTING_REQUESTED);
        aHold().given(REQUESTED, SET, LIFTING_REQUESTED).when(LIFTING).then(LIFTED);
    }

    @Test
    void each_step_is_taken_once() {
        aHold().given(REQUESTED).when(request(MAY)).thenNothingNew();
        aHold().given(REQUESTED, SET).when(SETTING).thenNothingNew();
        aHold().given(REQUESTED, SET, LIFTING_REQUESTED).when(BACK).thenRejected(new LiftingPending(ASKED_BACK));
        aHold().given(REQUESTED, SET, LIFTING_REQUESTED, LIFTED).when(LIFTING).thenNothingNew();
    }

    @Test
    void it_ends_after_it_was_asked_for_or_has_no_end() {
        aHold().when(request(APRIL_1)).thenRejected(new HoldOver(APRIL_1));
        aHold().when(request(null))
                .then(new HoldRequested(HOLD, ASHA, NORTH, ASKED, "admin", null, "Case 1", "A fall"));
    }

    @Test
    void what_is_refused_or_not_answered_leaves_all_as_it_was() {
        var refused = new HoldRequestGivenUp(HOLD, ASHA, NORTH, ASKED, RequestEnd.REFUSED);
        var late = new HoldRequestGivenUp(HOLD, ASHA, NORTH, ASKED_BACK, RequestEnd.NOT_APPROVED_IN_TIME);

        aHold().given(REQUESTED).when(giveUp(ASKED, RequestEnd.REFUSED)).then(refused);
        aHold().given(REQUESTED, refused).when(SETTING).thenRejected(new NotAwaited(ASKED));
        aHold().given(REQUESTED, SET, LIFTING_REQUESTED)
                .when(giveUp(ASKED_BACK, RequestEnd.NOT_APPROVED_IN_TIME))
                .then(late);
        aHold().given(REQUESTED, SET, LIFTING_REQUESTED, late).when(BACK).then(LIFTING_REQUESTED);
        aHold().given(REQUESTED, SET).when(giveUp(ASKED, RequestEnd.REFUSED)).thenNothingNew();
    }

    @Test
    void only_what_is_in_force_is_lifted() {
        aHold().given(REQUESTED).when(BACK).thenRejected(new NotInForce(HOLD));
        aHold().given(REQUESTED, SET, LIFTING_REQUESTED, LIFTED).when(BACK).thenRejected(new NotInForce(HOLD));
        aHold().given(REQUESTED, SET).when(LIFTING).thenRejected(new NotAwaited(ASKED_BACK));
        aHold().when(SETTING).thenRejected(new NoSuchHold(HOLD));
        aHold().when(BACK).thenRejected(new NoSuchHold(HOLD));
    }

    private static RequestHold request(@Nullable Instant until) {
        return new RequestHold(HOLD, ASHA, NORTH, ASKED, "admin", "Case 1", "A fall", until, APRIL_1);
    }

    private static GiveUpHoldRequest giveUp(ApprovalId approval, RequestEnd because) {
        return new GiveUpHoldRequest(HOLD, approval, because, APRIL_1);
    }

    private static Spec<Hold, HoldCommand, HoldEvent> aHold() {
        return new Spec<>(
                new Hold.Unrequested(),
                Hold::after,
                (hold, command) -> HoldDecider.decide(hold, command, NoContext.NONE));
    }
}
