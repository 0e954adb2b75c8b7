package org.tributary.booking.calendar;

/** The clinics, rooms and therapists that the chain has; none of them ever goes. */
interface Directory {

    Calendar.Known knows(CalendarScope scope);
}
