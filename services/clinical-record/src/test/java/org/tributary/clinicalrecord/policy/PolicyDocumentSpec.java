package org.tributary.clinicalrecord.policy;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.tributary.clinicalrecord.policy.PolicyExamples.POLICY;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tributary.eligibility.policy.Medicine;

class PolicyDocumentSpec {

    @Test
    void the_policy_says_who_drew_it_up_and_that_no_clinician_has_signed_it() {
        assertThat(POLICY.author()).isNotBlank();
        assertThat(POLICY.date()).isNotNull();
        assertThat(POLICY.ratification()).isEqualTo("pending clinical ratification");
        assertThat(POLICY.medicines()).extracting(Medicine::ratification).containsOnly("pending clinical ratification");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "\"gate\": \"BLOCK_URGENT\"  | \"gate\": \"BLOKC\"                     | BLOKC",
                "\"yes\": \"PREGNANCY\"      | \"yes\": \"PREGNNACY\"                  | PREGNNACY",
                "\"noCompression\": true    | \"noCompresion\": true                 | noCompresion",
                "\"forceful\":               | \"forcefull\":                          | which techniques are forceful",
                "\"says\": \"Asthma\"        | \"sayz\": \"Asthma\"                    | ASTHMA",
                "\"onlyAt\": [\"NECK\"]      | \"onlyAt\": [\"NEKC\"]                  | NEKC",
                "\"finding\": \"ANTIPLATELET\" | \"finding\": \"ANTIPLATELETS\"         | ANTIPLATELETS",
                "\"gainedWithin\"          | \"gainedWithn\"                        | gainedWithn",
                "\"kind\": \"WIFI_ISCHEMIA\" | \"kind\": \"WIFI_ISCHAEMIA\"            | WIFI_ISCHAEMIA",
                "\"goodFor\": \"P90D\"      | \"goodFor\": \"P0D\"                    | good for a time",
                "\"each\": \"FOOT\"          | \"each\": \"FEET\"                        | FEET",
                "\"anyOf\": [\"SKIN\"]      | \"anyOf\": [\"SKINS\"]                    | SKINS",
                "\"anyOf\": [\"SKIN\"]      | \"anyOf\": [\"WEIGHT\"]                   | WEIGHT does not tell of a FOOT",
                "\"notOlderThan\": \"P90D\" | \"notOlderThan\": \"90 days\"             | 90 days",
                "\"notOlderThan\":         | \"notOlderThen\":                       | how old it may be",
                "\"LYMPHEDEMA\": [         | \"LYMPHOEDEMA\": [                      | LYMPHOEDEMA",
                "\"evaluations\":          | \"evaluation\":                         | evaluation",
                "\"author\":                 | \"version\": \"2\", \"author\":         | version",
            })
    void a_misspelt_policy_is_refused_with_its_line(String right, String wrong, String named) throws IOException {
        var document = document();
        assertThat(document).contains(right);

        assertThatThrownBy(() -> ClinicalPolicies.read(
                        document.replaceFirst(Pattern.quote(right), Matcher.quoteReplacement(wrong))))
                .hasMessageContaining(named)
                .hasMessageContaining("line:");
    }

    private static String document() throws IOException {
        try (var file = ClinicalPolicies.class.getResourceAsStream("clinical-policy-2026-11.json")) {
            return new String(requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
