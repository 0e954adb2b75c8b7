package org.tributary.booking.availability;

import java.util.List;
import org.tributary.booking.schedule.TimeSpan;
import org.tributary.booking.schedule.Timetable;

/**
 * Within which times are free at all.
 *
 * @param open when the clinic is
 * @param shifts when therapists are there
 * @param fit when such a visit of the patient may start
 */
record Bounds(Timetable timetable, List<TimeSpan> open, List<Shift> shifts, List<TimeSpan> fit) {}
