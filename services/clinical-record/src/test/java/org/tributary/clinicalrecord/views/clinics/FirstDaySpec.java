package org.tributary.clinicalrecord.views.clinics;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.tributary.events.ClinicId;
import org.tributary.events.booking.ClinicEvent.ClinicOpened;

class FirstDaySpec {

    private static final Instant RECORDED = Instant.parse("2026-04-13T13:00:00Z");

    @Test
    void a_clinic_says_since_when_it_has_received_patients() {
        assertThat(firstDay(LocalDate.parse("2019-05-06"))).isEqualTo("2019-05-06");
    }

    @Test
    void the_papers_of_one_that_does_not_say_so_go_back_ten_years_by_its_own_clock() {
        assertThat(firstDay(null)).isEqualTo("2016-04-14");
    }

    private static LocalDate firstDay(@Nullable LocalDate openedOn) {
        var zone = ZoneId.of("Pacific/Auckland");
        return FirstDay.of(
                new ClinicOpened(ClinicId.next(), "Quay Street", zone, List.of(), List.of(), null, openedOn), RECORDED);
    }
}
