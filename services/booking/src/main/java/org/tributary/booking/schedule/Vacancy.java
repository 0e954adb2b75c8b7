package org.tributary.booking.schedule;

import java.util.List;
import org.tributary.events.RoomId;
import org.tributary.events.TherapistId;

/** A time for a visit, at which a therapist is free and any of these rooms. */
public record Vacancy(TherapistId therapistId, List<RoomId> rooms, TimeSpan during) {}
