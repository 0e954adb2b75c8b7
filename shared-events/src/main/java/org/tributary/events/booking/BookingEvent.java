package org.tributary.events.booking;

import org.tributary.events.Event;

/** Everything that booking tells the other services. */
public sealed interface BookingEvent extends Event
        permits AppointmentEvent, CalendarEvent, ClinicEvent, SeriesEvent, TherapistEvent, WaitingListEvent {}
