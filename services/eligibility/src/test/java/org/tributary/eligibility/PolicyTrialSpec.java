package org.tributary.eligibility;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tributary.eligibility.Examples.FORCEFUL;
import static org.tributary.eligibility.Examples.JANUARY_2;
import static org.tributary.eligibility.Examples.POLICIES;
import static org.tributary.eligibility.Examples.POLICY;
import static org.tributary.eligibility.Examples.RELAXED;
import static org.tributary.eligibility.Examples.day;
import static org.tributary.eligibility.Examples.effect;
import static org.tributary.eligibility.Examples.finding;
import static org.tributary.eligibility.Examples.forms;
import static org.tributary.eligibility.Examples.full;
import static org.tributary.eligibility.Examples.healthy;
import static org.tributary.eligibility.Examples.policy;
import static org.tributary.eligibility.Examples.with;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tributary.eligibility.PolicyTrial.Outcome;
import org.tributary.eligibility.PolicyTrial.Recorded;
import org.tributary.eligibility.facts.PatientFacts;
import org.tributary.eligibility.policy.ClinicalPolicy;
import org.tributary.eligibility.policy.Effect.ClearedBy;
import org.tributary.events.clinicalrecord.BodyRegion;
import org.tributary.events.clinicalrecord.GateWindow;
import org.tributary.events.clinicalrecord.GateWindow.Restriction;
import org.tributary.events.terms.Gate;
import org.tributary.events.terms.Technique;

class PolicyTrialSpec {

    private static final Instant JANUARY_5 = day("2026-01-05");

    @ParameterizedTest
    @CsvSource(nullValues = "none", textBlock = """
            CLEAR, '', false | CLEAR, '', false | same
            CLEAR, '', false | NOTE, '', false | more closed
            NOTE, '', false | RESTRICT, '', false | more closed
            RESTRICT, '', false | HOLD, '', false | more closed
            HOLD, '', false | none, '', false | more closed
            none, '', false | BLOCK, '', false | more closed
            BLOCK, '', false | BLOCK_URGENT, '', false | more closed
            NOTE, '', false | NOTE, DEEP_KNEADING, false | more closed
            NOTE, '', false | NOTE, '', true | more closed
            NOTE, DEEP_KNEADING, false | HOLD, '', false | both
            NOTE, DEEP_KNEADING, false | NOTE, LIGHT_STROKING, false | both
            BLOCK, '', false | RESTRICT, DEEP_KNEADING, true | more open
            none, '', false | HOLD, DEEP_KNEADING, false | more open
            BLOCK, '', true | BLOCK, DEEP_KNEADING, false | same
            """, delimiter = '|')
    void a_gate_is_compared_by_what_it_says_and_by_what_it_forbids(String before, String after, String difference) {
        assertThat(said(compared(window(before), window(after)))).isEqualTo(difference);
        assertThat(said(compared(window(after), window(before))))
                .isEqualTo(
                        switch (difference) {
                            case "more closed" -> "more open";
                            case "more open" -> "more closed";
                            default -> difference;
                        });
    }

    @Test
    void a_place_counts() {
        var leg = at(BodyRegion.LEFT_LEG);

        assertThat(said(compared(window("NOTE, '', false"), leg))).isEqualTo("more closed");
        assertThat(said(compared(leg, at(BodyRegion.RIGHT_LEG)))).isEqualTo("both");
        assertThat(said(compared(leg, window("NOTE, DEEP_KNEADING, false")))).isEqualTo("more closed");
    }

    @Test
    void a_decision_is_made_again_by_what_was_known_then() {
        var onBloodThinner = forms(full(JANUARY_2, "bloodThinner"));

        var tried = new PolicyTrial(RELAXED).decideAgain(recorded(onBloodThinner, JANUARY_5, null));

        assertThat(said(tried)).isEqualTo("more open");
        var difference = tried.moreOpen().orElseThrow();
        assertThat(difference.at()).isEqualTo(JANUARY_5);
        assertThat(difference.before().gate()).isEqualTo(Gate.BLOCK);
        assertThat(difference.after().gate()).isEqualTo(Gate.HOLD);
        assertThat(difference.after().policyVersion()).isEqualTo("2");
    }

    @Test
    void it_differs_where_it_stood_and_not_where_the_next_one_stands() {
        var sick = healthy().with(finding("CANCER", null, day("2026-02-01"), null));
        var stricter = new PolicyTrial(closing("CANCER"));

        assertThat(said(stricter.decideAgain(recorded(sick, JANUARY_5, day("2026-02-01")))))
                .isEqualTo("same");
        var longer = stricter.decideAgain(recorded(sick, JANUARY_5, day("2026-02-02")));
        assertThat(longer.moreClosed().orElseThrow().at()).isEqualTo(day("2026-02-01"));
        assertThat(longer.moreOpen()).isEmpty();
    }

    @Test
    void its_own_moment_counts_however_soon_the_next_one_came() {
        var onBloodThinner = forms(full(JANUARY_2, "bloodThinner"));

        assertThat(said(new PolicyTrial(RELAXED).decideAgain(recorded(onBloodThinner, JANUARY_5, JANUARY_5))))
                .isEqualTo("more open");
    }

    @ParameterizedTest
    @CsvSource({
        "bloodThinner, LYMPHATIC_DRAINAGE, relaxed, RELEASED",
        "bloodThinner, DEEP_KNEADING, relaxed, SAME",
        "skin, LYMPHATIC_DRAINAGE, relaxed, SAME",
        "skin, LYMPHATIC_DRAINAGE, closing, HELD",
    })
    void a_treatment_to_come_is_held_released_or_goes_on(
            String known, Technique technique, String version, Outcome outcome) {
        var trial = new PolicyTrial(version.equals("relaxed") ? RELAXED : closing("FRAIL_SKIN"));

        assertThat(trial.of(JANUARY_5, List.of(technique), forms(full(JANUARY_2, known)), POLICIES))
                .isEqualTo(outcome);
    }

    private static ClinicalPolicy closing(String code) {
        return policy("3", with(code, effect(Gate.BLOCK, FORCEFUL, false, ClearedBy.NOBODY, List.of(), null)));
    }

    private static Recorded recorded(PatientFacts facts, Instant at, @Nullable Instant until) {
        return new Recorded(at, until, GateSchedule.from(at, facts, POLICIES), facts);
    }

    private static GateComparison compared(GateWindow before, GateWindow after) {
        return GateComparison.between(
                JANUARY_5, null, new GateSchedule(List.of(before)), new GateSchedule(List.of(after)));
    }

    private static String said(GateComparison compared) {
        if (compared.moreClosed().isPresent()) {
            return compared.moreOpen().isPresent() ? "both" : "more closed";
        }
        return compared.moreOpen().isPresent() ? "more open" : "same";
    }

    private static GateWindow at(BodyRegion region) {
        return new GateWindow(
                JANUARY_5,
                null,
                Gate.NOTE,
                List.of(),
                List.of(),
                List.of(new Restriction(region, List.of(Technique.DEEP_KNEADING))),
                false,
                POLICY.version());
    }

    /** Gate, technique that is forbidden everywhere, and whether compression is. */
    private static GateWindow window(String text) {
        var parts = text.replace("'", "").split(",", -1);
        var technique = parts[1].strip();
        return new GateWindow(
                JANUARY_5,
                null,
                parts[0].strip().equals("none") ? null : Gate.valueOf(parts[0].strip()),
                List.of(),
                technique.isEmpty() ? List.of() : List.of(Technique.valueOf(technique)),
                List.of(),
                Boolean.parseBoolean(parts[2].strip()),
                POLICY.version());
    }
}
