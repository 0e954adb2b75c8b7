package org.tributary.booking.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tributary.events.terms.Technique.DEEP_KNEADING;
import static org.tributary.events.terms.Technique.LIGHT_STROKING;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.tributary.booking.schedule.CertifiedDays.Certificate;
import org.tributary.events.terms.Technique;

class CertifiedDaysSpec {

    private static final LocalDate MARCH_10 = LocalDate.of(2026, 3, 10);
    private static final LocalDate MARCH_25 = LocalDate.of(2026, 3, 25);

    @Test
    void a_certificate_is_good_on_its_first_and_on_its_last_day() {
        var certified = new CertifiedDays(List.of(new Certificate(LIGHT_STROKING, MARCH_10, MARCH_25)));

        assertThat(missing(certified, MARCH_10.minusDays(1))).containsExactly(LIGHT_STROKING);
        assertThat(missing(certified, MARCH_10)).isEmpty();
        assertThat(missing(certified, MARCH_25)).isEmpty();
        assertThat(missing(certified, MARCH_25.plusDays(1))).containsExactly(LIGHT_STROKING);
    }

    @Test
    void a_gap_stays_a_gap_and_two_that_touch_have_none() {
        var certified = new CertifiedDays(List.of(
                new Certificate(LIGHT_STROKING, LocalDate.MIN, MARCH_10),
                new Certificate(LIGHT_STROKING, MARCH_25, MARCH_25),
                new Certificate(LIGHT_STROKING, MARCH_25.plusDays(1), MARCH_25.plusYears(1))));

        assertThat(missing(certified, MARCH_10)).isEmpty();
        assertThat(missing(certified, MARCH_10.plusDays(1))).containsExactly(LIGHT_STROKING);
        assertThat(missing(certified, MARCH_25.minusDays(1))).containsExactly(LIGHT_STROKING);
        assertThat(missing(certified, MARCH_25)).isEmpty();
        assertThat(missing(certified, MARCH_25.plusDays(1))).isEmpty();
    }

    @Test
    void each_technique_needs_a_certificate_of_its_own() {
        var certified = new CertifiedDays(List.of(new Certificate(LIGHT_STROKING, MARCH_10, MARCH_25)));

        assertThat(certified.missingOn(MARCH_10, List.of(LIGHT_STROKING, DEEP_KNEADING)))
                .containsExactly(DEEP_KNEADING);
        assertThat(certified.missingOn(MARCH_10, List.of())).isEmpty();
    }

    private static List<Technique> missing(CertifiedDays certified, LocalDate day) {
        return certified.missingOn(day, List.of(LIGHT_STROKING));
    }
}
