package org.tributary.eligibility;

import static java.time.temporal.ChronoUnit.DAYS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.tributary.eligibility.Examples.JANUARY_2;
import static org.tributary.eligibility.Examples.POLICIES;
import static org.tributary.eligibility.Examples.healthy;
import static org.tributary.eligibility.Examples.index;
import static org.tributary.eligibility.Examples.toe;
import static org.tributary.eligibility.Examples.weight;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.tributary.eligibility.facts.Reading;
import org.tributary.events.SessionId;
import org.tributary.events.clinicalrecord.BodyRegion;
import org.tributary.events.clinicalrecord.GateWindow;
import org.tributary.events.clinicalrecord.PatientEvent.ReadingKind;
import org.tributary.events.terms.Gate;

class MeasuredFindingsSpec {

    @Test
    void a_later_value_of_the_same_kind_and_place_takes_the_place_of_an_earlier_one() {
        assertThat(gate(2, toe("29", onDay(1)))).isEqualTo(Gate.BLOCK);
        assertThat(gate(2, toe("29", onDay(1)), toe("30", onDay(2)))).isEqualTo(Gate.CLEAR);
        assertThat(gate(2, toe("30", onDay(2)), toe("29", onDay(1))))
                .as("charted late")
                .isEqualTo(Gate.CLEAR);
        assertThat(gate(1, toe("29", onDay(1)), toe("30", onDay(2)))).isEqualTo(Gate.BLOCK);
    }

    @Test
    void the_other_foot_is_another_place() {
        var right = new Reading(
                SessionId.next(), ReadingKind.TOE_PRESSURE, BodyRegion.RIGHT_FOOT, new BigDecimal("90"), onDay(2));

        assertThat(gate(2, toe("29", onDay(1)), right)).isEqualTo(Gate.BLOCK);
    }

    @Test
    void a_toe_pressure_of_that_leg_is_believed_instead_of_an_index_that_cannot_be_measured() {
        assertThat(gate(2, index("1.41", onDay(1)))).isEqualTo(Gate.HOLD);
        assertThat(gate(2, index("1.41", onDay(1)), toe("60", onDay(2)))).isEqualTo(Gate.CLEAR);
        assertThat(gate(2, index("1.41", onDay(2)), toe("60", onDay(1)))).isEqualTo(Gate.CLEAR);
        assertThat(gate(2, index("1.41", onDay(1)), toe("59", onDay(2)))).isEqualTo(Gate.HOLD);
        var right = new Reading(
                SessionId.next(), ReadingKind.TOE_PRESSURE, BodyRegion.RIGHT_FOOT, new BigDecimal("90"), onDay(2));
        assertThat(gate(2, index("1.41", onDay(1)), right)).isEqualTo(Gate.HOLD);
    }

    @Test
    void a_toe_pressure_speaks_for_no_index_that_is_low() {
        assertThat(gate(2, index("0.49", onDay(1)), toe("90", onDay(2)))).isEqualTo(Gate.BLOCK);
    }

    @Test
    void it_is_believed_until_it_is_too_old_and_the_schedule_knows_when() {
        var facts = healthy().with(List.of(index("1.41", onDay(1)), toe("60", onDay(1))));

        assertThat(window(9, index("1.41", onDay(1)), toe("60", onDay(1))).gate())
                .isEqualTo(Gate.CLEAR);
        assertThat(window(10, index("1.41", onDay(1)), toe("60", onDay(1))).gate())
                .isEqualTo(Gate.HOLD);
        assertThat(GateSchedule.from(onDay(2), facts, POLICIES)
                        .at(onDay(2))
                        .orElseThrow()
                        .until())
                .isEqualTo(onDay(10));
    }

    @Test
    void who_gains_more_than_two_kilograms_in_three_days_is_held() {
        assertThat(gate(4, weight("80.00", onDay(1)), weight("82.00", onDay(4))))
                .isEqualTo(Gate.CLEAR);
        assertThat(gate(4, weight("80.00", onDay(1)), weight("82.01", onDay(4))))
                .isEqualTo(Gate.HOLD);
        assertThat(gate(5, weight("80.00", onDay(1)), weight("82.01", onDay(5))))
                .as("more slowly")
                .isEqualTo(Gate.CLEAR);
        assertThat(gate(4, weight("90.00", onDay(1)))).isEqualTo(Gate.CLEAR);
    }

    @Test
    void a_gain_is_over_the_least_of_the_days_and_not_only_over_the_day_before() {
        assertThat(gate(3, weight("80.00", onDay(1)), weight("81.50", onDay(2)), weight("82.50", onDay(3))))
                .isEqualTo(Gate.HOLD);
    }

    @Test
    void what_was_gained_stands_until_it_is_lost_again_however_long_nobody_weighs() {
        var gained = List.of(weight("80.00", onDay(1)), weight("83.00", onDay(2)));

        assertThat(gate(30, gained.get(0), gained.get(1))).isEqualTo(Gate.HOLD);
        assertThat(gate(30, gained.get(0), gained.get(1), weight("83.00", onDay(9))))
                .isEqualTo(Gate.HOLD);
        assertThat(gate(30, gained.get(0), gained.get(1), weight("82.00", onDay(9))))
                .isEqualTo(Gate.CLEAR);
        assertThat(gate(40, gained.get(0), gained.get(1), weight("82.00", onDay(9)), weight("83.00", onDay(30))))
                .as("gained again, and slowly")
                .isEqualTo(Gate.CLEAR);
    }

    private static @Nullable Gate gate(int day, Reading... readings) {
        return window(day, readings).gate();
    }

    private static GateWindow window(int day, Reading... readings) {
        return GateDecision.at(onDay(day), healthy().with(List.of(readings)), POLICIES)
                .window();
    }

    private static Instant onDay(int nr) {
        return JANUARY_2.plus(nr, DAYS);
    }
}
