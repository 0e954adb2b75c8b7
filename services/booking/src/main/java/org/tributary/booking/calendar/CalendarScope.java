package org.tributary.booking.calendar;

import org.jspecify.annotations.Nullable;
import org.tributary.events.ClinicId;
import org.tributary.events.RoomId;
import org.tributary.events.TherapistId;

/** Whose visits a calendar shows. */
public sealed interface CalendarScope {

    /** Those of a clinic; perhaps only in one of its rooms, or with one therapist. */
    record OfClinic(
            ClinicId clinicId,
            @Nullable RoomId roomId,
            @Nullable TherapistId therapistId) implements CalendarScope {}

    /** Those of a therapist at every clinic. */
    record OfTherapist(TherapistId therapistId) implements CalendarScope {}
}
