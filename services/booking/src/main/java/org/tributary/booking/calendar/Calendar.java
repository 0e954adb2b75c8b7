package org.tributary.booking.calendar;

import org.tributary.events.booking.CalendarEvent;
import org.tributary.events.booking.CalendarEvent.CalendarRevoked;
import org.tributary.events.booking.CalendarEvent.CalendarShared;
import org.tributary.platform.kernel.State;

/** Where a calendar that is read from outside stands. A value: no clock, no framework, no I/O. */
sealed interface Calendar extends State<Calendar, CalendarEvent> {

    record Unshared() implements Calendar {}

    /** Open to whoever knows the token. */
    record Shared(CalendarShared as) implements Calendar {}

    /** Closed for good: what a lost token opened is not opened again. */
    record Revoked() implements Calendar {}

    @Override
    default Calendar after(CalendarEvent event) {
        return switch (event) {
            case CalendarShared e -> new Shared(e);
            case CalendarRevoked _ -> new Revoked();
        };
    }
}
