package org.tributary.eligibility;

import static java.time.temporal.ChronoUnit.DAYS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.tributary.events.terms.Technique.DEEP_KNEADING;
import static org.tributary.events.terms.Technique.LIGHT_STROKING;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.tributary.eligibility.Eligibility.Allowed;
import org.tributary.eligibility.Eligibility.AwaitingClearance;
import org.tributary.eligibility.Eligibility.Closed;
import org.tributary.eligibility.Eligibility.Expired;
import org.tributary.eligibility.Eligibility.NeverScreened;
import org.tributary.eligibility.Eligibility.Restricted;
import org.tributary.events.terms.Gate;

/** What a gate allows, for a treatment of light stroking and deep kneading. */
class EligibilitySpec {

    private static final Instant MONDAY = Instant.parse("2026-07-06T08:00:00Z");

    @Test
    void nobody_is_treated_who_was_never_screened() {
        var refused = judged(null, MONDAY);

        assertThat(refused).isEqualTo(new NeverScreened());
        assertThat(((NeverScreened) refused).reasons()).containsExactly("SCREENING_MISSING");
    }

    @ParameterizedTest
    @EnumSource(Gate.class)
    void whatever_was_found_nobody_is_treated_once_it_has_run_out(Gate gate) {
        var found = found(gate);

        assertThat(judged(found, found.validUntil())).isEqualTo(new Expired(gate));
        assertThat(new Expired(gate).reasons()).containsExactly("SCREENING_EXPIRED");
    }

    @ParameterizedTest
    @EnumSource(names = {"CLEAR", "NOTE", "RESTRICT"})
    void without_a_serious_finding_a_patient_is_treated(Gate gate) {
        assertThat(judged(found(gate), MONDAY)).isEqualTo(new Allowed());
    }

    @Test
    void what_is_on_hold_awaits_a_clearance() {
        assertThat(judged(found(Gate.HOLD), MONDAY)).isEqualTo(new AwaitingClearance(List.of("WHY")));
    }

    @ParameterizedTest
    @EnumSource(names = {"BLOCK", "BLOCK_URGENT"})
    void a_contraindication_closes_it_for_every_technique(Gate gate) {
        assertThat(judged(found(gate).restricting(DEEP_KNEADING), MONDAY)).isEqualTo(new Closed(gate, List.of("WHY")));
    }

    @ParameterizedTest
    @EnumSource(names = {"CLEAR", "NOTE", "RESTRICT", "HOLD"})
    void a_forbidden_technique_is_named(Gate gate) {
        var restricted = new Restricted(gate, List.of("WHY"), List.of(DEEP_KNEADING));

        assertThat(judged(found(gate).restricting(DEEP_KNEADING), MONDAY)).isEqualTo(restricted);
        assertThat(restricted.reasons()).containsExactly("WHY", "RESTRICTED_DEEP_KNEADING");
    }

    private static Form found(Gate gate) {
        return Form.full(MONDAY.minus(1, DAYS), gate, "WHY");
    }

    private static Eligibility judged(@Nullable Form form, Instant at) {
        return Eligibility.of(form == null ? null : form.alone(), List.of(LIGHT_STROKING, DEEP_KNEADING), at);
    }
}
