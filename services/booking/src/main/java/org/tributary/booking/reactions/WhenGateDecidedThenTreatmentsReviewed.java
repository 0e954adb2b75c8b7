package org.tributary.booking.reactions;

import java.time.Clock;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.tributary.booking.appointment.AppointmentCommand.ReviewEligibility;
import org.tributary.booking.views.agenda.AppointmentReader;
import org.tributary.booking.views.patients.Patients;
import org.tributary.events.clinicalrecord.PatientEvent.GateDecided;
import org.tributary.platform.eventstore.TransactionalCommands;
import org.tributary.platform.feed.CatchUpWaiter;
import org.tributary.platform.feed.FeedReaction;
import org.tributary.platform.feed.ReceivedEvent;
import org.tributary.platform.kernel.EventMetadata;

/** When it was decided anew what may be done with a patient, treatments to come are suspended, put on hold or let go on. */
@Component
class WhenGateDecidedThenTreatmentsReviewed implements FeedReaction {

    private final TransactionalCommands commands;
    private final AppointmentReader appointments;
    private final Patients patients;
    private final CatchUpWaiter catchUp;
    private final Clock clock;

    WhenGateDecidedThenTreatmentsReviewed(
            TransactionalCommands commands,
            AppointmentReader appointments,
            Patients patients,
            CatchUpWaiter catchUp,
            Clock clock) {
        this.commands = commands;
        this.appointments = appointments;
        this.patients = patients;
        this.catchUp = catchUp;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "when-patient-screened-then-treatments-reviewed";
    }

    @Override
    public Set<String> services() {
        return Set.of("clinical-record");
    }

    @Override
    public boolean concerns(ReceivedEvent fact) {
        return fact.event() instanceof GateDecided;
    }

    @Override
    public void react(ReceivedEvent fact, EventMetadata as) {
        if (fact.event() instanceof GateDecided decided) {
            awaitInTheViews(decided, fact.sequence());
            var now = clock.instant();
            appointments
                    .treatmentsToCome(decided.patientId(), now)
                    .forEach(visit -> commands.send(new ReviewEligibility(visit, now), as));
        }
    }

    /** The rules judge by booking's own view, which another feed of this service writes. */
    private void awaitInTheViews(GateDecided decided, long sequence) {
        catchUp.require(
                "The decision",
                () -> Optional.of(decided).filter(_ -> patients.hasArrived(decided.patientId(), sequence)));
    }
}
