package org.tributary.booking.waitinglist;

import static java.util.stream.Collectors.toSet;

import java.util.Set;
import org.tributary.booking.appointment.AppointmentRejection.ClinicClosed;
import org.tributary.booking.appointment.AppointmentRejection.Conflict;
import org.tributary.booking.appointment.AppointmentRejection.OutsideShift;
import org.tributary.booking.appointment.AppointmentRejection.SlotInThePast;
import org.tributary.booking.appointment.AppointmentRejection.TimeTaken;
import org.tributary.booking.schedule.ResourceKind;
import org.tributary.booking.waitinglist.WaitingListRejection.StartsTooSoon;
import org.tributary.platform.kernel.Rejection;

/** Whom a refusal concerns besides the one who was to be offered a time: they need not be asked. */
enum RefusalScope {
    /** This patient, whenever in the stretch it is. */
    THE_PATIENT,

    /** This patient, who is elsewhere then. */
    THE_PATIENT_THEN,

    /** Everybody whose visit takes as long, then: a shorter one may fit. */
    AS_LONG_THEN,

    /** Everybody, then. */
    EVERYBODY_THEN;

    static RefusalScope of(Rejection refusal) {
        return switch (refusal) {
            case TimeTaken taken -> of(taken);
            case ClinicClosed _, OutsideShift _ -> AS_LONG_THEN;
            case StartsTooSoon _, SlotInThePast _ -> EVERYBODY_THEN;
            default -> THE_PATIENT;
        };
    }

    private static RefusalScope of(TimeTaken taken) {
        var what = taken.conflicts().stream().map(Conflict::what).collect(toSet());
        return what.equals(Set.of(ResourceKind.PATIENT)) ? THE_PATIENT_THEN : AS_LONG_THEN;
    }
}
