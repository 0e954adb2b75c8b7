package org.tributary.booking.sound;

import org.axonframework.modelling.command.AggregateIdentifier;
import org.jspecify.annotations.Nullable;
import org.tributary.platform.kernel.Decision;

/** A shell. */
class AppointmentAggregate {

    @AggregateIdentifier
    @Nullable
    String id;

    Appointment appointment = new Appointment.Unbooked();

    Decision<Appointment.WasBooked> carryOut(AppointmentCommand command) {
        return AppointmentDecider.decide(appointment, command);
    }
}
