package org.tributary.booking.appointment;

import static java.time.temporal.ChronoUnit.DAYS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.tributary.booking.appointment.Examples.MONDAY_9AM;
import static org.tributary.events.clinicalrecord.PatientEvent.ScreeningKind.FULL;
import static org.tributary.events.clinicalrecord.PatientEvent.ScreeningKind.SHORT;
import static org.tributary.events.terms.Technique.DEEP_KNEADING;
import static org.tributary.events.terms.Technique.LIGHT_STROKING;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.tributary.booking.appointment.DecisionContext.Screening;
import org.tributary.events.terms.Gate;
import org.tributary.events.terms.Technique;

class AnsweredFormSpec {

    private static final Instant FRIDAY = MONDAY_9AM.minus(3, DAYS);
    private static final Instant SATURDAY = MONDAY_9AM.minus(2, DAYS);
    private static final Instant SUNDAY = MONDAY_9AM.minus(1, DAYS);

    @Test
    void without_a_form_nothing_is_in_force() {
        assertThat(AnsweredForm.inForceAt(MONDAY_9AM, List.of())).isEmpty();
    }

    @Test
    void the_last_full_form_decides() {
        assertThat(inForce(full(FRIDAY, Gate.BLOCK, "BLOOD_THINNER"), full(SATURDAY, Gate.CLEAR)))
                .isEqualTo(found(SATURDAY, Gate.CLEAR, Set.of()));
    }

    @Test
    void a_full_form_is_not_outranked_by_a_short_one_without_a_change() {
        assertThat(inForce(
                        full(FRIDAY, Gate.CLEAR),
                        full(SATURDAY, Gate.BLOCK, "BLOOD_THINNER"),
                        unchanged(SUNDAY, Gate.CLEAR)))
                .isEqualTo(found(SATURDAY, Gate.BLOCK, Set.of(), "BLOOD_THINNER"));
    }

    @Test
    void every_change_since_the_full_form_counts() {
        assertThat(inForce(
                        full(FRIDAY, Gate.RESTRICT, Set.of(DEEP_KNEADING), "FRAIL_SKIN"),
                        changed(SATURDAY, Gate.HOLD, Set.of(LIGHT_STROKING), "CHANGED", "FRAIL_SKIN"),
                        changed(SUNDAY, Gate.NOTE, Set.of(), "CHANGED")))
                .isEqualTo(found(FRIDAY, Gate.HOLD, Set.of(DEEP_KNEADING, LIGHT_STROKING), "FRAIL_SKIN", "CHANGED"));
    }

    @Test
    void a_change_opens_nothing() {
        assertThat(inForce(full(FRIDAY, Gate.BLOCK, "BLOOD_THINNER"), changed(SATURDAY, Gate.HOLD, Set.of(), "CHANGED"))
                        .gate())
                .isEqualTo(Gate.BLOCK);
    }

    @Test
    void a_full_form_answers_every_change_before_it() {
        assertThat(inForce(changed(FRIDAY, Gate.HOLD, Set.of(), "CHANGED"), full(SATURDAY, Gate.CLEAR)))
                .isEqualTo(found(SATURDAY, Gate.CLEAR, Set.of()));
    }

    @Test
    void of_one_moment_what_was_charted_later_is_later() {
        assertThat(inForce(full(FRIDAY, Gate.BLOCK, "BLOOD_THINNER"), full(FRIDAY, Gate.CLEAR)))
                .isEqualTo(found(FRIDAY, Gate.CLEAR, Set.of()));
        assertThat(inForce(full(FRIDAY, Gate.CLEAR), changed(FRIDAY, Gate.HOLD, Set.of(), "CHANGED"))
                        .gate())
                .isEqualTo(Gate.HOLD);
    }

    @Test
    void what_is_answered_later_is_not_in_force_yet() {
        var forms = List.of(full(FRIDAY, Gate.CLEAR), full(SUNDAY, Gate.BLOCK, "BLOOD_THINNER"));

        assertThat(AnsweredForm.inForceAt(FRIDAY.minusSeconds(1), forms)).isEmpty();
        assertThat(AnsweredForm.inForceAt(SUNDAY.minusSeconds(1), forms)).contains(found(FRIDAY, Gate.CLEAR, Set.of()));
        assertThat(AnsweredForm.inForceAt(SUNDAY, forms)).map(Screening::gate).contains(Gate.BLOCK);
    }

    @Test
    void where_no_full_form_is_known_the_short_ones_decide() {
        assertThat(inForce(unchanged(FRIDAY, Gate.NOTE), unchanged(SATURDAY, Gate.HOLD)))
                .isEqualTo(found(SATURDAY, Gate.HOLD, Set.of()));
        assertThat(inForce(changed(FRIDAY, Gate.HOLD, Set.of(), "CHANGED"), unchanged(SATURDAY, Gate.CLEAR)))
                .isEqualTo(found(FRIDAY, Gate.HOLD, Set.of(), "CHANGED"));
    }

    private static Screening inForce(AnsweredForm... forms) {
        return AnsweredForm.inForceAt(MONDAY_9AM, List.of(forms)).orElseThrow();
    }

    private static AnsweredForm full(Instant answeredAt, Gate gate, String... reasons) {
        return full(answeredAt, gate, Set.of(), reasons);
    }

    private static AnsweredForm full(Instant answeredAt, Gate gate, Set<Technique> restricted, String... reasons) {
        return new AnsweredForm(FULL, null, answeredAt, found(answeredAt, gate, restricted, reasons));
    }

    private static AnsweredForm changed(Instant answeredAt, Gate gate, Set<Technique> restricted, String... reasons) {
        return brief(true, answeredAt, gate, restricted, reasons);
    }

    private static AnsweredForm unchanged(Instant answeredAt, Gate gate) {
        return brief(false, answeredAt, gate, Set.of());
    }

    private static AnsweredForm brief(
            @Nullable Boolean changed, Instant answeredAt, Gate gate, Set<Technique> restricted, String... reasons) {
        return new AnsweredForm(SHORT, changed, answeredAt, found(answeredAt, gate, restricted, reasons));
    }

    private static Screening found(Instant answeredAt, Gate gate, Set<Technique> restricted, String... reasons) {
        return new Screening(gate, List.of(reasons), restricted, answeredAt.plus(180, DAYS));
    }
}
