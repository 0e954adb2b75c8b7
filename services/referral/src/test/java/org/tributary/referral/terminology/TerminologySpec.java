package org.tributary.referral.terminology;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tributary.events.referral.ReferralEvent.Caution;
import org.tributary.events.terms.Condition;
import org.tributary.events.terms.Limb;
import org.tributary.events.terms.Technique;
import org.tributary.referral.terminology.Concept.Code;

class TerminologySpec {

    private static final String SNOMED = "http://snomed.info/sct";
    private static final String ICD_10_CM = "http://hl7.org/fhir/sid/icd-10-cm";
    private static final String ICD_10 = "http://hl7.org/fhir/sid/icd-10";
    private static final Terminology TERMINOLOGY = table();

    @ParameterizedTest
    @CsvSource({
        SNOMED + ", 234097001, LYMPHEDEMA",
        SNOMED + ", 424736006, DIABETIC_PERIPHERAL_NEUROPATHY",
        SNOMED + ", 840580004, PERIPHERAL_ARTERY_DISEASE",
        SNOMED + ", 20696009, CHRONIC_VENOUS_INSUFFICIENCY",
        ICD_10_CM + ", I89.0, LYMPHEDEMA",
        ICD_10_CM + ", I70.218, PERIPHERAL_ARTERY_DISEASE",
        ICD_10_CM + ", E11.42, DIABETIC_PERIPHERAL_NEUROPATHY",
        ICD_10 + ", G63.2, DIABETIC_PERIPHERAL_NEUROPATHY"
    })
    void a_code_names_a_condition(String system, String code, Condition condition) {
        assertThat(coded(system, code).condition()).isEqualTo(condition);
    }

    @Test
    void a_code_may_tell_the_limb_besides() {
        assertThat(coded(SNOMED, "12275171000119105").limbs()).containsExactly(Limb.RIGHT_ARM);
        assertThat(coded(ICD_10_CM, "I70.213").limbs()).containsExactly(Limb.LEFT_LEG, Limb.RIGHT_LEG);
        assertThat(coded(ICD_10_CM, "I70.234").limbs()).containsExactly(Limb.RIGHT_LEG);
    }

    @ParameterizedTest
    @CsvSource({
        ICD_10_CM + ", Z79.01, ANTICOAGULANT",
        ICD_10_CM + ", D68.9, CLOTTING_DISORDER",
        ICD_10_CM + ", I82.401, THROMBOSIS",
        ICD_10_CM + ", Z86.718, THROMBOSIS",
        SNOMED + ", 59282003, THROMBOSIS"
    })
    void a_code_may_stand_against_massage(String system, String code, Caution caution) {
        assertThat(coded(system, code).cautions()).containsExactly(caution);
    }

    @Test
    void words_say_the_same_whatever_their_case_and_accents() {
        var said = said("LYMPHŒDÈME no, Lymphoédema of the left leg; on Apixaban. Lymphatic drainage, please");

        assertThat(said.condition()).isEqualTo(Condition.LYMPHEDEMA);
        assertThat(said.limbs()).containsExactly(Limb.LEFT_LEG);
        assertThat(said.cautions()).containsExactly(Caution.ANTICOAGULANT);
        assertThat(said.techniques()).containsExactly(Technique.LYMPHATIC_DRAINAGE);
    }

    @ParameterizedTest
    @CsvSource({
        "Left leg and right arm, RIGHT_ARM|LEFT_LEG",
        "Leg (left), LEFT_LEG",
        "Both legs, LEFT_LEG|RIGHT_LEG",
        "Bilateral upper limbs, LEFT_ARM|RIGHT_ARM",
        "Leg, ''",
        "Lefty's legend, ''"
    })
    void a_limb_is_on_the_side_that_is_said_with_it(String words, String limbs) {
        assertThat(said(words).limbs())
                .extracting(Limb::name)
                .containsExactlyInAnyOrder(limbs.isEmpty() ? new String[0] : limbs.split("\\|", -1));
    }

    @Test
    void a_code_that_means_nothing_here_is_told_as_it_is() {
        assertThat(coded("https://other.example/codes", "X-1").notUnderstood())
                .containsExactly("https://other.example/codes X-1");
        assertThat(coded(SNOMED, "396275006").condition()).isNull();
    }

    @Test
    void a_code_beside_one_that_is_understood_is_its_translation() {
        var both = new Concept(
                "Condition.code",
                List.of(new Code("https://other.example/codes", "X-1", null), new Code(SNOMED, "234097001", null)),
                null);

        assertThat(TERMINOLOGY.understand(List.of(both)).notUnderstood()).isEmpty();
    }

    @Test
    void of_two_conditions_a_clinic_tells_which_it_is() {
        var said = said("Lymphedema and claudication");

        assertThat(said.condition()).isNull();
        assertThat(said.notUnderstood()).hasSize(1);
    }

    private static Understanding coded(String system, String code) {
        return understood(new Concept("Condition.code", List.of(new Code(system, code, null)), null));
    }

    private static Understanding said(@Nullable String words) {
        return understood(new Concept("Condition.code", List.of(), words));
    }

    private static Understanding understood(Concept concept) {
        return TERMINOLOGY.understand(List.of(concept));
    }

    private static Terminology table() {
        var file = Objects.requireNonNull(Terminology.class.getResourceAsStream("/terminology/meanings.csv"));
        try (var lines = new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))) {
            return new Terminology(lines.lines());
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
