package org.tributary.eligibility;

import static java.time.temporal.ChronoUnit.DAYS;
import static java.time.temporal.ChronoUnit.HOURS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.tributary.eligibility.Examples.EFFECTS;
import static org.tributary.eligibility.Examples.JANUARY_2;
import static org.tributary.eligibility.Examples.POLICIES;
import static org.tributary.eligibility.Examples.POLICY;
import static org.tributary.eligibility.Examples.changed;
import static org.tributary.eligibility.Examples.day;
import static org.tributary.eligibility.Examples.finding;
import static org.tributary.eligibility.Examples.forms;
import static org.tributary.eligibility.Examples.full;
import static org.tributary.eligibility.Examples.healthy;
import static org.tributary.eligibility.Examples.notSaying;
import static org.tributary.eligibility.Examples.policy;
import static org.tributary.eligibility.Examples.unchanged;
import static org.tributary.events.clinicalrecord.PatientEvent.ScreeningKind.FULL;
import static org.tributary.events.clinicalrecord.PatientEvent.ScreeningKind.SHORT;

import java.time.Instant;
import java.time.Period;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.tributary.eligibility.PolicyTimeline.InForce;
import org.tributary.eligibility.facts.PatientFacts;
import org.tributary.events.FindingId;
import org.tributary.events.clinicalrecord.FormsDue;

/** Which form a patient is to answer, and from when on. */
class DueFormsSpec {

    private static final Instant MARCH_2 = day("2026-03-02");
    private static final Instant MARCH_10 = day("2026-03-10");

    /** The form of 2 January is too old from then on. */
    private static final Instant JULY_1 = day("2026-07-01");

    @Test
    void whoever_was_never_asked_is_asked_everything() {
        var never = DueForms.at(MARCH_2, PatientFacts.NONE, POLICIES);

        assertThat(never).isEqualTo(new FormsDue(null, null, null, null));
        assertThat(never.at(JANUARY_2)).contains(FULL);
        assertThat(never.at(JULY_1)).contains(FULL);
    }

    @Test
    void whoever_answered_nothing_but_short_forms_is_asked_everything() {
        var due = DueForms.at(MARCH_2, forms(unchanged(MARCH_2)), POLICIES);

        assertThat(due.lastFullAt()).isNull();
        assertThat(due.lastAnsweredAt()).isEqualTo(MARCH_2);
        assertThat(due.at(MARCH_2)).contains(FULL);
    }

    @Test
    void a_form_spares_the_patient_another_one_for_its_hours_and_no_longer() {
        var due = DueForms.at(MARCH_2, healthy().with(unchanged(MARCH_2)), POLICIES);

        assertThat(due.shortFrom()).isEqualTo(MARCH_2.plus(12, HOURS));
        assertThat(due.at(MARCH_2)).isEmpty();
        assertThat(due.at(MARCH_2.plus(12, HOURS).minusNanos(1000))).isEmpty();
        assertThat(due.at(MARCH_2.plus(12, HOURS))).contains(SHORT);
        assertThat(due.at(MARCH_2.plus(1, DAYS))).contains(SHORT);
    }

    @Test
    void a_full_form_spares_the_patient_the_short_one_as_well() {
        assertThat(DueForms.at(JANUARY_2, healthy(), POLICIES).at(JANUARY_2)).isEmpty();
        assertThat(DueForms.at(JANUARY_2, healthy(), POLICIES).at(MARCH_2)).contains(SHORT);
    }

    @Test
    void everything_is_asked_again_from_the_moment_on_at_which_the_full_form_is_too_old() {
        var due = DueForms.at(JANUARY_2, healthy(), POLICIES);

        assertThat(due.fullFrom()).isEqualTo(JULY_1);
        assertThat(due.at(JULY_1.minusNanos(1000))).contains(SHORT);
        assertThat(due.at(JULY_1)).contains(FULL);
    }

    @Test
    void no_short_form_renews_a_full_one() {
        var due = DueForms.at(MARCH_2, healthy().with(unchanged(MARCH_2)), POLICIES);

        assertThat(due.lastFullAt()).isEqualTo(JANUARY_2);
        assertThat(due.fullFrom()).isEqualTo(JULY_1);
    }

    @Test
    void a_short_form_that_does_not_deny_a_change_asks_for_everything_from_its_moment_on() {
        for (var change : List.of(changed(MARCH_2), notSaying(MARCH_2))) {
            var due = DueForms.at(MARCH_10, healthy().with(change).with(unchanged(MARCH_10)), POLICIES);

            assertThat(due.fullFrom()).isEqualTo(MARCH_2);
            assertThat(due.at(MARCH_2.minusNanos(1000))).isEmpty();
            assertThat(due.at(MARCH_10)).contains(FULL);
        }
    }

