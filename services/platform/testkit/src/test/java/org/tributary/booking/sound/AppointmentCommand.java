package org.tributary.booking.sound;

import java.time.Instant;

/** Everything one can ask of an appointment. */
sealed interface AppointmentCommand {

    String id();

    record Book(String id, Instant starts, Instant at) implements AppointmentCommand {}
}
