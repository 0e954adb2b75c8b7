package org.tributary.booking.sound;

import java.time.Instant;
import org.tributary.platform.kernel.Rejection;
import org.tributary.platform.kernel.State;

/** Where it stands: made of its past and nothing else. */
sealed interface Appointment extends State<Appointment, Appointment.WasBooked> {

    record Unbooked() implements Appointment {}

    record Booked(Instant at) implements Appointment {}

    record WasBooked(Instant at) {}

    record InThePast() implements Rejection {}

    @Override
    default Appointment after(WasBooked event) {
        return new Booked(event.at());
    }
}
