package org.tributary.referral.reactions;

import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.tributary.events.PatientId;
import org.tributary.events.clinicalrecord.PatientEvent;
import org.tributary.events.clinicalrecord.PatientEvent.ConsentPurpose;
import org.tributary.events.clinicalrecord.PatientEvent.ConsentRecorded;
import org.tributary.events.clinicalrecord.PatientEvent.GateDecided;
import org.tributary.platform.eventstore.TransactionalCommands;
import org.tributary.platform.feed.CatchUpWaiter;
import org.tributary.platform.feed.FeedReaction;
import org.tributary.platform.feed.ReceivedEvent;
import org.tributary.platform.kernel.EventMetadata;
import org.tributary.referral.referral.ReferralCommand.FollowUpReferral;
import org.tributary.referral.views.patients.PatientDirectory;
import org.tributary.referral.views.referrals.Referrals;

/** When it was decided anew what may be done with a patient, whoever referred them learns of what is urgent. */
@Component
class WhenGateDecidedThenReferralFollowedUp implements FeedReaction {

    private final TransactionalCommands commands;
    private final Referrals referrals;
    private final PatientDirectory patients;
    private final CatchUpWaiter catchUp;

    WhenGateDecidedThenReferralFollowedUp(
            TransactionalCommands commands, Referrals referrals, PatientDirectory patients, CatchUpWaiter catchUp) {
        this.commands = commands;
        this.referrals = referrals;
        this.patients = patients;
        this.catchUp = catchUp;
    }

    @Override
    public String name() {
        return "when-gate-decided-then-referral-followed-up";
    }

    @Override
    public Set<String> services() {
        return Set.of("clinical-record");
    }

    @Override
    public boolean concerns(ReceivedEvent fact) {
        return fact.event() instanceof GateDecided
                || (fact.event() instanceof ConsentRecorded e && e.purpose() == ConsentPurpose.SHARE_WITH_REFERRER);
    }

    @Override
    public void react(ReceivedEvent fact, EventMetadata as) {
        if (fact.event() instanceof PatientEvent e) {
            awaitInTheViews(e.patientId(), fact.sequence());
            referrals.ofPatient(e.patientId()).forEach(referral -> commands.send(new FollowUpReferral(referral), as));
        }
    }

    /** The rules judge by referral's own view, which another feed of this service writes. */
    private void awaitInTheViews(PatientId patient, long sequence) {
        catchUp.require("The decision", () -> Optional.of(patient).filter(it -> patients.hasArrived(it, sequence)));
    }
}
