package org.tributary.booking.calendar;

import static org.tributary.platform.kernel.Decision.accepted;
import static org.tributary.platform.kernel.Decision.alreadyDone;
import static org.tributary.platform.kernel.Decision.rejected;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
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

/** A calendar that is read from outside, and all its rules. A value: no clock, no framework, no I/O. */
sealed interface Calendar {

    record Unshared() implements Calendar {}

    /** Open to whoever knows the token. */
    record Shared(CalendarShared as) implements Calendar {

        boolean is(ShareCalendar c) {
            return as.equals(shared(c));
        }
    }

    /** Closed for good: what a lost token opened is not opened again. */
    record Revoked() implements Calendar {}

    /** What a calendar is shared by: who and what the chain has. */
    record Known(boolean clinic, boolean room, boolean therapist) {}

    static Calendar unshared() {
        return new Unshared();
    }

    default Decision<CalendarEvent> decide(ShareCalendar c, Known known) {
        return switch (this) {
            case Unshared _ -> share(c, known);
            case Shared s when s.is(c) -> alreadyDone();
            case Shared _, Revoked _ -> rejected(new SharedDifferently(c.calendarId()));
        };
    }

    default Decision<CalendarEvent> decide(RevokeCalendar c) {
        return switch (this) {
            case Unshared _ -> rejected(new NeverShared(c.calendarId()));
            case Shared s -> accepted(new CalendarRevoked(c.calendarId(), s.as().clinicId()));
            case Revoked _ -> alreadyDone();
        };
    }

    /** The state after a fact. Facts are never refused. */
    default Calendar after(CalendarEvent event) {
        return switch (event) {
            case CalendarShared e -> new Shared(e);
            case CalendarRevoked _ -> new Revoked();
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
}
