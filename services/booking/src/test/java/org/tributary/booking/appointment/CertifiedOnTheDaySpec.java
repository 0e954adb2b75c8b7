package org.tributary.booking.appointment;

import static java.time.ZoneOffset.UTC;
import static org.assertj.core.api.Assertions.assertThat;
import static org.tributary.booking.appointment.Examples.ALL_IS_WELL;
import static org.tributary.booking.appointment.Examples.ASHA;
import static org.tributary.booking.appointment.Examples.ROOM_1;
import static org.tributary.booking.appointment.Examples.treatBriefly;
import static org.tributary.events.terms.Technique.LYMPHATIC_DRAINAGE;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.tributary.booking.schedule.CertifiedDays;
import org.tributary.booking.schedule.CertifiedDays.Certificate;
import org.tributary.booking.schedule.Premises;
import org.tributary.booking.schedule.Roster;
import org.tributary.booking.schedule.Stretches;
import org.tributary.booking.schedule.Timetable;
import org.tributary.platform.testkit.Regions;

/** A certificate counts on whole days of the clinic of the visit. */
class CertifiedOnTheDaySpec {

    private static final LocalDate FIRST = LocalDate.of(2026, 10, 24);
    private static final LocalDate LAST = LocalDate.of(2026, 11, 1);

    @Property(tries = 4000, seed = "20261024")
    void a_certificate_is_good_on_its_days_at_the_clinic_wherever_that_is(
            @ForAll("zones") ZoneId zone, @ForAll("moments") Instant startsAt) {
        var premises = new Premises(new Timetable(zone, List.of()), Stretches.NONE, List.of(ROOM_1), Duration.ZERO);
        var certified = new CertifiedDays(List.of(new Certificate(LYMPHATIC_DRAINAGE, FIRST, LAST)));
        var known = new DecisionContext(premises, new Roster(Stretches.NONE, certified), ALL_IS_WELL.gate());

        var judged = VisitPolicy.ofFitness(
                treatBriefly(ASHA, startsAt, LYMPHATIC_DRAINAGE).visit(), known);

        assertThat(judged instanceof VisitPolicy.Allowed)
                .isEqualTo(!startsAt.isBefore(FIRST.atStartOfDay(zone).toInstant())
                        && startsAt.isBefore(LAST.plusDays(1).atStartOfDay(zone).toInstant()));
    }

    @Provide
    Arbitrary<ZoneId> zones() {
        return Arbitraries.of(Regions.all());
    }

    /** On the quarters of the hours around the first and the last day anywhere; on some of these days clocks are put back. */
    @Provide
    Arbitrary<Instant> moments() {
        return Combinators.combine(
                        Arbitraries.of(FIRST, LAST),
                        Arbitraries.integers().between(-2, 2),
                        Arbitraries.integers().between(0, 95))
                .as((day, days, quarters) -> day.plusDays(days)
                        .atTime(LocalTime.ofSecondOfDay(quarters * 900L))
                        .toInstant(UTC));
    }
}
