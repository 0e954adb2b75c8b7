package org.tributary.eligibility;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tributary.events.terms.Technique.DEEP_KNEADING;
import static org.tributary.events.terms.Technique.MYOFASCIAL_RELEASE;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.tributary.events.terms.Gate;
import org.tributary.events.terms.Technique;

class GateInForceSpec {

    private static final Form CLEAR = full("2026-03-03", Gate.CLEAR, "NO_MEDICAL_ASSESSMENT", DEEP_KNEADING);
    private static final Form BLOOD_THINNER = full("2026-03-05", Gate.BLOCK, "ANTICOAGULANT", MYOFASCIAL_RELEASE);
    private static final Form NO_CHANGE =
            brief("2026-03-06", false, Gate.CLEAR, "NO_MEDICAL_ASSESSMENT", CLEAR.validUntil());
    private static final Form CHANGE = brief("2026-03-07", true, Gate.HOLD, "CHANGED", at("2026-09-07"));

    @Test
    void a_full_form_charted_late_is_not_outranked_by_a_short_one_answered_after_it() {
        assertThat(gateAt("2026-03-10", CLEAR, NO_CHANGE, BLOOD_THINNER)).contains(BLOOD_THINNER.alone());
        assertThat(gateAt("2026-03-04", CLEAR, NO_CHANGE, BLOOD_THINNER)).contains(CLEAR.alone());
    }

    @Test
    void a_short_form_without_a_change_never_opens_what_is_closed() {
        assertThat(gateAt("2026-03-10", BLOOD_THINNER, NO_CHANGE)).contains(BLOOD_THINNER.alone());
    }

    @Test
    void a_reported_change_adds_to_the_full_form() {
        assertThat(gateAt("2026-03-10", CLEAR, CHANGE))
                .contains(new GateInForce<>(
                        Gate.HOLD,
                        List.of("CHANGED", "NO_MEDICAL_ASSESSMENT"),
                        List.of(DEEP_KNEADING),
                        at("2026-09-03"),
                        List.of(CLEAR, CHANGE)));
        assertThat(gateAt("2026-03-10", CHANGE, BLOOD_THINNER))
                .contains(new GateInForce<>(
                        Gate.BLOCK,
                        List.of("ANTICOAGULANT", "CHANGED"),
                        List.of(MYOFASCIAL_RELEASE),
                        at("2026-09-05"),
                        List.of(BLOOD_THINNER, CHANGE)));
    }

    @Test
    void a_reported_change_holds_until_the_next_full_form_and_no_confirmation_takes_it_back() {
        var confirmation = brief("2026-03-08", false, Gate.HOLD, "CHANGED", at("2026-09-07"));
        var next = full("2026-03-09", Gate.CLEAR, "NO_MEDICAL_ASSESSMENT");

        assertThat(gateAt("2026-03-08", CLEAR, CHANGE, confirmation, next))
                .map(GateInForce::gate)
                .contains(Gate.HOLD);
        assertThat(gateAt("2026-03-10", CLEAR, CHANGE, confirmation, next)).contains(next.alone());
    }

    @Test
    void a_short_form_that_had_nothing_to_confirm_holds_until_a_full_one() {
        var first = brief("2026-03-02", false, Gate.HOLD, "FULL_SCREENING_NEEDED", at("2026-09-02"));

        assertThat(gateAt("2026-03-02", first)).contains(first.alone());
        assertThat(gateAt("2026-03-10", first, CLEAR)).contains(CLEAR.alone());
    }

    @Test
    void a_short_form_after_the_full_one_was_too_old_holds_and_opens_nothing() {
        var late = brief("2026-09-04", false, Gate.HOLD, "FULL_SCREENING_NEEDED", at("2027-03-04"));

        assertThat(gateAt("2026-09-10", CLEAR, late).map(GateInForce::gate)).contains(Gate.HOLD);
        assertThat(gateAt("2026-09-10", BLOOD_THINNER, late).map(GateInForce::gate))
                .contains(Gate.BLOCK);
    }

    @Test
    void of_two_full_forms_answered_at_once_the_one_charted_last_stands() {
        var corrected = full("2026-03-05", Gate.CLEAR, "NO_MEDICAL_ASSESSMENT");

        assertThat(gateAt("2026-03-10", BLOOD_THINNER, corrected)).contains(corrected.alone());
        assertThat(gateAt("2026-03-10", corrected, BLOOD_THINNER)).contains(BLOOD_THINNER.alone());
    }

    @Test
    void it_names_the_forms_it_rests_on() {
        assertThat(GateInForce.at(at("2026-03-10"), List.of(CHANGE, NO_CHANGE, BLOOD_THINNER, CLEAR)))
                .hasValueSatisfying(inForce -> assertThat(inForce.forms()).containsExactly(BLOOD_THINNER, CHANGE));
    }

    @Test
    void nothing_is_in_force_before_the_first_form() {
        assertThat(gateAt("2026-03-02", CLEAR, CHANGE)).isEmpty();
    }

    @Test
    void a_form_counts_from_the_moment_it_was_answered_and_not_at_the_moment_it_becomes_too_old() {
        var gate = CLEAR.alone();

        assertThat(gateAt("2026-03-03", CLEAR)).contains(gate);
        assertThat(gate.isValidAt(gate.validUntil().minusNanos(1000))).isTrue();
        assertThat(gate.isValidAt(gate.validUntil())).isFalse();
    }

    private static Optional<GateInForce<Form>> gateAt(String day, Form... charted) {
        return GateInForce.at(at(day), List.of(charted));
    }

    private static Form full(String day, Gate gate, String reason, Technique... restricted) {
        var lastsUntil = at(day.replace("2026-03", "2026-09"));
        return Form.full(at(day), gate, reason).restricting(restricted).until(lastsUntil);
    }

    private static Form brief(String day, boolean changed, Gate gate, String reason, Instant validUntil) {
        var form = changed ? Form.changed(at(day), gate, reason) : Form.unchanged(at(day), gate, reason);
        return form.until(validUntil);
    }

    private static Instant at(String day) {
        return Instant.parse(day + "T09:30:00Z");
    }
}
