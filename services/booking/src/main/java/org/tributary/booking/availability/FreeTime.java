package org.tributary.booking.availability;

import java.time.Instant;
import java.util.List;
import org.tributary.booking.schedule.Vacancy;
import org.tributary.events.ClinicId;
import org.tributary.events.RoomId;
import org.tributary.events.TherapistId;
import org.tributary.platform.web.input.IsoText;

/** A time at which a therapist and a room of a clinic are free for a visit. */
public record FreeTime(ClinicId clinicId, TherapistId therapistId, RoomId roomId, Instant startsAt, Instant endsAt) {

    static FreeTime of(ClinicId clinic, Vacancy vacancy) {
        return new FreeTime(
                clinic,
                vacancy.therapistId(),
                vacancy.rooms().getFirst(),
                vacancy.during().startsAt(),
                vacancy.during().endsAt());
    }

    FreeTimeCursor place() {
        return new FreeTimeCursor(startsAt, therapistId);
    }

    /** A place among free times in their order, after which the next page begins. */
    record FreeTimeCursor(Instant startsAt, TherapistId therapistId) {

        /** Reads the form that callers carry from page to page; public, for Spring converts a parameter by it. */
        public static FreeTimeCursor of(String text) {
            var parts = List.of(text.split("_", -1));
            if (parts.size() != 2) {
                throw new IllegalArgumentException("Not a place among free times");
            }
            return new FreeTimeCursor(IsoText.instant(parts.getFirst()), TherapistId.of(parts.getLast()));
        }

        @Override
        public String toString() {
            return startsAt + "_" + therapistId;
        }
    }
}
