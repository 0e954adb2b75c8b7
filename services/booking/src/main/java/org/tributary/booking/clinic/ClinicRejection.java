package org.tributary.booking.clinic;

import java.time.DayOfWeek;
import org.tributary.events.ClinicId;
import org.tributary.events.booking.ClinicEvent.OpeningHours;
import org.tributary.platform.kernel.Rejection;

/** Every way a clinic says no. */
public sealed interface ClinicRejection extends Rejection {

    /** The clinic is open already, with another name, other hours or other rooms. */
    record OpenedDifferently(ClinicId clinicId) implements ClinicRejection {}

    /** It would close before it opens. */
    record HoursInverted(OpeningHours hours) implements ClinicRejection {}

    /** Two stretches of one weekday overlap. */
    record HoursOverlap(DayOfWeek day) implements ClinicRejection {}

    /** There would be nowhere to treat anyone. */
    record NoRooms() implements ClinicRejection {}

    /** Nobody could tell the rooms apart. */
    record RoomNamedTwice(String name) implements ClinicRejection {}
}
