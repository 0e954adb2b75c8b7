package org.tributary.booking.series;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.tributary.booking.schedule.Premises;
import org.tributary.booking.schedule.Roster;
import org.tributary.booking.schedule.Stretches;
import org.tributary.booking.schedule.TimeSpan;
import org.tributary.booking.schedule.Timetable;
import org.tributary.events.RoomId;
import org.tributary.events.TherapistId;
import org.tributary.events.booking.SeriesEvent.Hindrance;
import org.tributary.events.terms.Technique;

/**
 * What a regimen is planned around: when the clinic is open, who works there, and what is taken already.
 *
 * @param staff in the order in which they are asked
 * @param rooms what each is taken for, rest included
 * @param treatableUntil from when on screening does not let the patient be treated any more
 */
record PlanningCalendar(
        Instant at,
        Premises clinic,
        List<Staff> staff,
        Map<RoomId, Stretches> rooms,
        Stretches patient,
        Instant treatableUntil) {

    /** When a therapist is there and is taken, and the certificates. */
    record Staff(TherapistId id, Roster roster, Stretches taken) {}

    /** What came of looking for somebody and somewhere at a time. */
    sealed interface Look {

        record Free(Slot slot) implements Look {}

        record Hindered(Hindrance by) implements Look {}
    }

    LocalDate dayOf(Instant instant) {
        return clinic.dayOf(instant);
    }

    ZoneId zone() {
        return clinic.zone();
    }

    Timetable timetable() {
        return clinic.timetable();
    }

    /** The first of these who is free then, in the first free room; or what stands in the way of the last of them. */
    Look look(TimeSpan span, List<Technique> techniques, List<Staff> among) {
        if (span.startsAt().isBefore(at)) {
            return new Look.Hindered(Hindrance.PAST);
        }
        if (!isOpenDuring(span)) {
            return new Look.Hindered(Hindrance.CLINIC_CLOSED);
        }
        if (!span.startsAt().isBefore(treatableUntil)) {
            return new Look.Hindered(Hindrance.NOT_ELIGIBLE);
        }
        return patient.overlap(span)
                ? new Look.Hindered(Hindrance.PATIENT_BUSY)
                : lookForStaff(span, techniques, among);
    }

    private Look lookForStaff(TimeSpan span, List<Technique> techniques, List<Staff> among) {
        var day = dayOf(span.startsAt());
        var certified = among.stream()
                .filter(it -> it.roster().notCertified(day, techniques).isEmpty())
                .toList();
        if (certified.isEmpty()) {
            return new Look.Hindered(among.isEmpty() ? Hindrance.NO_SHIFT : Hindrance.NOT_CERTIFIED);
        }
        var there =
                certified.stream().filter(it -> it.roster().isOnShiftFor(span)).toList();
        if (there.isEmpty()) {
            return new Look.Hindered(Hindrance.NO_SHIFT);
        }
        return there.stream()
                .filter(it -> !it.taken().overlap(span))
                .findFirst()
                .map(it -> lookForRoom(span, it))
                .orElseGet(() -> new Look.Hindered(Hindrance.THERAPIST_BUSY));
    }

    private Look lookForRoom(TimeSpan span, Staff therapist) {
        var withRest = clinic.withRest(span);
        return rooms.entrySet().stream()
                .filter(room -> !room.getValue().overlap(withRest))
                .findFirst()
                .<Look>map(
                        room -> new Look.Free(new Slot(span.startsAt(), span.endsAt(), therapist.id(), room.getKey())))
                .orElseGet(() -> new Look.Hindered(Hindrance.ROOM_BUSY));
    }

    private boolean isOpenDuring(TimeSpan span) {
        return !clinic.closures().overlap(span) && timetable().isOpenFor(span);
    }
}
