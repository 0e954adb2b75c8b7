package org.tributary.clinicalrecord.screening;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tributary.events.terms.Technique.DEEP_KNEADING;
import static org.tributary.events.terms.Technique.MYOFASCIAL_RELEASE;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.tributary.clinicalrecord.screening.Screening.Gated;
import org.tributary.events.clinicalrecord.PatientEvent.ScreeningKind;
import org.tributary.events.terms.Gate;
import org.tributary.events.terms.Technique;

class GateInForceSpec {

    private static final Form CLEAR = full("2026-03-03", Gate.CLEAR, "NO_MEDICAL_ASSESSMENT", DEEP_KNEADING);
    private static final Form BLOOD_THINNER = full("2026-03-05", Gate.BLOCK, "ANTICOAGULANT", MYOFASCIAL_RELEASE);
    private static final Form NO_CHANGE = brief(
            "2026-03-06",
            false,
            Gate.CLEAR,
            "NO_MEDICAL_ASSESSMENT",
            CLEAR.outcome().validUntil());
    private static final Form CHANGE = brief("2026-03-07", true, Gate.HOLD, "CHANGED", at("2026-09-07"));

    @Test
    void a_full_form_charted_late_is_not_outranked_by_a_short_one_answered_after_it() {
        assertThat(gateAt("2026-03-10", CLEAR, NO_CHANGE, BLOOD_THINNER)).contains(BLOOD_THINNER.outcome());
        assertThat(gateAt("2026-03-04", CLEAR, NO_CHANGE, BLOOD_THINNER)).contains(CLEAR.outcome());
    }

    @Test
    void a_short_form_without_a_change_never_opens_what_is_closed() {
        assertThat(gateAt("2026-03-10", BLOOD_THINNER, NO_CHANGE)).contains(BLOOD_THINNER.outcome());
    }

    @Test
    void a_reported_change_adds_to_the_full_form() {
        assertThat(gateAt("2026-03-10", CLEAR, CHANGE))
                .contains(new Gated(
                        Gate.HOLD,
                        List.of("CHANGED", "NO_MEDICAL_ASSESSMENT"),
                        List.of(DEEP_KNEADING),
                        "2026-11",
                        at("2026-09-07")));
        assertThat(gateAt("2026-03-10", CHANGE, BLOOD_THINNER))
                .contains(new Gated(
                        Gate.BLOCK,
                        List.of("ANTICOAGULANT", "CHANGED"),
                        List.of(MYOFASCIAL_RELEASE),
                        "2026-11",
                        at("2026-09-07")));
    }

    @Test
    void a_reported_change_holds_until_the_next_full_form_and_no_confirmation_takes_it_back() {
        var confirmation = brief("2026-03-08", false, Gate.HOLD, "CHANGED", at("2026-09-07"));
        var next = full("2026-03-09", Gate.CLEAR, "NO_MEDICAL_ASSESSMENT");

        assertThat(gateAt("2026-03-08", CLEAR, CHANGE, confirmation, next))
                .map(Gated::gate)
                .contains(Gate.HOLD);
        assertThat(gateAt("2026-03-10", CLEAR, CHANGE, confirmation, next)).contains(next.outcome());
    }

    @Test
    void a_short_form_that_had_nothing_to_confirm_holds_until_a_full_one() {
        var first = brief("2026-03-02", false, Gate.HOLD, "FULL_SCREENING_NEEDED", at("2026-09-02"));

        assertThat(gateAt("2026-03-02", first)).contains(first.outcome());
        assertThat(gateAt("2026-03-10", first, CLEAR)).contains(CLEAR.outcome());
    }

    @Test
    void a_short_form_after_the_full_one_was_too_old_holds_and_opens_nothing() {
        var late = brief("2026-09-04", false, Gate.HOLD, "FULL_SCREENING_NEEDED", at("2027-03-04"));

        assertThat(gateAt("2026-09-10", CLEAR, late).map(Gated::gate)).contains(Gate.HOLD);
        assertThat(gateAt("2026-09-10", BLOOD_THINNER, late).map(Gated::gate)).contains(Gate.BLOCK);
    }

    @Test
    void of_two_full_forms_answered_at_once_the_one_charted_last_stands() {
        var corrected = full("2026-03-05", Gate.CLEAR, "NO_MEDICAL_ASSESSMENT");

        assertThat(gateAt("2026-03-10", BLOOD_THINNER, corrected)).contains(corrected.outcome());
        assertThat(gateAt("2026-03-10", corrected, BLOOD_THINNER)).contains(BLOOD_THINNER.outcome());
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
        var outcome = CLEAR.outcome();

        assertThat(gateAt("2026-03-03", CLEAR)).contains(outcome);
        assertThat(outcome.isValidAt(outcome.validUntil().minusNanos(1000))).isTrue();
        assertThat(outcome.isValidAt(outcome.validUntil())).isFalse();
    }

    private static Optional<Gated> gateAt(String day, Form... charted) {
        return GateInForce.at(at(day), List.of(charted)).map(GateInForce::gate);
    }

    private static Form full(String day, Gate gate, String reason, Technique... restricted) {
        var lastsUntil = Instant.parse(day.replace("2026-03", "2026-09") + "T09:30:00Z");
        return new Form(
                ScreeningKind.FULL,
                null,
                at(day),
                new Gated(gate, List.of(reason), List.of(restricted), "2026-11", lastsUntil));
    }

    private static Form brief(String day, boolean changed, Gate gate, String reason, Instant validUntil) {
        return new Form(
                ScreeningKind.SHORT,
                changed,
                at(day),
                new Gated(gate, List.of(reason), List.of(), "2026-11", validUntil));
    }

    private static Instant at(String day) {
        return Instant.parse(day + "T09:30:00Z");
    }

    private record Form(ScreeningKind kind, @Nullable Boolean changed, Instant answeredAt, Gated outcome)
            implements ChartedForm {}
}
