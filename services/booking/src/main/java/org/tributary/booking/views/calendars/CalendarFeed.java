package org.tributary.booking.views.calendars;

import static java.util.stream.Collectors.joining;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tributary.booking.views.therapists.TherapistNames;
import org.tributary.events.ClinicId;
import org.tributary.events.RoomId;
import org.tributary.events.TherapistId;
import org.tributary.platform.web.NotFound;

/**
 * Makes a calendar for whoever knows its token. A clinic's calendar names its therapists, or its desk could tell no visit
 * from another; nobody's calendar names a patient.
 */
@Component
class CalendarFeed {

    private final JdbcClient db;
    private final Calendars calendars;
    private final CalendarEntries visits;
    private final TherapistNames names;

    CalendarFeed(JdbcClient db, Calendars calendars, CalendarEntries visits, TherapistNames names) {
        this.db = db;
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
        var called = names.of(shown.stream().map(Visit::therapistId).distinct().toList());
        return CalendarText.of(nameOf(calendar), shown, called);
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
        return CalendarText.of(nameOf(calendar), visits.of(CalendarFilter.of(calendar, null, null)), Map.of());
    }

    /** Of what the token opens, whatever part of it was asked for. */
    private String nameOf(CalendarView calendar) {
        var therapist = calendar.therapistId();
        var called = therapist == null ? null : names.of(List.of(therapist)).get(therapist);
        var clinic = calendar.clinicId() == null
                ? null
                : nameOf("clinic", calendar.clinicId().value());
        var room = calendar.roomId() == null
                ? null
                : nameOf("room", calendar.roomId().value());
        return Stream.of(called, clinic, room).filter(Objects::nonNull).collect(joining(", "));
    }

    private String nameOf(String kind, Object id) {
        return db.sql("select name from %1$s where %1$s_id = :id".formatted(kind))
                .param("id", id)
                .query(String.class)
                .single();
    }
}
