package org.tributary.clinicalrecord.policy;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.tributary.clinicalrecord.policy.PolicyExamples.POLICY;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.tributary.eligibility.policy.Requirement;
import org.tributary.events.terms.Condition;

class EvaluationsOfThePolicySpec {

    /** The whole table: condition; any of these measurements; of what; and how old it may be. */
    private static final String TABLE = """
            CHRONIC_VENOUS_INSUFFICIENCY | LIMB_GIRTHS+VOLUME+PITTING | LIMB | P0D
            CHRONIC_VENOUS_INSUFFICIENCY | ABI+TOE_PRESSURE | LEG | P1Y
            LYMPHEDEMA | LIMB_GIRTHS+VOLUME+PITTING | LIMB | P0D
            PERIPHERAL_ARTERY_DISEASE | ABI+TOE_PRESSURE | LEG | P90D
            DIABETIC_PERIPHERAL_NEUROPATHY | MONOFILAMENT | FOOT | P180D
            DIABETIC_PERIPHERAL_NEUROPATHY | SKIN | FOOT | P0D
            """;

    @Test
    void every_evaluation_holds_what_the_table_says() {
        assertThat(Stream.of(Condition.values())
                        .flatMap(condition -> POLICY.requiredFor(condition).stream()
                                .map(requirement -> line(condition, requirement))))
                .containsExactlyElementsOf(TABLE.lines().toList());
    }

    @Test
    void no_clinician_has_signed_it_yet() {
        assertThat(POLICY.evaluations().values())
                .allSatisfy(requirements -> assertThat(requirements)
                        .extracting(Requirement::ratification)
                        .containsOnly("pending clinical ratification"));
    }

    private static String line(Condition condition, Requirement requirement) {
        return String.join(
                " | ",
                condition.name(),
                requirement.anyOf().stream().map(Enum::name).collect(joining("+")),
                requirement.each().name(),
                requirement.notOlderThan().toString());
    }
}
