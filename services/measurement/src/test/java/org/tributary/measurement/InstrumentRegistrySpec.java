package org.tributary.measurement;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InstrumentRegistrySpec {

    private static final InstrumentRegistry REGISTRY = InstrumentRegistry.current();

    @ParameterizedTest
    @CsvSource({
        "LLIS,             2, 0,     true",
        "LLIS,             2, 41.7,  true",
        "LLIS,             2, 100,   true",
        "LLIS,             2, 100.1, false",
        "LLIS,             2, -0.1,  false",
        "CIVIQ_20,         1, 100,   true",
        "AVVQ,             1, 100.5, false",
        "LYMQOL,           1, 10.1,  false",
        "VCSS,             2, 30,    true",
        "VCSS,             2, 31,    false",
        "VCSS,             2, 7.5,   false",
        "TORONTO_CSS,      1, 19,    true",
        "TORONTO_CSS,      1, 20,    false",
        "MNSI_EXAMINATION, 1, 2.5,   true",
        "MNSI_EXAMINATION, 1, 2.25,  false",
        "MNSI_EXAMINATION, 1, 10.5,  false",
        "PAIN_NRS,         1, 3.5,   false"
    })
    void a_score_lies_in_the_range_of_its_instrument_and_on_a_step(
            String id, String version, BigDecimal score, boolean allowed) {
        assertThat(find(id, version).allows(score)).isEqualTo(allowed);
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "VCSS,             2, 7,   NOT_SEVERE",
                "VCSS,             2, 8,   SEVERE",
                "TORONTO_CSS,      1, 0,   NONE",
                "TORONTO_CSS,      1, 5,   NONE",
                "TORONTO_CSS,      1, 6,   MILD",
                "TORONTO_CSS,      1, 8,   MILD",
                "TORONTO_CSS,      1, 9,   MODERATE",
                "TORONTO_CSS,      1, 11,  MODERATE",
                "TORONTO_CSS,      1, 12,  SEVERE",
                "MNSI_EXAMINATION, 1, 2,   BELOW_CUT_OFF",
                "MNSI_EXAMINATION, 1, 2.5, NEUROPATHY_SUSPECTED",
                "MNSI_EXAMINATION, 1, 10,  NEUROPATHY_SUSPECTED",
                "LLIS,             2, 50,  -"
            })
    void a_band_begins_at_its_bound(String id, String version, BigDecimal score, @Nullable String band) {
        assertThat(find(id, version).bandOf(score).orElse(null)).isEqualTo(band);
    }

    @ParameterizedTest
    @CsvSource({"1, 11.53, 7.31", "2, 12.74, 7.27"})
    void what_matters_to_a_patient_may_lie_within_the_error(
            String version, BigDecimal detectable, BigDecimal important) {
        var llis = find("LLIS", version);

        assertThat(llis.detectable()).extracting(Instrument.Change::points).isEqualTo(detectable);
        assertThat(llis.important()).extracting(Instrument.Change::points).isEqualTo(important);
    }

    @Test
    void an_unknown_instrument_or_version_is_not_guessed() {
        assertThat(REGISTRY.find("LLIS", "3")).isEmpty();
        assertThat(REGISTRY.find("llis", "2")).isEmpty();
        assertThat(REGISTRY.find("SF_36", "1")).isEmpty();
    }

    @Test
    void each_instrument_says_where_what_it_says_comes_from() {
        assertThat(REGISTRY.instruments()).allSatisfy(instrument -> {
            assertThat(Map.of(
                            "name", instrument.name(),
                            "language", instrument.language(),
                            "permission", instrument.permission(),
                            "source", instrument.source()))
                    .doesNotContainValue("");
            assertThat(instrument.bands().isEmpty()).isEqualTo(instrument.bandsSource() == null);
            assertThat(instrument.least()).isLessThan(instrument.most());
        });
        assertThat(REGISTRY.instruments())
                .extracting(instrument -> instrument.id() + "/" + instrument.version())
                .doesNotHaveDuplicates();
    }

    private static Instrument find(String id, String version) {
        return REGISTRY.find(id, version).orElseThrow();
    }
}
