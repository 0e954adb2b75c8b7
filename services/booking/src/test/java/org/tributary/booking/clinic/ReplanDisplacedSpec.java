package org.tributary.booking.clinic;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.tributary.booking.clinic.ClinicCommand.ReplanDisplaced;
import org.tributary.booking.clinic.ClinicRejection.NeverOpened;
import org.tributary.booking.replanning.ReplanningId;
import org.tributary.booking.replanning.ReplanningWish;
import org.tributary.events.ClinicId;
import org.tributary.events.RoomId;
import org.tributary.events.booking.ClinicEvent;
import org.tributary.events.booking.ClinicEvent.ClinicOpened;
import org.tributary.events.booking.ClinicEvent.OpeningHours;
import org.tributary.events.booking.ClinicEvent.Room;
import org.tributary.platform.testkit.Spec;

class ReplanDisplacedSpec {

    private static final ClinicId NORTH = ClinicId.of("00000000-0000-7000-8000-0000000000c1");
    private static final ReplanDisplaced REPLAN = new ReplanDisplaced(
            NORTH,
            ReplanningId.of("00000000-0000-7000-8000-0000000000d1"),
            new ReplanningWish(null, null, null, false),
            null,
            Instant.parse("2026-07-06T08:00:00Z"));

    @Test
    void the_moves_are_facts_of_the_visits_and_none_of_the_clinic() {
        aClinic()
                .given(new ClinicOpened(
                        NORTH,
                        "North",
                        ZoneId.of("Europe/Dublin"),
                        List.of(new OpeningHours(DayOfWeek.MONDAY, LocalTime.of(8, 0), LocalTime.of(18, 0))),
                        List.of(new Room(RoomId.of("00000000-0000-7000-8000-000000000011"), "Room 1")),
                        null))
                .when(REPLAN)
                .thenNothingNew();
    }

    @Test
    void where_no_clinic_is_nothing_was_displaced() {
        aClinic().when(REPLAN).thenRejected(new NeverOpened(NORTH));
    }

    private static Spec<Clinic, ReplanDisplaced, ClinicEvent> aClinic() {
        return new Spec<>(
                new Clinic.Unopened(), Clinic::after, (clinic, c) -> ClinicDecider.decide(clinic, c, List.of()));
    }
}
