package org.tributary.booking.clinic;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tributary.booking.clinic.ClinicCommand.OpenClinic;
import org.tributary.booking.clinic.ClinicRejection.HoursInverted;
import org.tributary.booking.clinic.ClinicRejection.HoursOverlap;
import org.tributary.booking.clinic.ClinicRejection.NoRooms;
import org.tributary.booking.clinic.ClinicRejection.OpenedDifferently;
import org.tributary.booking.clinic.ClinicRejection.RoomNamedTwice;
import org.tributary.booking.clinic.ClinicRejection.TurnoverNotOffered;
import org.tributary.events.ClinicId;
import org.tributary.events.RoomId;
import org.tributary.events.booking.ClinicEvent;
import org.tributary.events.booking.ClinicEvent.ClinicOpened;
import org.tributary.events.booking.ClinicEvent.OpeningHours;
import org.tributary.events.booking.ClinicEvent.Room;
import org.tributary.platform.testkit.Spec;

class OpenClinicSpec {

    private static final ClinicId NORTH = ClinicId.of("00000000-0000-7000-8000-0000000000c1");
    private static final ZoneId DUBLIN = ZoneId.of("Europe/Dublin");
    private static final Room ROOM_1 = new Room(RoomId.of("00000000-0000-7000-8000-000000000011"), "Room 1");
    private static final Room ROOM_2 = new Room(RoomId.of("00000000-0000-7000-8000-000000000012"), "Room 2");
    private static final OpeningHours MORNING = hours(DayOfWeek.MONDAY, 8, 12);
    private static final OpeningHours AFTERNOON = hours(DayOfWeek.MONDAY, 12, 18);

    @Test
    void a_clinic_opens_with_its_week_and_its_rooms() {
        aClinic()
                .when(open(List.of(MORNING, AFTERNOON), List.of(ROOM_1, ROOM_2)))
                .then(opened(List.of(MORNING, AFTERNOON), List.of(ROOM_1, ROOM_2)));
    }

    @Test
    void asking_twice_opens_once() {
        aClinic()
                .given(opened(List.of(MORNING), List.of(ROOM_1)))
                .when(open(List.of(MORNING), List.of(ROOM_1)))
                .thenNothingNew();
    }

    @Test
    void an_open_clinic_is_not_opened_with_other_rooms() {
        aClinic()
                .given(opened(List.of(MORNING), List.of(ROOM_1)))
                .when(open(List.of(MORNING), List.of(ROOM_2)))
                .thenRejected(new OpenedDifferently(NORTH));
    }

    @Test
    void a_clinic_has_a_room() {
        aClinic().when(open(List.of(MORNING), List.of())).thenRejected(new NoRooms());
    }

    @Test
    void rooms_can_be_told_apart() {
        var namesake = new Room(ROOM_2.roomId(), ROOM_1.name());

        aClinic()
                .when(open(List.of(MORNING), List.of(ROOM_1, namesake)))
                .thenRejected(new RoomNamedTwice(ROOM_1.name()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"%s ", "\u00A0%s", "%s\u200B", "\u2060%s", "%s\u00AD", "%s\uFE0F", "%s\u2800"})
    void rooms_that_look_alike_cannot(String likeIt) {
        var namesake = new Room(ROOM_2.roomId(), likeIt.formatted(ROOM_1.name()));

        aClinic()
                .when(open(List.of(MORNING), List.of(ROOM_1, namesake)))
                .thenRejected(new RoomNamedTwice(namesake.name()));
    }

    @Test
    void a_clinic_opens_before_it_closes() {
        var inverted = hours(DayOfWeek.MONDAY, 18, 8);
        var empty = hours(DayOfWeek.MONDAY, 8, 8);

        aClinic().when(open(List.of(inverted), List.of(ROOM_1))).thenRejected(new HoursInverted(inverted));
        aClinic().when(open(List.of(empty), List.of(ROOM_1))).thenRejected(new HoursInverted(empty));
    }

    @Test
    void hours_of_one_day_do_not_overlap() {
        var late = hours(DayOfWeek.MONDAY, 11, 18);

        aClinic().when(open(List.of(late, MORNING), List.of(ROOM_1))).thenRejected(new HoursOverlap(DayOfWeek.MONDAY));
    }

    @Test
    void hours_of_two_days_may_be_alike() {
        var tuesday = hours(DayOfWeek.TUESDAY, 8, 12);

        aClinic()
                .when(open(List.of(MORNING, tuesday), List.of(ROOM_1)))
                .then(opened(List.of(MORNING, tuesday), List.of(ROOM_1)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"PT90M1S", "PT2H", "PT-5M", "PT90S", "PT0.5S"})
    void a_room_rests_for_whole_minutes_and_no_longer_than_a_visit_takes(Duration turnover) {
        aClinic()
                .when(new OpenClinic(NORTH, "North", DUBLIN, List.of(MORNING), List.of(ROOM_1), turnover, null))
                .thenRejected(new TurnoverNotOffered(turnover, Duration.ofMinutes(90)));
    }

    @Test
    void a_clinic_may_have_received_patients_for_years_before_it_is_recorded() {
        var since = LocalDate.parse("2019-05-06");

        aClinic()
                .when(new OpenClinic(NORTH, "North", DUBLIN, List.of(MORNING), List.of(ROOM_1), null, since))
                .then(new ClinicOpened(NORTH, "North", DUBLIN, List.of(MORNING), List.of(ROOM_1), null, since));
    }

    private static Spec<Clinic, OpenClinic, ClinicEvent> aClinic() {
        return new Spec<>(
                new Clinic.Unopened(), Clinic::after, (clinic, c) -> ClinicDecider.decide(clinic, c, List.of()));
    }

    private static OpenClinic open(List<OpeningHours> week, List<Room> rooms) {
        return new OpenClinic(NORTH, "North", DUBLIN, week, rooms, null, null);
    }

    private static ClinicOpened opened(List<OpeningHours> week, List<Room> rooms) {
        return new ClinicOpened(NORTH, "North", DUBLIN, week, rooms, null, null);
    }

    private static OpeningHours hours(DayOfWeek day, int opens, int closes) {
        return new OpeningHours(day, LocalTime.of(opens, 0), LocalTime.of(closes, 0));
    }
}
