package org.tributary.referral.reactions;

import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.tributary.events.booking.AppointmentEvent.AppointmentBooked;
import org.tributary.platform.eventstore.TransactionalCommands;
import org.tributary.platform.feed.FeedReaction;
import org.tributary.platform.feed.ReceivedEvent;
import org.tributary.platform.kernel.EventMetadata;
import org.tributary.referral.referral.ReferralCommand.MarkScheduled;

/** When a visit is booked because of a referral, the partner learns that it has a time. */
@Component
class WhenAppointmentBookedThenReferralScheduled implements FeedReaction {

    private final TransactionalCommands commands;

    WhenAppointmentBookedThenReferralScheduled(TransactionalCommands commands) {
        this.commands = commands;
    }

    @Override
    public String name() {
        return "when-appointment-booked-then-referral-scheduled";
    }

    @Override
    public Set<String> services() {
        return Set.of("booking");
    }

    @Override
    public boolean concerns(ReceivedEvent fact) {
        return commandFor(fact).isPresent();
    }

    @Override
    public void react(ReceivedEvent fact, EventMetadata as) {
        commandFor(fact).ifPresent(command -> commands.send(command, as));
    }

    private static Optional<MarkScheduled> commandFor(ReceivedEvent fact) {
        return fact.event() instanceof AppointmentBooked booked && booked.referralId() != null
                ? Optional.of(new MarkScheduled(
                        booked.referralId(), booked.clinicId(), booked.patientId(), booked.appointmentId()))
                : Optional.empty();
    }
}
