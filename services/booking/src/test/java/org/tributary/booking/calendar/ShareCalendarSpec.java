package org.tributary.booking.calendar;

import org.junit.jupiter.api.Test;
import org.tributary.booking.calendar.CalendarCommand.RevokeCalendar;
import org.tributary.booking.calendar.CalendarCommand.ShareCalendar;
import org.tributary.booking.calendar.CalendarDecider.Known;
import org.tributary.booking.calendar.CalendarRejection.NeverShared;
import org.tributary.booking.calendar.CalendarRejection.SharedDifferently;
import org.tributary.booking.calendar.CalendarRejection.UnknownClinic;
import org.tributary.booking.calendar.CalendarRejection.UnknownRoom;
import org.tributary.booking.calendar.CalendarRejection.UnknownTherapist;
import org.tributary.booking.calendar.CalendarScope.OfClinic;
import org.tributary.booking.calendar.CalendarScope.OfTherapist;
import org.tributary.events.CalendarId;
import org.tributary.events.ClinicId;
import org.tributary.events.RoomId;
import org.tributary.events.TherapistId;
import org.tributary.events.booking.CalendarEvent;
import org.tributary.events.booking.CalendarEvent.CalendarRevoked;
import org.tributary.events.booking.CalendarEvent.CalendarShared;
import org.tributary.platform.testkit.Spec;

class ShareCalendarSpec {

    private static final CalendarId CALENDAR = CalendarId.of("00000000-0000-7000-8000-0000000000a9");
    private static final ClinicId NORTH = ClinicId.of("00000000-0000-7000-8000-0000000000c1");
    private static final RoomId ROOM_1 = RoomId.of("00000000-0000-7000-8000-0000000000b1");
    private static final TherapistId MARA = TherapistId.of("00000000-0000-7000-8000-0000000000d1");
    private static final CalendarScope ALL_OF_NORTH = new OfClinic(NORTH, null, null);
    private static final CalendarScope ALL_OF_MARA = new OfTherapist(MARA);
    private static final Known EVERYTHING = new Known(true, true, true);

    @Test
    void a_clinic_s_visits_are_shared() {
        knowing(EVERYTHING).when(share(ALL_OF_NORTH)).then(shared());
    }

    @Test
    void those_in_a_room_or_with_a_therapist_are_shared_apart() {
        knowing(EVERYTHING)
                .when(share(new OfClinic(NORTH, ROOM_1, MARA)))
                .then(new CalendarShared(CALENDAR, NORTH, ROOM_1, MARA, "hash"));
    }

    @Test
    void a_therapist_s_visits_are_shared_whatever_the_clinic() {
        knowing(new Known(false, false, true))
                .when(share(ALL_OF_MARA))
                .then(new CalendarShared(CALENDAR, null, null, MARA, "hash"));
    }

    @Test
    void asking_twice_shares_once() {
        knowing(EVERYTHING).given(shared()).when(share(ALL_OF_NORTH)).thenNothingNew();
    }

    @Test
    void a_calendar_is_one_and_no_other() {
        knowing(EVERYTHING).given(shared()).when(share(ALL_OF_MARA)).thenRejected(new SharedDifferently(CALENDAR));
        knowing(EVERYTHING)
                .given(shared())
                .when(new ShareCalendar(CALENDAR, ALL_OF_NORTH, "another hash"))
                .thenRejected(new SharedDifferently(CALENDAR));
    }

    @Test
    void nothing_is_shared_of_what_the_chain_does_not_have() {
        knowing(new Known(false, false, true)).when(share(ALL_OF_NORTH)).thenRejected(new UnknownClinic(NORTH));
        knowing(new Known(true, false, true))
                .when(share(new OfClinic(NORTH, ROOM_1, MARA)))
                .thenRejected(new UnknownRoom(ROOM_1));
        knowing(new Known(true, true, false))
                .when(share(new OfClinic(NORTH, ROOM_1, MARA)))
                .thenRejected(new UnknownTherapist(MARA));
        knowing(new Known(true, true, false)).when(share(ALL_OF_MARA)).thenRejected(new UnknownTherapist(MARA));
    }

    @Test
    void a_revoked_calendar_stays_closed() {
        revoking().given(shared()).when(new RevokeCalendar(CALENDAR)).then(revoked());
        revoking().given(shared(), revoked()).when(new RevokeCalendar(CALENDAR)).thenNothingNew();
        knowing(EVERYTHING)
                .given(shared(), revoked())
                .when(share(ALL_OF_NORTH))
                .thenRejected(new SharedDifferently(CALENDAR));
    }

    @Test
    void what_was_never_shared_is_not_revoked() {
        revoking().when(new RevokeCalendar(CALENDAR)).thenRejected(new NeverShared(CALENDAR));
    }

    private static Spec<Calendar, ShareCalendar, CalendarEvent> knowing(Known known) {
        return new Spec<>(
                new Calendar.Unshared(), Calendar::after, (calendar, c) -> CalendarDecider.decide(calendar, c, known));
    }

    private static Spec<Calendar, RevokeCalendar, CalendarEvent> revoking() {
        return new Spec<>(
                new Calendar.Unshared(),
                Calendar::after,
                (calendar, c) -> CalendarDecider.decide(calendar, c, Known.NOTHING));
    }

    private static ShareCalendar share(CalendarScope scope) {
        return new ShareCalendar(CALENDAR, scope, "hash");
    }

    private static CalendarShared shared() {
        return new CalendarShared(CALENDAR, NORTH, null, null, "hash");
    }

    private static CalendarRevoked revoked() {
        return new CalendarRevoked(CALENDAR, NORTH);
    }
}
