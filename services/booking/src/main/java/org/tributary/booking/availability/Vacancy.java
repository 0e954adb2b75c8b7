package org.tributary.booking.availability;

import java.util.List;
import org.tributary.booking.schedule.TimeSpan;
import org.tributary.events.ClinicId;
import org.tributary.events.RoomId;
import org.tributary.events.TherapistId;

/** A time for a visit, at which a therapist is free and any of these rooms. */
public record Vacancy(TherapistId therapistId, List<RoomId> rooms, TimeSpan during) {

    FreeTime at(ClinicId clinic) {
        return new FreeTime(clinic, therapistId, rooms.getFirst(), during.startsAt(), during.endsAt());
    }
}
