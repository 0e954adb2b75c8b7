package org.tributary.booking.clinic;

import java.time.DayOfWeek;
import java.time.Duration;
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

    /** A room would rest for longer than a visit takes, or not for whole minutes. */
    record TurnoverNotOffered(Duration turnover, Duration longest) implements ClinicRejection {}

    /** Nobody opened this clinic. */
    record NeverOpened(ClinicId clinicId) implements ClinicRejection {}

    /** Nobody could tell the rooms apart. */
    record RoomNamedTwice(String name) implements ClinicRejection {}
}
