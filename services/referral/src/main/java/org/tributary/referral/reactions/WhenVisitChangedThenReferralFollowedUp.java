package org.tributary.referral.reactions;

import java.util.Set;
import org.springframework.stereotype.Component;
import org.tributary.events.AppointmentId;
import org.tributary.events.ReferralId;
import org.tributary.events.booking.AppointmentEvent;
import org.tributary.events.booking.AppointmentEvent.AppointmentBooked;
import org.tributary.events.booking.AppointmentEvent.AppointmentCancelled;
import org.tributary.events.booking.AppointmentEvent.AppointmentCompleted;
import org.tributary.events.booking.AppointmentEvent.AppointmentRescheduled;
import org.tributary.events.booking.AppointmentEvent.NoShowRecorded;
import org.tributary.events.booking.AppointmentEvent.StepUndone;
import org.tributary.platform.eventstore.TransactionalCommands;
import org.tributary.platform.feed.CatchUpWaiter;
import org.tributary.platform.feed.FeedReaction;
import org.tributary.platform.feed.ReceivedEvent;
import org.tributary.platform.kernel.EventMetadata;
import org.tributary.referral.referral.ReferralCommand.FollowUpReferral;
import org.tributary.referral.views.visits.Visits;

/** When a visit that was booked because of a referral has a time, another time, or an end, the partner learns of it. */
@Component
class WhenVisitChangedThenReferralFollowedUp implements FeedReaction {

    private final TransactionalCommands commands;
    private final Visits visits;
    private final CatchUpWaiter catchUp;

    WhenVisitChangedThenReferralFollowedUp(TransactionalCommands commands, Visits visits, CatchUpWaiter catchUp) {
        this.commands = commands;
        this.visits = visits;
        this.catchUp = catchUp;
    }

    /** As it was called when a partner heard of the first visit only. */
    @Override
    public String name() {
        return "when-appointment-booked-then-referral-scheduled";
    }

    @Override
    public Set<String> services() {
        return Set.of("booking");
    }

    /** Booked with a referral, or a change of such a visit: its booking came before, and was waited for. */
    @Override
    public boolean concerns(ReceivedEvent fact) {
        return switch (fact.event()) {
            case AppointmentBooked e -> e.referralId() != null;
            case AppointmentRescheduled e -> visits.isKnown(e.appointmentId());
            case AppointmentCancelled e -> visits.isKnown(e.appointmentId());
            case AppointmentCompleted e -> visits.isKnown(e.appointmentId());
            case NoShowRecorded e -> visits.isKnown(e.appointmentId());
            case StepUndone e -> visits.isKnown(e.appointmentId());
            case null, default -> false;
        };
    }

    @Override
    public void react(ReceivedEvent fact, EventMetadata as) {
        if (fact.event() instanceof AppointmentEvent visit) {
            commands.send(new FollowUpReferral(arrived(visit.appointmentId(), fact.sequence())), as);
        }
    }

    /** The rules judge by referral's own view, which another feed of this service writes. */
    private ReferralId arrived(AppointmentId visit, long sequence) {
        return catchUp.require("The visit", () -> visits.referralOf(visit, sequence));
    }
}
