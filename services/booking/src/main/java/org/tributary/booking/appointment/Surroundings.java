package org.tributary.booking.appointment;

import org.tributary.booking.appointment.AppointmentCommand.BookAppointment;

/** Where booking looks up what an appointment is judged by. */
interface Surroundings {

    /** What the rules must know; shifts and certificates stay as they are until the transaction ends. */
    Circumstances of(BookAppointment asked);

    /** Whether what the clinical record must have told for this appointment has arrived. */
    boolean haveHeardOfThePatientOf(BookAppointment asked);
}
