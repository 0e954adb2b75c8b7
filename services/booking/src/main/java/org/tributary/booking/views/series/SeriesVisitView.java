package org.tributary.booking.views.series;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.tributary.events.AppointmentId;
import org.tributary.events.RoomId;
import org.tributary.events.TherapistId;
import org.tributary.events.booking.AppointmentEvent.AppointmentStatus;
import org.tributary.events.booking.SeriesEvent.Why;

/**
 * A visit of a series: where it is, on which day it should be, and how the plan came to its place; the latter two are absent where
 * somebody else moved it since.
 */
public record SeriesVisitView(
        int nr,
        @Nullable AppointmentId appointmentId,
        @Nullable AppointmentStatus status,
        Instant startsAt,
        Instant endsAt,
        TherapistId therapistId,
        RoomId roomId,
        @Nullable LocalDate targetDate,
        @Nullable Why why) {}
