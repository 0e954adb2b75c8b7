package org.tributary.eligibility;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tributary.events.terms.Technique.DEEP_KNEADING;
import static org.tributary.events.terms.Technique.LYMPHATIC_DRAINAGE;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.tributary.events.clinicalrecord.GateWindow;
import org.tributary.events.terms.Gate;
import org.tributary.events.terms.Technique;

class TreatmentWindowSpec {

    private static final Instant JULY_1 = Instant.parse("2026-07-01T00:00:00Z");
    private static final Instant JULY_7 = Instant.parse("2026-07-07T09:00:00Z");
    private static final Instant JULY_10 = Instant.parse("2026-07-10T08:00:00Z");
    private static final Instant AUGUST_1 = Instant.parse("2026-08-01T00:00:00Z");
    private static final Instant JUNE_1 = Instant.parse("2026-06-01T00:00:00Z");

    @Test
    void where_nothing_was_decided_there_is_no_time() {
        assertThat(windows(DEEP_KNEADING)).isEmpty();
    }

    @Test
    void an_open_gate_is_good_for_all_of_it() {
        assertThat(windows(DEEP_KNEADING, window(JUNE_1, null, Gate.CLEAR)))
                .containsExactly(new TreatmentWindow(JULY_1, AUGUST_1));
    }

    @Test
    void what_holds_first_holds_before_it_was_decided() {
        assertThat(windows(DEEP_KNEADING, window(JULY_7, null, Gate.NOTE)))
                .containsExactly(new TreatmentWindow(JULY_1, AUGUST_1));
    }

    @Test
    void a_treatment_may_start_until_the_gate_closes_and_not_at_that_moment() {
        assertThat(windows(
                        DEEP_KNEADING,
                        window(JUNE_1, JULY_7, Gate.HOLD),
                        window(JULY_7, JULY_10, null),
                        window(JULY_10, null, Gate.CLEAR)))
                .containsExactly(new TreatmentWindow(JULY_1, JULY_7), new TreatmentWindow(JULY_10, AUGUST_1));
    }

    @Test
    void a_restricted_technique_has_no_time_and_another_has() {
        var restricts = window(JUNE_1, null, Gate.RESTRICT, DEEP_KNEADING);

        assertThat(windows(DEEP_KNEADING, restricts)).isEmpty();
        assertThat(windows(LYMPHATIC_DRAINAGE, restricts)).containsExactly(new TreatmentWindow(JULY_1, AUGUST_1));
    }

    @Test
    void a_treatment_is_planned_up_to_where_the_gate_closes_for_it() {
        var schedule = new GateSchedule(
                List.of(window(JUNE_1, JULY_7, Gate.CLEAR), window(JULY_7, null, Gate.CLEAR, DEEP_KNEADING)));

        assertThat(schedule.plannableUntil(JULY_1, List.of(DEEP_KNEADING))).contains(JULY_7);
        assertThat(schedule.plannableUntil(JULY_1, List.of(LYMPHATIC_DRAINAGE))).isEmpty();
    }

    private static List<TreatmentWindow> windows(Technique technique, GateWindow... windows) {
        return TreatmentWindow.between(JULY_1, AUGUST_1, new GateSchedule(List.of(windows)), List.of(technique));
    }

    private static GateWindow window(
            Instant from, @Nullable Instant until, @Nullable Gate gate, Technique... restricted) {
        return new GateWindow(from, until, gate, List.of(), List.of(restricted), List.of(), false, "1");
    }
}
