package org.tributary.booking.series;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tributary.booking.schedule.TimeSpan;
import org.tributary.booking.schedule.WallClock;
import org.tributary.booking.series.PlanningCalendar.Look;
import org.tributary.booking.series.PlanningCalendar.Staff;
import org.tributary.events.TherapistId;
import org.tributary.events.booking.SeriesEvent.ClockChange;
import org.tributary.events.booking.SeriesEvent.Hindrance;

/** Looks for a place for a visit on one day. The patient's times go before the therapist of the visit before. */
record SlotSearch(Regimen regimen, PlanningCalendar diary) {

    record Found(Slot slot, @Nullable ClockChange clock) {}

    /** At a time that is preferred, with whom it should be; what stands in the way is noted. */
    Optional<Found> on(
            LocalDate day, @Nullable TherapistId before, @Nullable LocalTime usual, Set<Hindrance> passedOver) {
        var times = regimen.preferredTimes().isEmpty()
                ? openTimes(day, usual)
                : TimesOfDay.preferred(regimen.preferredTimes(), day, diary.zone())
                        .toList();
        if (times.isEmpty()) {
            passedOver.add(regimen.preferredTimes().isEmpty() ? Hindrance.CLINIC_CLOSED : Hindrance.NO_PREFERRED_TIME);
        }
        return asked(before)
                .map(staff -> first(times, staff, passedOver))
                .flatMap(Optional::stream)
                .findFirst();
    }

    /** At any time, with anybody. */
    Optional<Found> anywhereOn(LocalDate day, @Nullable LocalTime usual, Set<Hindrance> passedOver) {
        return first(openTimes(day, usual), diary.staff(), passedOver);
    }

    private Optional<Found> first(List<WallClock> times, List<Staff> staff, Set<Hindrance> passedOver) {
        for (var time : times) {
            var span = new TimeSpan(time.instant(), time.instant().plus(regimen.duration()));
            switch (diary.look(span, regimen.techniques(), staff)) {
                case Look.Free(var slot) -> {
                    return Optional.of(new Found(slot, time.change()));
                }
                case Look.Hindered(var by) -> passedOver.add(by);
            }
        }
        return Optional.empty();
    }

    /** Whom to ask, and whom then. */
    private Stream<List<Staff>> asked(@Nullable TherapistId before) {
        if (regimen.therapistId() != null) {
            return Stream.of(only(regimen.therapistId()));
        }
        return before == null ? Stream.of(diary.staff()) : Stream.of(only(before), diary.staff());
    }

    private List<Staff> only(TherapistId therapist) {
        return diary.staff().stream().filter(it -> it.id().equals(therapist)).toList();
    }

    private List<WallClock> openTimes(LocalDate day, @Nullable LocalTime usual) {
        return TimesOfDay.open(diary.timetable(), day, regimen.duration(), usual)
                .toList();
    }
}
