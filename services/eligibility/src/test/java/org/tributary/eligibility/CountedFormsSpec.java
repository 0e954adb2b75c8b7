package org.tributary.eligibility;

import static java.time.temporal.ChronoUnit.DAYS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.tributary.eligibility.Examples.JANUARY_2;
import static org.tributary.eligibility.Examples.POLICY;
import static org.tributary.eligibility.Examples.changed;
import static org.tributary.eligibility.Examples.day;
import static org.tributary.eligibility.Examples.drainage;
import static org.tributary.eligibility.Examples.forms;
import static org.tributary.eligibility.Examples.full;
import static org.tributary.eligibility.Examples.notSaying;
import static org.tributary.eligibility.Examples.unchanged;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.tributary.eligibility.Eligibility.Allowed;
import org.tributary.eligibility.Eligibility.AwaitingClearance;
import org.tributary.eligibility.Eligibility.Closed;
import org.tributary.eligibility.Eligibility.NotScreened;
import org.tributary.eligibility.facts.ScreeningForm;
import org.tributary.events.terms.Gate;

/** Which of a patient's forms count, and for how long. */
class CountedFormsSpec {

    /** The form of 2 January is too old from then on. */
    private static final Instant JULY_1 = day("2026-07-01");

    private static final Instant JUNE_25 = day("2026-06-25");
    private static final Instant JULY_10 = day("2026-07-10");
    private static final ScreeningForm FULL = full(JANUARY_2);
    private static final List<String> CHANGE = List.of("CHANGED", "NO_ASSESSMENT");

    @Test
    void without_a_form_nobody_is_treated() {
        assertThat(drainage(JULY_10, forms())).isEqualTo(new NotScreened(List.of("SCREENING_MISSING")));
    }

    @Test
    void a_form_counts_from_the_moment_it_was_answered_and_not_at_the_moment_it_becomes_too_old() {
        assertThat(drainage(JANUARY_2.minusNanos(1000), forms(FULL)))
                .isEqualTo(new NotScreened(List.of("SCREENING_MISSING")));
        assertThat(drainage(JANUARY_2, forms(FULL))).isEqualTo(new Allowed());
        assertThat(drainage(JULY_1.minusNanos(1000), forms(FULL))).isEqualTo(new Allowed());
        assertThat(drainage(JULY_1, forms(FULL))).isEqualTo(new NotScreened(List.of("SCREENING_EXPIRED")));
    }

    @Test
    void the_last_full_form_decides_and_answers_every_change_before_it() {
        var thinner = full(JANUARY_2.plus(1, DAYS), "bloodThinner");

        assertThat(drainage(JUNE_25, forms(FULL, thinner)))
                .isEqualTo(new Closed(Gate.BLOCK, List.of("ANTICOAGULANT", "NO_ASSESSMENT")));
        assertThat(drainage(JUNE_25, forms(thinner, changed(day("2026-01-05")), full(day("2026-01-06")))))
                .isEqualTo(new Allowed());
    }

    @Test
    void a_full_form_charted_late_is_not_outranked_by_a_short_one_answered_after_it() {
        var thinner = full(day("2026-01-05"), "bloodThinner");

        assertThat(drainage(JUNE_25, forms(FULL, unchanged(day("2026-01-06")), thinner)))
                .isInstanceOf(Closed.class);
        assertThat(drainage(day("2026-01-04"), forms(FULL, unchanged(day("2026-01-06")), thinner)))
                .isEqualTo(new Allowed());
    }

    @Test
    void every_change_since_the_full_form_counts_until_the_next_one() {
        assertThat(drainage(JUNE_25, forms(FULL, changed(day("2026-01-05")), unchanged(day("2026-01-06")))))
                .isEqualTo(new AwaitingClearance(CHANGE));
    }

    @Test
    void a_change_reported_shortly_before_the_full_form_runs_out_does_not_prolong_it() {
        assertThat(drainage(JUNE_25, forms(FULL, changed(JUNE_25)))).isEqualTo(new AwaitingClearance(CHANGE));
        assertThat(drainage(JULY_10, forms(FULL, changed(JUNE_25))))
                .isEqualTo(new NotScreened(List.of("SCREENING_EXPIRED")));
    }

    @Test
    void a_short_form_after_the_full_one_has_run_out_does_not_prolong_it() {
        assertThat(drainage(JULY_10, forms(FULL, unchanged(day("2026-07-03")))))
                .isEqualTo(new NotScreened(List.of("SCREENING_EXPIRED")));
    }

    @Test
    void a_short_form_that_does_not_say_whether_something_changed_is_taken_for_a_change() {
        assertThat(drainage(JUNE_25, forms(FULL, notSaying(JUNE_25)))).isEqualTo(new AwaitingClearance(CHANGE));
    }

    @Test
    void a_change_of_the_same_moment_counts_if_it_was_charted_after_the_full_form() {
        assertThat(drainage(JANUARY_2, forms(FULL, changed(JANUARY_2)))).isEqualTo(new AwaitingClearance(CHANGE));
        assertThat(drainage(JANUARY_2, forms(changed(JANUARY_2), FULL))).isEqualTo(new Allowed());
    }

    @Test
    void of_two_full_forms_answered_at_once_the_one_charted_last_stands() {
        var thinner = full(JANUARY_2, "bloodThinner");

        assertThat(drainage(JUNE_25, forms(thinner, FULL))).isEqualTo(new Allowed());
        assertThat(drainage(JUNE_25, forms(FULL, thinner))).isInstanceOf(Closed.class);
    }

    @Test
    void where_no_full_form_is_known_the_short_ones_hold_as_long_as_the_last_change() {
        assertThat(drainage(JULY_10, forms(unchanged(JUNE_25), unchanged(day("2026-07-03")))))
                .isEqualTo(new AwaitingClearance(List.of("FULL_FORM_NEEDED", "NO_ASSESSMENT")));
        assertThat(drainage(JULY_10, forms(changed(JANUARY_2), unchanged(JUNE_25))))
                .isEqualTo(new NotScreened(List.of("SCREENING_EXPIRED")));
        assertThat(drainage(JULY_10, forms(changed(JANUARY_2), notSaying(JUNE_25))))
                .isEqualTo(new NotScreened(List.of("SCREENING_EXPIRED")));
    }

    @Test
    void the_forms_that_count_are_told() {
        var change = changed(day("2026-01-05"));

        assertThat(CountedForms.at(JUNE_25, List.of(change, unchanged(day("2026-01-06")), FULL), POLICY))
                .contains(new CountedForms(JULY_1, List.of(FULL, change)));
    }
}
