package org.tributary.booking.calendar;

import org.tributary.booking.calendar.CalendarDecider.Known;

/** The clinics, rooms and therapists that the chain has; none of them ever goes. */
interface Directory {

    Known knows(CalendarScope scope);
}
