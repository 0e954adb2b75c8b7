package org.tributary.booking.views.calendars;

import static java.util.stream.Collectors.joining;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tributary.booking.schedule.clinics.PlaceNames;
import org.tributary.booking.schedule.therapists.TherapistNames;
import org.tributary.events.ClinicId;
import org.tributary.events.Id;
import org.tributary.events.RoomId;
import org.tributary.events.TherapistId;
import org.tributary.platform.web.NotFound;

/**
 * Makes a calendar for whoever knows its token. A clinic's calendar names its therapists, or its desk could tell no visit
 * from another; nobody's calendar names a patient.
 */
@Component
class CalendarFeed {

    private final Calendars calendars;
    private final CalendarEntries visits;
    private final TherapistNames names;
    private final PlaceNames places;

    CalendarFeed(Calendars calendars, CalendarEntries visits, TherapistNames names, PlaceNames places) {
        this.places = places;
        this.calendars = calendars;
        this.visits = visits;
        this.names = names;
    }

    /**
     * A clinic's calendar, or a part of it.
     *
     * @throws NotFound if the token does not open it
     */
    String of(ClinicId clinic, @Nullable RoomId room, @Nullable TherapistId therapist, CalendarToken token) {
        var calendar = calendars
                .openedBy(token)
                .filter(opened -> clinic.equals(opened.clinicId()))
                .orElseThrow(NotFound::new);
        var shown = visits.of(CalendarFilter.of(calendar, room, therapist));
        var called = names.of(
                shown.stream().map(CalendarEntry::therapistId).distinct().toList());
        return CalendarText.of(nameOf(calendar), shown, placesOf(shown), called);
    }

    /**
     * A therapist's calendar.
     *
     * @throws NotFound if the token does not open it
     */
    String of(TherapistId therapist, CalendarToken token) {
        var calendar = calendars
                .openedBy(token)
                .filter(opened -> opened.clinicId() == null && therapist.equals(opened.therapistId()))
                .orElseThrow(NotFound::new);
        var shown = visits.of(CalendarFilter.of(calendar, null, null));
        return CalendarText.of(nameOf(calendar), shown, placesOf(shown), Map.of());
    }

    private Map<UUID, String> placesOf(List<CalendarEntry> shown) {
        return places.of(shown.stream()
                .<Id>flatMap(visit -> Stream.of(visit.clinicId(), visit.roomId()))
                .distinct()
                .toList());
    }

    /** Of what the token opens, whatever part of it was asked for. */
    private String nameOf(CalendarView calendar) {
        var therapist = calendar.therapistId();
        var called = therapist == null ? null : names.of(List.of(therapist)).get(therapist);
        var where = Stream.<@Nullable Id>of(calendar.clinicId(), calendar.roomId())
                .flatMap(Stream::ofNullable)
                .toList();
        var named = places.of(where);
        return Stream.concat(Stream.ofNullable(called), where.stream().map(place -> named.get(place.value())))
                .collect(joining(", "));
    }
}
