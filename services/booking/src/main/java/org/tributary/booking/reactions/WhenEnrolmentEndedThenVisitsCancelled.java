package org.tributary.booking.reactions;

import java.time.Clock;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.tributary.booking.appointment.AppointmentCommand.CancelAppointment;
import org.tributary.booking.views.agenda.AppointmentReader;
import org.tributary.booking.views.patients.Patients;
import org.tributary.booking.waitinglist.WaitingListCommand.StopWaiting;
import org.tributary.booking.waitinglist.WaitingQueue;
import org.tributary.events.AppointmentId;
import org.tributary.events.booking.AppointmentEvent.CancelledBy;
import org.tributary.events.clinicalrecord.PatientEvent.EnrolmentEnded;
import org.tributary.platform.eventstore.TransactionalCommands;
import org.tributary.platform.feed.CatchUpWaiter;
import org.tributary.platform.feed.FeedReaction;
import org.tributary.platform.feed.ReceivedEvent;
import org.tributary.platform.kernel.EventMetadata;
import org.tributary.platform.kernel.RejectedException;
import org.tributary.platform.privacy.PersonErased;

/** When a clinic treats a patient no more, they wait there for nothing, and their visits to come are cancelled. */
@Component
class WhenEnrolmentEndedThenVisitsCancelled implements FeedReaction {

    private final TransactionalCommands commands;
    private final AppointmentReader appointments;
    private final WaitingQueue waiting;
    private final Patients patients;
    private final CatchUpWaiter catchUp;
    private final Clock clock;

    WhenEnrolmentEndedThenVisitsCancelled(
            TransactionalCommands commands,
            AppointmentReader appointments,
            WaitingQueue waiting,
            Patients patients,
            CatchUpWaiter catchUp,
            Clock clock) {
        this.commands = commands;
        this.appointments = appointments;
        this.waiting = waiting;
        this.patients = patients;
        this.catchUp = catchUp;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "when-enrolment-ended-then-visits-cancelled";
    }

    @Override
    public Set<String> services() {
        return Set.of("clinical-record");
    }

    @Override
    public boolean concerns(ReceivedEvent fact) {
        return fact.event() instanceof EnrolmentEnded;
    }

    /** Whoever is enrolled again meanwhile keeps what they have. What they wait for goes first, so that it is not offered to them. */
    @Override
    public void react(ReceivedEvent fact, EventMetadata as) {
        if (fact.event() instanceof EnrolmentEnded ended) {
            awaitInTheViews(ended, fact.sequence());
            if (!patients.isTreatedAt(ended.patientId(), ended.clinicId())) {
                waiting.of(ended.patientId(), ended.clinicId())
                        .forEach(entry -> commands.send(new StopWaiting(entry), as));
                cancelVisits(ended, as);
            }
        }
    }

    private void cancelVisits(EnrolmentEnded ended, EventMetadata as) {
        var now = clock.instant();
        for (var visit : appointments.visitsToCome(ended.patientId(), ended.clinicId(), now)) {
            try {
                cancel(visit, ended, now, as);
            } catch (RejectedException _) {
                // the patient came meanwhile: that visit is none to come, and the others still are
            }
        }
    }

    /** Of whoever was erased meanwhile nothing is written down, not even why. */
    private void cancel(AppointmentId visit, EnrolmentEnded ended, Instant now, EventMetadata as) {
        try {
            commands.send(new CancelAppointment(visit, wishOf(ended), reasonOf(ended), now), as);
        } catch (PersonErased _) {
            commands.send(new CancelAppointment(visit, wishOf(ended), null, now), as);
        }
    }

    private static CancelledBy wishOf(EnrolmentEnded ended) {
        return switch (ended.because()) {
            case MOVED_AWAY, TREATED_ELSEWHERE, ON_REQUEST -> CancelledBy.PATIENT;
            case ENROLLED_IN_ERROR -> CancelledBy.CLINIC;
        };
    }

    private static String reasonOf(EnrolmentEnded ended) {
        return "The clinic treats the patient no more: "
                + ended.because().name().replace('_', ' ').toLowerCase(Locale.ROOT);
    }

    /** No visit is booked any more once booking knows, so that none is missed. */
    private void awaitInTheViews(EnrolmentEnded ended, long sequence) {
        catchUp.require(
                "The end of the enrolment",
                () -> Optional.of(ended)
                        .filter(_ -> patients.hasArrived(ended.patientId(), ended.clinicId(), sequence)));
    }
}
