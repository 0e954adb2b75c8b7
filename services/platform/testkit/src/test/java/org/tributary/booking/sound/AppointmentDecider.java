package org.tributary.booking.sound;

import org.tributary.booking.sound.Appointment.Booked;
import org.tributary.booking.sound.Appointment.InThePast;
import org.tributary.booking.sound.Appointment.Unbooked;
import org.tributary.booking.sound.Appointment.WasBooked;
import org.tributary.booking.sound.AppointmentCommand.Book;
import org.tributary.platform.kernel.Decision;

/** The rules: of a state and a command, and nothing else. */
final class AppointmentDecider {

    private AppointmentDecider() {}

    static Decision<WasBooked> decide(Appointment appointment, AppointmentCommand command) {
        return switch (command) {
            case Book book when book.starts().isBefore(book.at()) -> Decision.rejected(new InThePast());
            case Book book ->
                switch (appointment) {
                    case Unbooked _ -> Decision.accepted(new WasBooked(book.starts()));
                    case Booked _ -> Decision.alreadyDone();
                };
        };
    }
}
