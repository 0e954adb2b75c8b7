package org.tributary.booking.schedule;

import java.util.Comparator;
import java.util.List;
import org.tributary.events.PatientId;
import org.tributary.events.RoomId;
import org.tributary.events.TherapistId;

/**
 * What a visit claims.
 *
 * @param otherRecords of the same person, under which they may be expected somewhere as well; in one order
 * @param rooms any of which will do; the order in which everybody asks for them, so that nobody waits in a circle
 * @param withRest for how long it needs the room
 */
public record VisitNeeds(
        TherapistId therapistId,
        PatientId patientId,
        List<PatientId> otherRecords,
        List<RoomId> rooms,
        TimeSpan during,
        TimeSpan withRest) {

    public VisitNeeds {
        rooms = rooms.stream().sorted(Comparator.comparing(RoomId::value)).toList();
    }
}
