package org.tributary.booking.series;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.Period;
import java.util.List;
import java.util.stream.Stream;
import org.tributary.events.AppointmentId;
import org.tributary.events.booking.SeriesEvent.Phase;
import org.tributary.events.booking.SeriesEvent.PreferredTime;

/** The parts of a regimen as callers write them. */
final class RegimenRequest {

    private RegimenRequest() {}

    record PhaseRequest(
            @Min(1) @Max(Regimen.MOST_VISITS) int sessions,
            @NotNull Period every) {

        Phase toPhase() {
            return new Phase(sessions, every);
        }
    }

    record PreferredTimeRequest(
            @NotNull DayOfWeek day,
            @NotNull LocalTime from,
            @NotNull LocalTime to) {

        PreferredTime toPreferredTime() {
            return new PreferredTime(day, from, to);
        }
    }

    static List<Phase> phases(List<PhaseRequest> phases) {
        return phases.stream().map(PhaseRequest::toPhase).toList();
    }

    static List<PreferredTime> preferredTimes(List<PreferredTimeRequest> times) {
        return times.stream().map(PreferredTimeRequest::toPreferredTime).toList();
    }

    /** One for each visit; more than a series may have are refused before they are used. */
    static List<AppointmentId> idsFor(List<Phase> phases) {
        var visits = phases.stream().mapToInt(Phase::sessions).sum();
        return Stream.generate(AppointmentId::next).limit(visits).toList();
    }
}
