package org.tributary.eligibility;

import static java.time.temporal.ChronoUnit.DAYS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.tributary.eligibility.Form.changed;
import static org.tributary.eligibility.Form.full;
import static org.tributary.eligibility.Form.unchanged;
import static org.tributary.events.terms.Technique.DEEP_KNEADING;
import static org.tributary.events.terms.Technique.LIGHT_STROKING;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.tributary.events.terms.Gate;
import org.tributary.events.terms.Technique;

/** Which of a patient's forms count, and for how long. */
class AnsweredFormSpec {

    private static final Instant MONDAY_9AM = Instant.parse("2026-07-06T08:00:00Z");
    private static final Instant FRIDAY = MONDAY_9AM.minus(3, DAYS);
    private static final Instant SATURDAY = MONDAY_9AM.minus(2, DAYS);
    private static final Instant SUNDAY = MONDAY_9AM.minus(1, DAYS);

    @Test
    void without_a_form_nothing_is_in_force() {
        assertThat(GateInForce.at(MONDAY_9AM, List.of())).isEmpty();
    }

    @Test
    void the_last_full_form_decides() {
        assertThat(inForce(full(FRIDAY, Gate.BLOCK, "BLOOD_THINNER"), full(SATURDAY, Gate.CLEAR)))
                .isEqualTo(found(SATURDAY, Gate.CLEAR, List.of()));
    }

    @Test
    void a_full_form_is_not_outranked_by_a_short_one_without_a_change() {
        assertThat(inForce(
                        full(FRIDAY, Gate.CLEAR),
                        full(SATURDAY, Gate.BLOCK, "BLOOD_THINNER"),
                        unchanged(SUNDAY, Gate.CLEAR)))
                .isEqualTo(found(SATURDAY, Gate.BLOCK, List.of(), "BLOOD_THINNER"));
    }

    @Test
    void every_change_since_the_full_form_counts() {
        assertThat(inForce(
                        full(FRIDAY, Gate.RESTRICT, "FRAIL_SKIN").restricting(DEEP_KNEADING),
                        changed(SATURDAY, Gate.HOLD, "CHANGED", "FRAIL_SKIN").restricting(LIGHT_STROKING),
                        changed(SUNDAY, Gate.NOTE, "CHANGED")))
                .isEqualTo(found(FRIDAY, Gate.HOLD, List.of(LIGHT_STROKING, DEEP_KNEADING), "CHANGED", "FRAIL_SKIN"));
    }

    @Test
    void a_change_opens_nothing() {
        assertThat(inForce(full(FRIDAY, Gate.BLOCK, "BLOOD_THINNER"), changed(SATURDAY, Gate.HOLD, "CHANGED"))
                        .gate())
                .isEqualTo(Gate.BLOCK);
    }

    @Test
    void a_full_form_answers_every_change_before_it() {
        assertThat(inForce(changed(FRIDAY, Gate.HOLD, "CHANGED"), full(SATURDAY, Gate.CLEAR)))
                .isEqualTo(found(SATURDAY, Gate.CLEAR, List.of()));
    }

    @Test
    void of_one_moment_what_was_charted_later_is_later() {
        assertThat(inForce(full(FRIDAY, Gate.BLOCK, "BLOOD_THINNER"), full(FRIDAY, Gate.CLEAR)))
                .isEqualTo(found(FRIDAY, Gate.CLEAR, List.of()));
        assertThat(inForce(full(FRIDAY, Gate.CLEAR), changed(FRIDAY, Gate.HOLD, "CHANGED"))
                        .gate())
                .isEqualTo(Gate.HOLD);
    }

    @Test
    void what_is_answered_later_is_not_in_force_yet() {
        var forms = List.of(full(FRIDAY, Gate.CLEAR), full(SUNDAY, Gate.BLOCK, "BLOOD_THINNER"));

        assertThat(GateInForce.at(FRIDAY.minusSeconds(1), forms)).isEmpty();
        assertThat(GateInForce.at(SUNDAY.minusSeconds(1), forms))
                .contains(forms.getFirst().alone());
        assertThat(GateInForce.at(SUNDAY, forms)).map(GateInForce::gate).contains(Gate.BLOCK);
    }

    @Test
    void where_no_full_form_is_known_the_short_ones_decide() {
        assertThat(inForce(unchanged(FRIDAY, Gate.NOTE), unchanged(SATURDAY, Gate.HOLD)))
                .isEqualTo(found(SATURDAY, Gate.HOLD, List.of()));
        assertThat(inForce(changed(FRIDAY, Gate.HOLD, "CHANGED"), unchanged(SATURDAY, Gate.CLEAR)))
                .isEqualTo(found(FRIDAY, Gate.HOLD, List.of(), "CHANGED"));
    }

    /** What is in force at nine on Monday, whatever it rests on. */
    private static GateInForce<Form> inForce(Form... forms) {
        return withoutForms(GateInForce.at(MONDAY_9AM, List.of(forms)).orElseThrow());
    }

    private static GateInForce<Form> found(
            Instant answeredAt, Gate gate, List<Technique> restricted, String... reasons) {
        return new GateInForce<>(gate, List.of(reasons), restricted, answeredAt.plus(180, DAYS), List.of());
    }

    private static GateInForce<Form> withoutForms(GateInForce<Form> it) {
        return new GateInForce<>(it.gate(), it.reasons(), it.restrictedTechniques(), it.validUntil(), List.of());
    }
}
