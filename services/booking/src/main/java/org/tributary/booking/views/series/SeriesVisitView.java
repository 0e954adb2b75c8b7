package org.tributary.booking.views.series;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tributary.booking.views.agenda.AppointmentView;
import org.tributary.events.AppointmentId;
import org.tributary.events.RoomId;
import org.tributary.events.TherapistId;
import org.tributary.events.booking.AppointmentEvent.AppointmentStatus;
import org.tributary.events.booking.SeriesEvent.Why;

/**
 * A visit of a series: where it is, on which day it should be, and how the plan came to its place; the latter two are absent where
 * somebody else moved it since.
 */
public record SeriesVisitView(
        int nr,
        @Nullable AppointmentId appointmentId,
        @Nullable AppointmentStatus status,
        Instant startsAt,
        Instant endsAt,
        TherapistId therapistId,
        RoomId roomId,
        @Nullable LocalDate targetDate,
        @Nullable Why why) {

    /** Where the plan put a visit, on which day it should be, and how it came to that. */
    record PlannedPlace(
            Instant startsAt,
            LocalDate targetDate,
            @Nullable Why why) {}

    static SeriesVisitView of(int nr, AppointmentView visit, Map<AppointmentId, PlannedPlace> planned) {
        var place = Optional.ofNullable(planned.get(visit.appointmentId()))
                .filter(it -> it.startsAt().equals(visit.startsAt()));
        return new SeriesVisitView(
                nr,
                visit.appointmentId(),
                visit.status(),
                visit.startsAt(),
                visit.endsAt(),
                visit.therapistId(),
                visit.roomId(),
                place.map(PlannedPlace::targetDate).orElse(null),
                place.map(PlannedPlace::why).orElse(null));
    }
}
