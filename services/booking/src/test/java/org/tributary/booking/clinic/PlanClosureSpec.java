package org.tributary.booking.clinic;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.tributary.booking.clinic.ClinicCommand.LiftClosure;
import org.tributary.booking.clinic.ClinicCommand.PlanClosure;
import org.tributary.booking.clinic.ClinicRejection.NeverOpened;
import org.tributary.booking.schedule.TimeSpan;
import org.tributary.booking.schedule.blocks.BlockRejection.BlockedAlready;
import org.tributary.booking.schedule.blocks.BlockRejection.BlockedDifferently;
import org.tributary.booking.schedule.blocks.BlockRejection.NoSuchStretch;
import org.tributary.booking.schedule.blocks.BlockRejection.PatientsAreThere;
import org.tributary.booking.schedule.blocks.BlockRejection.UnknownBlock;
import org.tributary.events.ClinicId;
import org.tributary.events.ClosureId;
import org.tributary.events.RoomId;
import org.tributary.events.booking.ClinicEvent;
import org.tributary.events.booking.ClinicEvent.ClinicOpened;
import org.tributary.events.booking.ClinicEvent.ClosureLifted;
import org.tributary.events.booking.ClinicEvent.ClosurePlanned;
import org.tributary.events.booking.ClinicEvent.OpeningHours;
import org.tributary.events.booking.ClinicEvent.Room;
import org.tributary.platform.testkit.Spec;

class PlanClosureSpec {

    private static final ClinicId NORTH = ClinicId.of("00000000-0000-7000-8000-0000000000c1");
    private static final ClosureId HOLIDAY = ClosureId.of("00000000-0000-7000-8000-0000000000e1");
    private static final ClosureId REPAIRS = ClosureId.of("00000000-0000-7000-8000-0000000000e2");
    private static final Instant NOW = Instant.parse("2026-07-06T08:00:00Z");
    private static final TimeSpan DAY = daysFromNow(1, 2);
    private static final ClinicOpened OPENED = new ClinicOpened(
            NORTH,
            "North",
            ZoneId.of("Europe/Dublin"),
            List.of(new OpeningHours(DayOfWeek.MONDAY, LocalTime.of(8, 0), LocalTime.of(18, 0))),
            List.of(new Room(RoomId.of("00000000-0000-7000-8000-000000000011"), "Room 1")),
            null);

    @Test
    void a_clinic_closes_against_its_hours() {
        aClinic().given(OPENED).when(close(HOLIDAY, DAY)).then(closed(HOLIDAY, DAY));
    }

    @Test
    void asking_twice_closes_once() {
        aClinic().given(OPENED, closed(HOLIDAY, DAY)).when(close(HOLIDAY, DAY)).thenNothingNew();
        aClinic()
                .given(OPENED, closed(HOLIDAY, DAY))
                .when(close(HOLIDAY, daysFromNow(1, 3)))
                .thenRejected(new BlockedDifferently(HOLIDAY));
    }

    @Test
    void closures_of_a_clinic_do_not_overlap() {
        aClinic()
                .given(OPENED, closed(HOLIDAY, daysFromNow(0, 3)))
                .when(close(REPAIRS, DAY))
                .thenRejected(new BlockedAlready(HOLIDAY, daysFromNow(0, 3)));
        aClinic()
                .given(OPENED, closed(HOLIDAY, DAY))
                .when(close(REPAIRS, daysFromNow(2, 3)))
                .then(closed(REPAIRS, daysFromNow(2, 3)));
    }

    @Test
    void a_closure_lies_ahead_and_has_an_end() {
        for (var none : List.of(daysFromNow(2, 1), daysFromNow(1, 1), daysFromNow(-2, -1), daysFromNow(1, 400))) {
            aClinic().given(OPENED).when(close(HOLIDAY, none)).thenRejected(new NoSuchStretch(HOLIDAY, none));
        }
    }

    @Test
    void who_is_being_treated_is_not_sent_away() {
        var visit = new TimeSpan(NOW, NOW.plus(Duration.ofHours(1)));

        new Spec<Clinic, PlanClosure, ClinicEvent>(
                        new Clinic.Unopened(),
                        Clinic::after,
                        (clinic, c) -> ClinicDecider.decide(clinic, c, List.of(visit)))
                .given(OPENED)
                .when(close(HOLIDAY, daysFromNow(0, 1)))
                .thenRejected(new PatientsAreThere(List.of(visit)));
    }

    @Test
    void a_closure_is_lifted_once() {
        lifting()
                .given(OPENED, closed(HOLIDAY, DAY))
                .when(new LiftClosure(NORTH, HOLIDAY))
                .then(new ClosureLifted(NORTH, HOLIDAY));
        lifting()
                .given(OPENED, closed(HOLIDAY, DAY), new ClosureLifted(NORTH, HOLIDAY))
                .when(new LiftClosure(NORTH, HOLIDAY))
                .thenRejected(new UnknownBlock(HOLIDAY));
    }

    @Test
    void what_was_never_opened_does_not_close() {
        aClinic().when(close(HOLIDAY, DAY)).thenRejected(new NeverOpened(NORTH));
        lifting().when(new LiftClosure(NORTH, HOLIDAY)).thenRejected(new NeverOpened(NORTH));
    }

    private static Spec<Clinic, PlanClosure, ClinicEvent> aClinic() {
        return new Spec<>(
                new Clinic.Unopened(), Clinic::after, (clinic, c) -> ClinicDecider.decide(clinic, c, List.of()));
    }

    private static Spec<Clinic, LiftClosure, ClinicEvent> lifting() {
        return new Spec<>(
                new Clinic.Unopened(), Clinic::after, (clinic, c) -> ClinicDecider.decide(clinic, c, List.of()));
    }

    private static PlanClosure close(ClosureId closure, TimeSpan during) {
        return new PlanClosure(NORTH, closure, during, "Public holiday", NOW);
    }

    private static ClosurePlanned closed(ClosureId closure, TimeSpan during) {
        return new ClosurePlanned(NORTH, closure, during.startsAt(), during.endsAt(), "Public holiday");
    }

    private static TimeSpan daysFromNow(int from, int to) {
        return new TimeSpan(NOW.plus(Duration.ofDays(from)), NOW.plus(Duration.ofDays(to)));
    }
}
