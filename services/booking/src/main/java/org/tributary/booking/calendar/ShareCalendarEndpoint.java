package org.tributary.booking.calendar;

import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.validation.Valid;
import java.net.URI;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import org.tributary.booking.calendar.CalendarCommand.ShareCalendar;
import org.tributary.booking.calendar.CalendarScope.OfClinic;
import org.tributary.booking.calendar.CalendarScope.OfTherapist;
import org.tributary.booking.views.calendars.CalendarToken;
import org.tributary.booking.views.calendars.CalendarView;
import org.tributary.booking.views.calendars.Calendars;
import org.tributary.events.CalendarId;
import org.tributary.events.ClinicId;
import org.tributary.events.Id;
import org.tributary.events.RoomId;
import org.tributary.events.TherapistId;
import org.tributary.platform.web.Caller;
import org.tributary.platform.web.IdempotentCommands;

/**
 * Opens the visits of a clinic, a room or a therapist to calendar programs, and shows the token for it once. A retry under
 * the same key is shown the calendar without the token: whoever lost it revokes the calendar and shares another.
 */
@RestController
class ShareCalendarEndpoint {

    private static final String SHOWN_ONCE =
            "With its token, which nobody can show again: the answer to a retry is without";

    private final IdempotentCommands commands;
    private final Calendars calendars;
    private final RandomGenerator chance;

    ShareCalendarEndpoint(IdempotentCommands commands, Calendars calendars, RandomGenerator chance) {
        this.commands = commands;
        this.calendars = calendars;
        this.chance = chance;
    }

    @PostMapping("/clinics/{id}/calendar-tokens")
    @ResponseStatus(HttpStatus.CREATED)
    @PreAuthorize("hasRole('front-desk')")
    @ApiResponse(
            responseCode = "201",
            description = SHOWN_ONCE,
            content = @Content(schema = @Schema(anyOf = {SharedCalendar.class, CalendarView.class})))
    ResponseEntity<SharedCalendar> ofClinic(
            @PathVariable ClinicId id, @Valid @RequestBody Request request, Caller caller) {
        caller.requireClinic(id);
        return share(new OfClinic(id, request.roomId(), request.therapistId()), caller);
    }

    @PostMapping("/therapists/{id}/calendar-tokens")
    @ResponseStatus(HttpStatus.CREATED)
    @PreAuthorize("hasAnyRole('chain-admin', 'therapist')")
    @ApiResponse(
            responseCode = "201",
            description = SHOWN_ONCE,
            content = @Content(schema = @Schema(anyOf = {SharedCalendar.class, CalendarView.class})))
    ResponseEntity<SharedCalendar> ofTherapist(@PathVariable TherapistId id, Caller caller) {
        calendars.requireTherapist(id, caller);
        return share(new OfTherapist(id), caller);
    }

    private ResponseEntity<SharedCalendar> share(CalendarScope scope, Caller caller) {
        var id = CalendarId.next();
        var token = CalendarToken.drawnFrom(chance);
        return commands.create(
                "/calendars/" + id,
                new ShareCalendar(id, scope, token.hash()),
                () -> SharedCalendar.of(calendars.get(id, caller), token));
    }

    record Request(
            @Nullable TherapistId therapistId, @Nullable RoomId roomId) {}

    /** A calendar with its token, which is shown this once: neither a retry nor anybody later is told it. */
    record SharedCalendar(
            CalendarId calendarId,
            @Nullable ClinicId clinicId,
            @Nullable RoomId roomId,
            @Nullable TherapistId therapistId,
            boolean revoked,
            String token,
            URI url,
            long version) {

        static SharedCalendar of(CalendarView calendar, CalendarToken token) {
            return new SharedCalendar(
                    calendar.calendarId(),
                    calendar.clinicId(),
                    calendar.roomId(),
                    calendar.therapistId(),
                    calendar.revoked(),
                    token.text(),
                    url(calendar, token),
                    calendar.version());
        }

        /** Without the token. */
        @Override
        public String toString() {
            return "SharedCalendar[" + calendarId + "]";
        }

        /** What a calendar program is given: all of it, as it knows nothing of this service. */
        private static URI url(CalendarView calendar, CalendarToken token) {
            var url = ServletUriComponentsBuilder.fromCurrentContextPath();
            if (calendar.clinicId() == null) {
                return url.path("/therapists/" + calendar.therapistId() + "/calendar.ics")
                        .queryParam("token", token.text())
                        .build()
                        .toUri();
            }
            url.path("/clinics/" + calendar.clinicId() + "/calendar.ics");
            narrow(url, "therapistId", calendar.therapistId());
            narrow(url, "roomId", calendar.roomId());
            return url.queryParam("token", token.text()).build().toUri();
        }

        private static void narrow(ServletUriComponentsBuilder url, String name, @Nullable Id id) {
            if (id != null) {
                url.queryParam(name, id);
            }
        }
    }
}
