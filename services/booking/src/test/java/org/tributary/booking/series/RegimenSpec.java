package org.tributary.booking.series;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tributary.booking.series.Examples.MONDAY;
import static org.tributary.booking.series.Examples.on;
import static org.tributary.booking.series.Examples.phase;
import static org.tributary.booking.series.Examples.regimen;

import java.time.DayOfWeek;
import java.time.Period;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.tributary.booking.series.SeriesRejection.EveryNotOffered;
import org.tributary.booking.series.SeriesRejection.PreferredTimeInverted;
import org.tributary.booking.series.SeriesRejection.StartsInThePast;
import org.tributary.booking.series.SeriesRejection.VisitsNotOffered;
import org.tributary.events.booking.SeriesEvent.Phase;

class RegimenSpec {

    private static final Regimen WEEKLY = regimen(MONDAY, List.of(), phase(3, "P7D"));

    @Test
    void what_no_regimen_may_be_is_refused() {
        assertThat(objection(phase(30, "P7D"), phase(31, "P7D"))).isEqualTo(new VisitsNotOffered(61, 60));
        assertThat(objection(phase(0, "P7D"))).isEqualTo(new VisitsNotOffered(0, 60));
        assertThat(objection(phase(2, "P4M"))).isEqualTo(new EveryNotOffered(Period.ofMonths(4)));
        assertThat(objection(phase(2, "P0D"))).isEqualTo(new EveryNotOffered(Period.ZERO));
        assertThat(objection(phase(2, "P-7D"))).isEqualTo(new EveryNotOffered(Period.ofDays(-7)));
        assertThat(objection(phase(2, "P93D"))).isEqualTo(new EveryNotOffered(Period.ofDays(93)));
        var inverted = on(DayOfWeek.MONDAY, 11, 10);
        assertThat(regimen(MONDAY, List.of(inverted), phase(1, "P7D")).objection())
                .contains(new PreferredTimeInverted(inverted));
        assertThat(WEEKLY.objectionOn(MONDAY.plusDays(1))).contains(new StartsInThePast(MONDAY, MONDAY.plusDays(1)));
    }

    @Test
    void what_a_regimen_may_be_is_not_refused() {
        assertThat(regimen(MONDAY, List.of(), phase(30, "P1D"), phase(30, "P3M"))
                        .objection())
                .isEmpty();
        assertThat(WEEKLY.objectionOn(MONDAY)).isEmpty();
    }

    @Test
    void nothing_lies_beyond_the_horizon() {
        var regimen = regimen(MONDAY, List.of(on(DayOfWeek.MONDAY, 9, 9)), phase(30, "P1D"), phase(5, "P3M"));

        var last = Recurrence.of(regimen, Examples.WEEKDAYS).getLast();

        assertThat(last.date().plusDays(last.tolerance() + 14L)).isBeforeOrEqualTo(regimen.horizon());
    }

    private static SeriesRejection objection(Phase... phases) {
        return regimen(MONDAY, List.of(), phases).objection().orElseThrow();
    }
}
