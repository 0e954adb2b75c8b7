package org.tributary.booking.appointment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tributary.events.terms.Technique.DEEP_KNEADING;
import static org.tributary.events.terms.Technique.LYMPHATIC_DRAINAGE;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.tributary.booking.appointment.DecisionContext.Screening;
import org.tributary.booking.schedule.TimeSpan;
import org.tributary.events.clinicalrecord.PatientEvent.ScreeningKind;
import org.tributary.events.terms.Gate;
import org.tributary.events.terms.Technique;

class TreatableStretchesSpec {

    private static final TimeSpan JULY = span("2026-07-01T00:00:00Z", "2026-08-01T00:00:00Z");

    @Test
    void without_a_screening_there_is_no_time() {
        assertThat(stretches(DEEP_KNEADING)).isEmpty();
    }

    @Test
    void a_valid_screening_is_good_for_all_of_it() {
        assertThat(stretches(DEEP_KNEADING, form(Gate.CLEAR, "2026-06-01T00:00:00Z", "2026-12-01T00:00:00Z")))
                .containsExactly(JULY);
    }

    @Test
    void a_treatment_may_start_until_a_screening_ends_and_not_at_that_moment() {
        assertThat(stretches(DEEP_KNEADING, form(Gate.NOTE, "2026-06-01T00:00:00Z", "2026-07-07T09:00:00Z")))
                .containsExactly(span("2026-07-01T00:00:00Z", "2026-07-07T09:00:00Z"));
    }

    @Test
    void a_later_form_counts_from_when_it_was_answered() {
        assertThat(stretches(
                        DEEP_KNEADING,
                        form(Gate.CLEAR, "2026-06-01T00:00:00Z", "2026-12-01T00:00:00Z"),
                        form(Gate.BLOCK, "2026-07-10T08:00:00Z", "2026-12-01T00:00:00Z")))
                .containsExactly(span("2026-07-01T00:00:00Z", "2026-07-10T08:00:00Z"));
    }

    @Test
    void a_restricted_technique_has_no_time_and_another_has() {
        var restricts = form(Gate.RESTRICT, "2026-06-01T00:00:00Z", "2026-12-01T00:00:00Z", DEEP_KNEADING);

        assertThat(stretches(DEEP_KNEADING, restricts)).isEmpty();
        assertThat(stretches(LYMPHATIC_DRAINAGE, restricts)).containsExactly(JULY);
    }

    private static List<TimeSpan> stretches(Technique technique, AnsweredForm... forms) {
        return new TreatableStretches(List.of(forms), List.of(technique)).within(JULY);
    }

    private static AnsweredForm form(Gate gate, String answeredAt, String validUntil, Technique... restricted) {
        return new AnsweredForm(
                ScreeningKind.FULL,
                null,
                Instant.parse(answeredAt),
                new Screening(gate, List.of(), Set.of(restricted), Instant.parse(validUntil)));
    }

    private static TimeSpan span(String from, String to) {
        return new TimeSpan(Instant.parse(from), Instant.parse(to));
    }
}
