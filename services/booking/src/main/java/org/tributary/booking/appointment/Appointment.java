package org.tributary.booking.appointment;

import static org.tributary.platform.kernel.Decision.accepted;
import static org.tributary.platform.kernel.Decision.alreadyDone;
import static org.tributary.platform.kernel.Decision.rejected;

import java.time.Duration;
import java.util.List;
import org.tributary.booking.appointment.AppointmentCommand.BookAppointment;
import org.tributary.booking.appointment.AppointmentCommand.CancelAppointment;
import org.tributary.booking.appointment.AppointmentRejection.AlreadyStarted;
import org.tributary.booking.appointment.AppointmentRejection.BookedDifferently;
import org.tributary.booking.appointment.AppointmentRejection.ClinicClosed;
import org.tributary.booking.appointment.AppointmentRejection.LengthNotOffered;
import org.tributary.booking.appointment.AppointmentRejection.NeverBooked;
import org.tributary.booking.appointment.AppointmentRejection.NotCertified;
import org.tributary.booking.appointment.AppointmentRejection.OutsideShift;
import org.tributary.booking.appointment.AppointmentRejection.SlotInThePast;
import org.tributary.booking.appointment.AppointmentRejection.TechniquesAtEvaluation;
import org.tributary.booking.appointment.AppointmentRejection.TechniquesMissing;
import org.tributary.booking.appointment.AppointmentRejection.UnknownClinic;
import org.tributary.booking.appointment.AppointmentRejection.UnknownPatient;
import org.tributary.booking.appointment.AppointmentRejection.UnknownRoom;
import org.tributary.booking.appointment.AppointmentRejection.UnknownTherapist;
import org.tributary.booking.appointment.Circumstances.Premises;
import org.tributary.booking.schedule.TimeSpan;
import org.tributary.events.RoomId;
import org.tributary.events.booking.AppointmentEvent;
import org.tributary.events.booking.AppointmentEvent.AppointmentBooked;
import org.tributary.events.booking.AppointmentEvent.AppointmentCancelled;
import org.tributary.platform.kernel.Decision;

/** An appointment and all its rules. A value: no clock, no framework, no I/O. */
sealed interface Appointment {

    Duration SHORTEST = Duration.ofMinutes(30);
    Duration USUAL = Duration.ofMinutes(60);
    Duration LONGEST = Duration.ofMinutes(90);

    /** Less notice than this makes a cancellation late. */
    Duration NOTICE = Duration.ofHours(24);

    record Unbooked() implements Appointment {}

    record Booked(AppointmentBooked as) implements Appointment {

        boolean isFor(BookAppointment c) {
            return as.equals(booked(c, c.roomId() == null ? as.roomId() : c.roomId(), as.provisional()));
        }
    }

    record Cancelled() implements Appointment {}

    static Appointment unbooked() {
        return new Unbooked();
    }

    default Decision<AppointmentEvent> decide(BookAppointment c, Circumstances known) {
        return switch (this) {
            case Unbooked _ -> book(c, known);
            case Booked b when b.isFor(c) -> alreadyDone();
            case Booked _, Cancelled _ -> rejected(new BookedDifferently(c.appointmentId()));
        };
    }

    default Decision<AppointmentEvent> decide(CancelAppointment c) {
        return switch (this) {
            case Unbooked _ -> rejected(new NeverBooked(c.appointmentId()));
            case Booked b -> cancel(b.as(), c);
            case Cancelled _ -> alreadyDone();
        };
    }

    /** The state after a fact. Facts are never refused. */
    default Appointment after(AppointmentEvent event) {
        return switch (event) {
            case AppointmentBooked e -> new Booked(e);
            case AppointmentCancelled _ -> new Cancelled();
        };
    }

    private static Decision<AppointmentEvent> book(BookAppointment c, Circumstances known) {
        if (!isOffered(c.duration())) {
            return rejected(new LengthNotOffered(c.duration()));
        }
        if (c.startsAt().isBefore(c.at())) {
            return rejected(new SlotInThePast(c.startsAt()));
        }
        var premises = known.premises();
        if (premises == null) {
            return rejected(new UnknownClinic(c.clinicId()));
        }
        if (c.roomId() != null && !premises.rooms().contains(c.roomId())) {
            return rejected(new UnknownRoom(c.roomId()));
        }
        var standing = known.standing();
        if (standing == null) {
            return rejected(new UnknownPatient(c.patientId()));
        }
        var slot = slotOf(c);
        if (!premises.isOpenDuring(slot)) {
            return rejected(new ClinicClosed(slot.startsAt(), slot.endsAt()));
        }
        var roster = known.roster();
        if (roster == null) {
            return rejected(new UnknownTherapist(c.therapistId()));
        }
        if (!roster.isOnShiftDuring(slot, premises.zone())) {
            return rejected(new OutsideShift(c.therapistId(), slot.startsAt(), slot.endsAt()));
        }
        return switch (c.kind()) {
            case EVALUATION -> bookEvaluation(c, premises);
            case TREATMENT -> bookTreatment(c, premises, roster, Eligibility.of(standing, c.techniques(), slot));
        };
    }

    private static Decision<AppointmentEvent> bookEvaluation(BookAppointment c, Premises premises) {
        return c.techniques().isEmpty()
                ? accepted(booked(c, roomFor(c, premises), false))
                : rejected(new TechniquesAtEvaluation(c.techniques()));
    }

    private static Decision<AppointmentEvent> bookTreatment(
            BookAppointment c, Premises premises, Circumstances.Roster roster, Eligibility eligibility) {
        if (c.techniques().isEmpty()) {
            return rejected(new TechniquesMissing());
        }
        var day = premises.dayOf(c.startsAt());
        var notCertified = roster.notCertifiedOn(day, c.techniques());
        if (!notCertified.isEmpty()) {
            return rejected(new NotCertified(c.therapistId(), day, notCertified));
        }
        return switch (eligibility) {
            case Eligibility.Refused refused -> rejected(refused.reason());
            case Eligibility.Allowed allowed -> accepted(booked(c, roomFor(c, premises), allowed.provisionally()));
        };
    }

    private static Decision<AppointmentEvent> cancel(AppointmentBooked booked, CancelAppointment c) {
        if (!c.at().isBefore(booked.startsAt())) {
            return rejected(new AlreadyStarted(booked.startsAt()));
        }
        var late = c.at().plus(NOTICE).isAfter(booked.startsAt());
        return accepted(new AppointmentCancelled(
                c.appointmentId(), booked.patientId(), booked.clinicId(), c.by(), c.reason(), late));
    }

    private static boolean isOffered(Duration duration) {
        return duration.compareTo(SHORTEST) >= 0
                && duration.compareTo(LONGEST) <= 0
                && duration.equals(Duration.ofMinutes(duration.toMinutes()));
    }

    /** Where none was asked for, the clinic's first room stands for all of them until one is claimed. */
    private static RoomId roomFor(BookAppointment c, Premises premises) {
        return c.roomId() == null ? premises.rooms().getFirst() : c.roomId();
    }

    private static TimeSpan slotOf(BookAppointment c) {
        return new TimeSpan(c.startsAt(), c.startsAt().plus(c.duration()));
    }

    private static AppointmentBooked booked(BookAppointment c, RoomId room, boolean provisional) {
        return new AppointmentBooked(
                c.appointmentId(),
                c.patientId(),
                c.clinicId(),
                c.therapistId(),
                room,
                c.kind(),
                c.startsAt(),
                c.startsAt().plus(c.duration()),
                List.copyOf(c.techniques()),
                provisional,
                c.courseId(),
                c.referralId());
    }
}
