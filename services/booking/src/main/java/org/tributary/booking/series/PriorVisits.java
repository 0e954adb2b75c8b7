package org.tributary.booking.series;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.tributary.booking.series.SeriesPlan.ExistingVisit;
import org.tributary.events.AppointmentId;
import org.tributary.events.TherapistId;
import org.tributary.events.booking.AppointmentEvent.AppointmentStatus;

/**
 * What there is of a series before it is planned on.
 *
 * @param visits how many stay as they are, whatever is planned
 * @param lastDay of these, and not before it anything is planned
 * @param therapist of the last of these
 * @param usualTime of the first of all
 * @param standing what may be moved, in the order of time
 */
record PriorVisits(
        int visits,
        @Nullable LocalDate lastDay,
        @Nullable TherapistId therapist,
        @Nullable LocalTime usualTime,
        List<ExistingVisit> standing) {

    /** A visit of a series as it stands. */
    record Visited(AppointmentId appointmentId, AppointmentStatus status, Slot slot) {}

    static final PriorVisits NOTHING = new PriorVisits(0, null, null, null, List.of());

    /** What is to come from a day on may be moved, and what lost its time wherever that was. */
    static PriorVisits of(List<Visited> all, LocalDate from, Instant at, ZoneId zone) {
        Predicate<Visited> movable = visit -> switch (visit.status()) {
            case DISPLACED -> true;
            case PROVISIONAL, BOOKED, SUSPENDED ->
                visit.slot().startsAt().isAfter(at) && !dayOf(visit, zone).isBefore(from);
            case CHECKED_IN, COMPLETED, NO_SHOW, CANCELLED -> false;
        };
        var standing = all.stream()
                .filter(movable)
                .map(visit -> new ExistingVisit(
                        visit.appointmentId(), visit.slot(), visit.status() != AppointmentStatus.DISPLACED))
                .toList();
        var staying = all.stream().filter(movable.negate()).toList();
        var attended = staying.stream()
                .filter(visit -> visit.status() != AppointmentStatus.NO_SHOW)
                .toList();
        return new PriorVisits(
                staying.size(),
                attended.isEmpty() ? null : dayOf(attended.getLast(), zone),
                attended.isEmpty() ? null : attended.getLast().slot().therapistId(),
                all.isEmpty()
                        ? null
                        : all.getFirst().slot().startsAt().atZone(zone).toLocalTime(),
                standing);
    }

    /** The first day for another visit, from a day on. */
    LocalDate nextDay(LocalDate from) {
        return lastDay == null || lastDay.isBefore(from) ? from : lastDay.plusDays(1);
    }

    private static LocalDate dayOf(Visited visit, ZoneId zone) {
        return visit.slot().startsAt().atZone(zone).toLocalDate();
    }
}