    @Test
    void a_full_form_answers_every_change_before_it() {
        var due = DueForms.at(MARCH_10, healthy().with(changed(MARCH_2)).with(full(MARCH_10)), POLICIES);

        assertThat(due.lastFullAt()).isEqualTo(MARCH_10);
        assertThat(due.fullFrom()).isEqualTo(MARCH_10.plus(180, DAYS));
    }

    @Test
    void a_full_form_charted_late_answers_no_change_of_after_it() {
        var due = DueForms.at(
                MARCH_10, forms(full(JANUARY_2.minus(9, DAYS)), changed(MARCH_2), full(JANUARY_2)), POLICIES);

        assertThat(due.lastFullAt()).isEqualTo(JANUARY_2);
        assertThat(due.fullFrom()).isEqualTo(MARCH_2);
    }

    @Test
    void of_one_moment_what_was_charted_last_counts() {
        assertThat(DueForms.at(JANUARY_2, healthy().with(changed(JANUARY_2)), POLICIES)
                        .at(JANUARY_2))
                .contains(FULL);
        assertThat(DueForms.at(JANUARY_2, forms(changed(JANUARY_2), full(JANUARY_2)), POLICIES)
                        .at(JANUARY_2))
                .isEmpty();
    }

    @Test
    void a_finding_that_is_learnt_after_the_full_form_asks_for_everything_even_if_it_was_there_before() {
        var diagnosis = finding("CANCER", null, JANUARY_2.minus(300, DAYS), null);

        var justNow = DueForms.at(MARCH_2, healthy().with(diagnosis), POLICIES);
        var later = DueForms.at(MARCH_10, healthy().with(diagnosis).decidedAt(MARCH_2), POLICIES);

        assertThat(justNow.fullFrom()).isEqualTo(MARCH_2);
        assertThat(later.fullFrom()).isEqualTo(MARCH_2);
        assertThat(later.at(MARCH_2.minusNanos(1000))).contains(SHORT);
        assertThat(later.at(MARCH_2)).contains(FULL);
    }

    @Test
    void the_first_news_counts_and_it_is_learnt_once() {
        var facts = healthy()
                .with(finding("CANCER", null, JANUARY_2, null))
                .decidedAt(MARCH_2)
                .with(finding("NUMB", null, JANUARY_2, null))
                .decidedAt(MARCH_10)
                .ended(FindingId.next(), MARCH_10);

        assertThat(DueForms.at(MARCH_10, facts, POLICIES).fullFrom()).isEqualTo(MARCH_2);
    }

    @Test
    void a_full_form_answers_what_was_learnt_by_its_moment() {
        var known = healthy().with(finding("CANCER", null, JANUARY_2, null)).decidedAt(MARCH_2);

        assertThat(DueForms.at(MARCH_10, known.with(full(MARCH_2)), POLICIES).fullFrom())
                .isEqualTo(MARCH_2.plus(180, DAYS));
        assertThat(DueForms.at(MARCH_10, known.with(full(MARCH_2.minusNanos(1000))), POLICIES)
                        .fullFrom())
                .isEqualTo(MARCH_2);
    }

    @Test
    void a_finding_that_ends_is_no_news() {
        var finding = finding("CANCER", null, JANUARY_2, null);
        var known = PatientFacts.NONE.with(finding).decidedAt(JANUARY_2).with(full(JANUARY_2));

        assertThat(DueForms.at(MARCH_10, known.ended(finding.findingId(), MARCH_2), POLICIES)
                        .fullFrom())
                .isEqualTo(JULY_1);
    }

    @Test
    void what_was_answered_later_than_asked_about_is_not_known_yet() {
        var facts = healthy().with(full(MARCH_10));

        assertThat(DueForms.at(MARCH_2, facts, POLICIES)).isEqualTo(DueForms.at(MARCH_2, healthy(), POLICIES));
    }

    @Test
    void a_later_version_that_takes_forms_for_shorter_or_longer_moves_the_moment() {
        var inJune = day("2026-06-01");
        var inAugust = day("2026-08-01");

        assertThat(fullFrom(MARCH_2, inJune, 90)).as("too old by then").isEqualTo(inJune);
        assertThat(fullFrom(MARCH_2, inJune, 360)).isEqualTo(JANUARY_2.plus(360, DAYS));
        assertThat(fullFrom(MARCH_2, inAugust, 360)).as("too old before").isEqualTo(JULY_1);
        assertThat(fullFrom(inAugust, inAugust, 360)).as("good again").isEqualTo(JANUARY_2.plus(360, DAYS));
    }

    private static @Nullable Instant fullFrom(Instant at, Instant nextVersion, int days) {
        var next = policy("2", Period.ofDays(days), EFFECTS);
        var policies = new PolicyTimeline(List.of(new InForce(POLICY, Instant.EPOCH), new InForce(next, nextVersion)));
        return DueForms.at(at, healthy(), policies).fullFrom();
    }
}
