package org.tributary.booking.views.calendars;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.tributary.events.ClinicId;
import org.tributary.events.RoomId;
import org.tributary.events.TherapistId;

/** Shows a calendar to whoever knows its token: calendar programs, which cannot sign in. */
@RestController
class ReadCalendarEndpoint {

    private static final String CALENDAR = "text/calendar;charset=utf-8";

    private final CalendarFeed feed;

    ReadCalendarEndpoint(CalendarFeed feed) {
        this.feed = feed;
    }

    /** The token says what may be seen at most; the other parameters narrow it. */
    @GetMapping(path = "/clinics/{id}/calendar.ics", produces = CALENDAR)
    @PreAuthorize("permitAll()")
    ResponseEntity<byte[]> ofClinic(
            @PathVariable ClinicId id,
            @RequestParam(required = false) @Nullable TherapistId therapistId,
            @RequestParam(required = false) @Nullable RoomId roomId,
            @RequestParam(defaultValue = "") String token) {
        return answer(feed.of(id, roomId, therapistId, new CalendarToken(token)));
    }

    @GetMapping(path = "/therapists/{id}/calendar.ics", produces = CALENDAR)
    @PreAuthorize("permitAll()")
    ResponseEntity<byte[]> ofTherapist(@PathVariable TherapistId id, @RequestParam(defaultValue = "") String token) {
        return answer(feed.of(id, new CalendarToken(token)));
    }

    /** A program may keep it, but asks each time whether it still holds: a revoked token shows nothing more. */
    private static ResponseEntity<byte[]> answer(String calendar) {
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(CALENDAR))
                .cacheControl(CacheControl.noCache().cachePrivate())
                .body(calendar.getBytes(UTF_8));
    }
}
