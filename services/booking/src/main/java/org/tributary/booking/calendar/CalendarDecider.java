package org.tributary.booking.calendar;

import static org.tributary.platform.kernel.Decision.accepted;
import static org.tributary.platform.kernel.Decision.alreadyDone;
import static org.tributary.platform.kernel.Decision.rejected;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tributary.booking.calendar.Calendar.Revoked;
import org.tributary.booking.calendar.Calendar.Shared;
import org.tributary.booking.calendar.Calendar.Unshared;
import org.tributary.booking.calendar.CalendarCommand.RevokeCalendar;
import org.tributary.booking.calendar.CalendarCommand.ShareCalendar;
import org.tributary.booking.calendar.CalendarRejection.NeverShared;
import org.tributary.booking.calendar.CalendarRejection.SharedDifferently;
import org.tributary.booking.calendar.CalendarRejection.UnknownClinic;
import org.tributary.booking.calendar.CalendarRejection.UnknownRoom;
import org.tributary.booking.calendar.CalendarRejection.UnknownTherapist;
import org.tributary.booking.calendar.CalendarScope.OfClinic;
import org.tributary.booking.calendar.CalendarScope.OfTherapist;
import org.tributary.events.TherapistId;
import org.tributary.events.booking.CalendarEvent;
import org.tributary.events.booking.CalendarEvent.CalendarRevoked;
import org.tributary.events.booking.CalendarEvent.CalendarShared;
import org.tributary.platform.kernel.Decision;

/** All rules about a calendar. */
final class CalendarDecider {

    private CalendarDecider() {}

    /** What a calendar is shared by: who and what the chain has. */
    record Known(boolean clinic, boolean room, boolean therapist) {

        static final Known NOTHING = new Known(false, false, false);
    }

    /** One line for each meaningful pair of state and command. */
    static Decision<CalendarEvent> decide(Calendar calendar, CalendarCommand command, Known known) {
        return switch (new Asked(calendar, command)) {
            case Asked(Unshared _, ShareCalendar c) -> share(c, known);
            case Asked(Shared s, ShareCalendar c) when s.as().equals(shared(c)) -> alreadyDone();
            case Asked(Calendar _, ShareCalendar c) -> rejected(new SharedDifferently(c.calendarId()));

            case Asked(Unshared _, RevokeCalendar c) -> rejected(new NeverShared(c.calendarId()));
            case Asked(Shared s, RevokeCalendar c) -> accepted(new CalendarRevoked(c.calendarId(), s.as().clinicId()));
            case Asked(Revoked _, RevokeCalendar _) -> alreadyDone();
        };
    }

    private static Decision<CalendarEvent> share(ShareCalendar c, Known known) {
        return objection(c.scope(), known)
                .map(Decision::<CalendarEvent>rejected)
                .orElseGet(() -> accepted(shared(c)));
    }

    private static Optional<CalendarRejection> objection(CalendarScope scope, Known known) {
        return switch (scope) {
            case OfClinic s when !known.clinic() -> Optional.of(new UnknownClinic(s.clinicId()));
            case OfClinic s when s.roomId() != null && !known.room() -> Optional.of(new UnknownRoom(s.roomId()));
            case OfClinic s -> objection(s.therapistId(), known);
            case OfTherapist s -> objection(s.therapistId(), known);
        };
    }

    private static Optional<CalendarRejection> objection(@Nullable TherapistId therapist, Known known) {
        return therapist == null || known.therapist() ? Optional.empty() : Optional.of(new UnknownTherapist(therapist));
    }

    private static CalendarShared shared(ShareCalendar c) {
        return switch (c.scope()) {
            case OfClinic s ->
                new CalendarShared(c.calendarId(), s.clinicId(), s.roomId(), s.therapistId(), c.tokenHash());
            case OfTherapist s -> new CalendarShared(c.calendarId(), null, null, s.therapistId(), c.tokenHash());
        };
    }

    private record Asked(Calendar calendar, CalendarCommand command) {}
}
