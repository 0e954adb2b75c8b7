package org.tributary.booking.broken.states_know_no_deciders;

import org.tributary.platform.kernel.Decision;

final class AppointmentDecider {

    private AppointmentDecider() {}

    static Decision<String> decide(Appointment appointment) {
        return Decision.accepted(appointment.toString());
    }
}
