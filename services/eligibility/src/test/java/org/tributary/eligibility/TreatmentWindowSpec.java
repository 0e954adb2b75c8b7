package org.tributary.eligibility;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tributary.events.terms.Technique.DEEP_KNEADING;
import static org.tributary.events.terms.Technique.LYMPHATIC_DRAINAGE;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.tributary.events.terms.Gate;
import org.tributary.events.terms.Technique;

class TreatmentWindowSpec {

    private static final TreatmentWindow JULY = span("2026-07-01T00:00:00Z", "2026-08-01T00:00:00Z");

    @Test
    void without_a_screening_there_is_no_time() {
        assertThat(windows(DEEP_KNEADING)).isEmpty();
    }

    @Test
    void a_valid_screening_is_good_for_all_of_it() {
        assertThat(windows(DEEP_KNEADING, form(Gate.CLEAR, "2026-06-01T00:00:00Z", "2026-12-01T00:00:00Z")))
                .containsExactly(JULY);
    }

    @Test
    void a_treatment_may_start_until_a_screening_ends_and_not_at_that_moment() {
        assertThat(windows(DEEP_KNEADING, form(Gate.NOTE, "2026-06-01T00:00:00Z", "2026-07-07T09:00:00Z")))
                .containsExactly(span("2026-07-01T00:00:00Z", "2026-07-07T09:00:00Z"));
    }

    @Test
    void a_later_form_counts_from_when_it_was_answered() {
        assertThat(windows(
                        DEEP_KNEADING,
                        form(Gate.CLEAR, "2026-06-01T00:00:00Z", "2026-12-01T00:00:00Z"),
                        form(Gate.BLOCK, "2026-07-10T08:00:00Z", "2026-12-01T00:00:00Z")))
                .containsExactly(span("2026-07-01T00:00:00Z", "2026-07-10T08:00:00Z"));
    }

    @Test
    void a_restricted_technique_has_no_time_and_another_has() {
        var restricts = form(Gate.RESTRICT, "2026-06-01T00:00:00Z", "2026-12-01T00:00:00Z", DEEP_KNEADING);

        assertThat(windows(DEEP_KNEADING, restricts)).isEmpty();
        assertThat(windows(LYMPHATIC_DRAINAGE, restricts)).containsExactly(JULY);
    }

    private static List<TreatmentWindow> windows(Technique technique, Form... forms) {
        return TreatmentWindow.between(JULY.opens(), JULY.closes(), List.of(forms), List.of(technique));
    }

    private static Form form(Gate gate, String answeredAt, String validUntil, Technique... restricted) {
        return Form.full(Instant.parse(answeredAt), gate)
                .restricting(restricted)
                .until(Instant.parse(validUntil));
    }

    private static TreatmentWindow span(String from, String to) {
        return new TreatmentWindow(Instant.parse(from), Instant.parse(to));
    }
}
