package org.tributary.booking.sound;

import java.time.Instant;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** Everything one can ask of an appointment. */
sealed interface AppointmentCommand {

    @TargetAggregateIdentifier
    String id();

    record Book(String id, Instant starts, Instant at) implements AppointmentCommand {}
}
