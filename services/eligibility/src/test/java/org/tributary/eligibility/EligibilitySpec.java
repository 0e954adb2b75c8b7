package org.tributary.eligibility;

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
import org.tributary.eligibility.Eligibility.NotScreened;
import org.tributary.eligibility.Eligibility.Restricted;
import org.tributary.events.clinicalrecord.GateWindow;
import org.tributary.events.terms.Gate;
import org.tributary.events.terms.Technique;

/** What a gate allows, for a treatment of light stroking and deep kneading. */
class EligibilitySpec {

    @Test
    void nobody_is_treated_of_whom_nothing_was_ever_decided() {
        assertThat(judged(null)).isEqualTo(new NotScreened(List.of("SCREENING_MISSING")));
    }

    @Test
    void nobody_is_treated_without_a_screening_in_force() {
        assertThat(judged(window(null))).isEqualTo(new NotScreened(List.of("WHY")));
    }

    @ParameterizedTest
    @EnumSource(names = {"CLEAR", "NOTE", "RESTRICT"})
    void without_a_serious_finding_a_patient_is_treated(Gate gate) {
        assertThat(judged(window(gate))).isEqualTo(new Allowed());
    }

    @Test
    void what_is_on_hold_awaits_a_clearance() {
        assertThat(judged(window(Gate.HOLD))).isEqualTo(new AwaitingClearance(List.of("WHY")));
    }

    @ParameterizedTest
    @EnumSource(names = {"BLOCK", "BLOCK_URGENT"})
    void a_contraindication_closes_it_for_every_technique(Gate gate) {
        assertThat(judged(window(gate, DEEP_KNEADING))).isEqualTo(new Closed(gate, List.of("WHY")));
    }

    @ParameterizedTest
    @EnumSource(names = {"CLEAR", "NOTE", "RESTRICT", "HOLD"})
    void a_forbidden_technique_is_named(Gate gate) {
        var restricted = new Restricted(gate, List.of("WHY"), List.of(DEEP_KNEADING));

        assertThat(judged(window(gate, DEEP_KNEADING))).isEqualTo(restricted);
        assertThat(restricted.reasons()).containsExactly("WHY", "RESTRICTED_DEEP_KNEADING");
    }

    private static GateWindow window(@Nullable Gate gate, Technique... restricted) {
        return new GateWindow(Instant.EPOCH, null, gate, List.of("WHY"), List.of(restricted), List.of(), false, "1");
    }

    private static Eligibility judged(@Nullable GateWindow window) {
        return Eligibility.of(window, List.of(LIGHT_STROKING, DEEP_KNEADING));
    }
}
