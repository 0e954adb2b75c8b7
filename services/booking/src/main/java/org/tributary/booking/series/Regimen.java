package org.tributary.booking.series;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Period;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tributary.booking.series.SeriesRejection.EveryNotOffered;
import org.tributary.booking.series.SeriesRejection.PreferredTimeInverted;
import org.tributary.booking.series.SeriesRejection.StartsInThePast;
import org.tributary.booking.series.SeriesRejection.VisitsNotOffered;
import org.tributary.events.Limits;
import org.tributary.events.TherapistId;
import org.tributary.events.booking.SeriesEvent.Phase;
import org.tributary.events.booking.SeriesEvent.PreferredTime;
import org.tributary.events.terms.Technique;

/** What a patient is to be given: so many treatments in phases, from a day on, at times that suit, perhaps all by one therapist. */
record Regimen(
        LocalDate starts,
        List<Phase> phases,
        List<PreferredTime> preferredTimes,
        @Nullable TherapistId therapistId,
        List<Technique> techniques,
        Duration duration) {

    static final int MOST_VISITS = Limits.SERIES_VISITS;

    /** Half of three months. */
    private static final int LONGEST_TOLERANCE = 46;

    /** From here three months are as long as they get. */
    private static final LocalDate IN_SUMMER = LocalDate.of(2026, 7, 1);

    Optional<SeriesRejection> objection() {
        var visits = phases.stream().mapToInt(Phase::sessions).sum();
        if (visits < 1 || visits > MOST_VISITS || phases.stream().anyMatch(phase -> phase.sessions() < 1)) {
            return Optional.of(new VisitsNotOffered(visits, MOST_VISITS));
        }
        var every = phases.stream().map(Phase::every).filter(it -> !isOffered(it));
        var inverted = preferredTimes.stream().filter(time -> time.to().isBefore(time.from()));
        return every.findFirst()
                .<SeriesRejection>map(EveryNotOffered::new)
                .or(() -> inverted.findFirst().map(PreferredTimeInverted::new));
    }

    Optional<SeriesRejection> objectionOn(LocalDate today) {
        return starts.isBefore(today) ? Optional.of(new StartsInThePast(starts, today)) : Optional.empty();
    }

    Regimen startingOn(LocalDate day) {
        return new Regimen(day, phases, preferredTimes, therapistId, techniques, duration);
    }

    /** No visit, and nothing that is offered instead of one, is on a later day. */
    LocalDate horizon() {
        var last = starts;
        for (var phase : phases) {
            last = last.plus(phase.every().multipliedBy(phase.sessions())).plusWeeks(phase.sessions());
        }
        return last.plusDays(LONGEST_TOLERANCE + SeriesPlanner.FURTHER_DAYS);
    }

    /** Whether a visit may start then, as far as wishes go. */
    boolean likes(LocalDate day, LocalTime time) {
        return preferredTimes.isEmpty()
                || preferredTimes.stream()
                        .anyMatch(preferred -> preferred.day() == day.getDayOfWeek()
                                && !time.isBefore(preferred.from())
                                && !time.isAfter(preferred.to()));
    }

    /** From a day to three months. */
    private static boolean isOffered(Period every) {
        var inRange = every.getYears() == 0
                && every.getMonths() >= 0
                && every.getMonths() <= 3
                && every.getDays() >= 0
                && every.getDays() <= 92;
        return inRange && !every.isZero() && !IN_SUMMER.plus(every).isAfter(IN_SUMMER.plusMonths(3));
    }
}
