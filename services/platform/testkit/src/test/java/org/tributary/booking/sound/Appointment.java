package org.tributary.booking.sound;

import java.time.Instant;
import org.tributary.booking.sound.AppointmentCommand.Book;
import org.tributary.platform.kernel.Decision;
import org.tributary.platform.kernel.Rejection;

/** A rule: its past, a command, and nothing else. */
sealed interface Appointment {

    record Unbooked() implements Appointment {}

    record Booked(Instant at) implements Appointment {}

    record InThePast() implements Rejection {}

    default Decision<Booked> decide(AppointmentCommand command) {
        return switch (command) {
            case Book book when book.starts().isBefore(book.at()) -> Decision.rejected(new InThePast());
            case Book book -> Decision.accepted(new Booked(book.starts()));
        };
    }

    default Appointment after(Booked booked) {
        return booked;
    }
}
