package org.tributary.bench.ground;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class SlotsSpec {

    private static final List<ChainFixture.Clinic> CLINICS = IntStream.range(0, ChainFixture.CLINICS)
            .mapToObj(nr -> new ChainFixture.Clinic("clinic " + nr, names("room " + nr + " ", ChainFixture.ROOMS)))
            .toList();

    private static final int THERAPISTS = ChainFixture.CLINICS * ChainFixture.ROOMS;

    private final Slots slots = new Slots(
            CLINICS,
            ChainFixture.ROOMS,
            names("therapist ", THERAPISTS),
            names("patient ", ChainFixture.PATIENTS_OF_EACH * THERAPISTS),
            LocalDate.of(2026, 1, 1));

    @Test
    void nobody_and_no_room_is_wanted_twice_at_a_time() {
        var taken = new HashSet<String>();
        for (var nr = 0; nr < 30_000; nr++) {
            var booking = booking(nr);
            for (var what : List.of("therapistId", "patientId", "roomId")) {
                assertThat(taken.add(booking.get("startsAt") + " " + booking.get(what)))
                        .isTrue();
            }
        }
    }

    @Test
    void a_day_has_its_hours() {
        assertThat(booking(0).get("startsAt").asString()).isEqualTo("2026-01-01T08:00:00Z");
        assertThat(booking(THERAPISTS * 4L).get("startsAt").asString()).isEqualTo("2026-01-01T10:00:00Z");
        assertThat(booking(THERAPISTS * 19L).get("startsAt").asString()).isEqualTo("2026-01-01T17:30:00Z");
        assertThat(booking(THERAPISTS * 20L).get("startsAt").asString()).isEqualTo("2026-01-02T08:00:00Z");
    }

    @Test
    void a_therapist_works_at_one_clinic() {
        assertThat(booking(12).get("clinicId").asString()).isEqualTo("clinic 1");
        assertThat(booking(12).get("roomId").asString()).isEqualTo("room 1 2");
    }

    @Test
    void of_every_therapist_s_day_a_quarter_may_be_left_free() {
        var gaps = slots.withGaps();
        var booked = Stream.generate(gaps::next)
                .limit(15L * THERAPISTS)
                .map(call -> JsonMapper.shared().readTree(call.body()))
                .collect(Collectors.groupingBy(
                        booking -> booking.get("therapistId").asString(), Collectors.counting()));

        assertThat(booked)
                .hasSize(THERAPISTS)
                .allSatisfy((_, times) -> assertThat(times).isEqualTo(15));
    }

    private JsonNode booking(long nr) {
        return JsonMapper.shared().readTree(slots.at(nr).body());
    }

    private static List<String> names(String prefix, int count) {
        return Stream.iterate(0, nr -> nr + 1)
                .limit(count)
                .map(nr -> prefix + nr)
                .toList();
    }
}
