package org.tributary.booking.sound;

import org.tributary.platform.kernel.Decision;

/** A shell. */
class AppointmentAggregate {

    Appointment appointment = new Appointment.Unbooked();

    Decision<Appointment.WasBooked> carryOut(AppointmentCommand command) {
        return AppointmentDecider.decide(appointment, command);
    }
}
