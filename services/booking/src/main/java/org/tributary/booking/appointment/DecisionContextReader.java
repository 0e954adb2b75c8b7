package org.tributary.booking.appointment;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tributary.booking.appointment.Appointment.Advanced;
import org.tributary.booking.appointment.Appointment.Planned;
import org.tributary.booking.appointment.Appointment.Unbooked;
import org.tributary.booking.appointment.AppointmentCommand.ApproveException;
import org.tributary.booking.appointment.AppointmentCommand.BookAppointment;
import org.tributary.booking.appointment.AppointmentCommand.CancelAppointment;
import org.tributary.booking.appointment.AppointmentCommand.CheckInPatient;
import org.tributary.booking.appointment.AppointmentCommand.CompleteAppointment;
import org.tributary.booking.appointment.AppointmentCommand.DisplaceAppointment;
import org.tributary.booking.appointment.AppointmentCommand.GiveUpException;
import org.tributary.booking.appointment.AppointmentCommand.RecordNoShow;
import org.tributary.booking.appointment.AppointmentCommand.RescheduleAppointment;
import org.tributary.booking.appointment.AppointmentCommand.ReviewEligibility;
import org.tributary.booking.appointment.AppointmentCommand.UndoStep;
import org.tributary.booking.appointment.DecisionContext.Origin;
import org.tributary.booking.appointment.DecisionContext.PatientGate;
import org.tributary.booking.schedule.ScheduleReader;
import org.tributary.booking.views.origins.Origins;
import org.tributary.booking.views.patients.Patients;
import org.tributary.platform.eventstore.DecisionLocks;

/**
 * Looks up what a visit is judged by. The therapist, the patient and the clinic are locked first: whoever changes a shift, a
 * certificate, a screening or a closure waits for the appointments that were judged by it.
 */
@Component
class DecisionContextReader {

    private final ScheduleReader schedule;
    private final DecisionLocks locks;
    private final Patients patients;
    private final Origins origins;

    DecisionContextReader(ScheduleReader schedule, DecisionLocks locks, Patients patients, Origins origins) {
        this.schedule = schedule;
        this.locks = locks;
        this.patients = patients;
        this.origins = origins;
    }

    /** Of what a command is judged by, only that. */
    DecisionContext lockAndRead(Appointment appointment, AppointmentCommand command) {
        return switch (command) {
            case BookAppointment c
            when appointment instanceof Unbooked -> {
                var known = lockAndRead(c.visit());
                yield known.with(originOf(c.visit(), known));
            }
            case RescheduleAppointment c
            when appointment instanceof Planned p -> lockAndReadForMove(p.visit(), PlanningRules.moved(p, c));
            case CheckInPatient _, ReviewEligibility _, ApproveException _
            when appointment instanceof Planned p -> lockAndRead(p.visit());
            case UndoStep _ when appointment instanceof Advanced a -> lockAndRead(a.visit());
            case BookAppointment _,
                    RescheduleAppointment _,
                    CheckInPatient _,
                    ReviewEligibility _,
                    ApproveException _,
                    GiveUpException _,
                    UndoStep _,
                    CompleteAppointment _,
                    RecordNoShow _,
                    DisplaceAppointment _,
                    CancelAppointment _ -> DecisionContext.UNKNOWN;
        };
    }

    /** What the rules must know; shifts, certificates and closures stay as they are until the transaction ends. */
    DecisionContext lockAndRead(Visit asked) {
        locks.on(asked.therapistId(), asked.patientId(), asked.clinicId());
        return read(asked);
    }

    /**
     * The same for a visit that is to move: meanwhile nobody else takes or moves a time at the clinic, and the therapist whom it
     * leaves does not go away. Whoever moves gives up one time and wants another: two who want each other's would wait in a circle.
     */
    private DecisionContext lockAndReadForMove(Visit from, Visit to) {
        locks.beforeChanging(List.of(to.clinicId()), to.therapistId(), from.therapistId(), to.patientId());
        return read(to);
    }

    /**
     * What of a visit's course and referral is the patient's at the clinic, as far as others have told. A visit of a series comes of
     * what the series does.
     */
    private Origin originOf(Visit asked, DecisionContext known) {
        var course = asked.seriesId() == null ? asked.courseId() : null;
        var referral = asked.referralId();
        var person = Stream.concat(Stream.of(asked.patientId()), known.otherRecords().stream())
                .toList();
        return new Origin(
                course == null || person.stream().anyMatch(one -> origins.include(course, one, asked.clinicId())),
                referral == null || person.stream().anyMatch(one -> origins.include(referral, one, asked.clinicId())));
    }

    private DecisionContext read(Visit asked) {
        return schedule.workplace(asked.clinicId(), asked.therapistId(), asked.startsAt())
                .map(place -> new DecisionContext(place.premises(), place.roster(), gate(asked)))
                .orElse(DecisionContext.UNKNOWN);
    }

    private @Nullable PatientGate gate(Visit asked) {
        return patients.find(asked.patientId(), asked.clinicId())
                .map(known -> new PatientGate(known.schedule(), known.otherRecords(), known.survivor()))
                .orElse(null);
    }
}
