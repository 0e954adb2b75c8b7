package org.tributary.booking.replanning;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.tributary.events.AppointmentId;
import org.tributary.events.RoomId;
import org.tributary.events.TherapistId;

/**
 * Where a displaced visit was, and where it goes.
 *
 * @param to absent if it found no place, and stays displaced
 */
public record Move(
        AppointmentId appointmentId, Place from, @Nullable Place to, Why why) {

    /** When a visit is, with whom and where. */
    public record Place(Instant startsAt, TherapistId therapistId, RoomId roomId) {}

    /** Why it goes there, or nowhere. */
    public enum Why {
        SAME_TIME_OF_DAY,
        ANOTHER_TIME_OF_DAY,
        ANOTHER_THERAPIST,
        NOT_ELIGIBLE,
        NO_FREE_TIME
    }
}
