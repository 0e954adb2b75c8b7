package org.tributary.booking.views.calendars;

import java.time.Instant;
import org.tributary.events.AppointmentId;
import org.tributary.events.ClinicId;
import org.tributary.events.RoomId;
import org.tributary.events.TherapistId;
import org.tributary.events.booking.AppointmentEvent.AppointmentStatus;
import org.tributary.events.terms.VisitKind;

/** A visit as a calendar shows it: nothing of the patient, nor of what is planned beyond its kind. */
record CalendarEntry(
        AppointmentId appointmentId,
        ClinicId clinicId,
        RoomId roomId,
        TherapistId therapistId,
        VisitKind kind,
        Instant startsAt,
        Instant endsAt,
        AppointmentStatus status,
        int sequence,
        Instant changedAt) {}
