package org.tributary.eligibility;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tributary.eligibility.Form.changed;
import static org.tributary.eligibility.Form.full;
import static org.tributary.eligibility.Form.notSaying;
import static org.tributary.eligibility.Form.unchanged;
import static org.tributary.events.terms.Technique.DEEP_KNEADING;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.tributary.eligibility.Eligibility.Allowed;
import org.tributary.eligibility.Eligibility.AwaitingClearance;
import org.tributary.eligibility.Eligibility.Expired;
import org.tributary.events.terms.Gate;

/** Where booking and the clinical record once judged the same forms differently: what each of them said, and what holds for both. */
class StricterOfTwoSpec {

    private static final Instant JANUARY_2 = day("2026-01-02");
    private static final Instant JUNE_25 = day("2026-06-25");
    private static final Instant JULY_1 = day("2026-07-01");
    private static final Instant JULY_3 = day("2026-07-03");
    private static final Instant JULY_10 = day("2026-07-10");
    private static final Form GOOD_UNTIL_JULY_1 =
            full(JANUARY_2, Gate.CLEAR, "FRAIL_SKIN").until(JULY_1);

    /** Before, the clinical record said HOLD on 10 July and booking SCREENING_EXPIRED; now both say that it has run out. */
    @Test
    void a_change_reported_shortly_before_the_full_form_runs_out_does_not_prolong_it() {
        var change = changed(JUNE_25, Gate.HOLD, "CHANGED");

        assertThat(judgedOn(JUNE_25, GOOD_UNTIL_JULY_1, change))
                .isEqualTo(new AwaitingClearance(List.of("CHANGED", "FRAIL_SKIN")));
        assertThat(judgedOn(JULY_10, GOOD_UNTIL_JULY_1, change)).isEqualTo(new Expired(Gate.HOLD));
    }

    /** Before, the clinical record said HOLD for the term of the short form and booking SCREENING_EXPIRED; now both say that it has run out. */
    @Test
    void a_short_form_after_the_full_one_has_run_out_does_not_prolong_it() {
        var late = unchanged(JULY_3, Gate.HOLD, "FULL_SCREENING_NEEDED");

        assertThat(judgedOn(JULY_10, GOOD_UNTIL_JULY_1, late)).isEqualTo(new Expired(Gate.HOLD));
    }

    /** Before, the clinical record took an answer of after the full form's end as confirming the change that it held for; now it confirms nothing. */
    @Test
    void a_short_form_confirms_a_full_form_and_no_change() {
        var change = changed(JUNE_25, Gate.HOLD, "CHANGED");
        var late = unchanged(JULY_3, Gate.HOLD, "FULL_SCREENING_NEEDED");

        assertThat(GateInForce.at(JULY_10, List.of(GOOD_UNTIL_JULY_1, change, late)))
                .hasValueSatisfying(gate ->
                        assertThat(gate.reasons()).containsExactly("CHANGED", "FRAIL_SKIN", "FULL_SCREENING_NEEDED"));
    }

    /** Before, the clinical record took it as confirming the full form and booking as a change; now it is a change for both. */
    @Test
    void a_short_form_that_does_not_say_whether_something_changed_is_taken_for_a_change() {
        var silent = notSaying(JUNE_25, Gate.HOLD, "SAYS_NOTHING");

        assertThat(judgedOn(JUNE_25, GOOD_UNTIL_JULY_1, silent))
                .isEqualTo(new AwaitingClearance(List.of("FRAIL_SKIN", "SAYS_NOTHING")));
    }

    /** Before, booking let it prolong a change that was reported without a full form and the clinical record did not; now neither does. */
    @Test
    void a_short_form_that_does_not_say_prolongs_no_change() {
        var change = changed(JANUARY_2, Gate.HOLD, "CHANGED").until(JULY_1);
        var silent = notSaying(JUNE_25, Gate.HOLD, "SAYS_NOTHING");

        assertThat(judgedOn(JULY_10, change, silent)).isEqualTo(new Expired(Gate.HOLD));
    }

    /** Before, the clinical record passed over a change of the same moment as the full form and booking heeded one that was charted later; now both do. */
    @Test
    void a_change_of_the_same_moment_counts_if_it_was_charted_after_the_full_form() {
        var change = changed(JANUARY_2, Gate.HOLD, "CHANGED");

        assertThat(judgedOn(JANUARY_2, GOOD_UNTIL_JULY_1, change))
                .isEqualTo(new AwaitingClearance(List.of("CHANGED", "FRAIL_SKIN")));
        assertThat(judgedOn(JANUARY_2, change, GOOD_UNTIL_JULY_1)).isEqualTo(new Allowed());
    }

    /** Before, booking heeded only the last of several short forms that had no full form to confirm; now all of them count for both. */
    @Test
    void every_short_form_that_confirms_nothing_counts() {
        var first = unchanged(JUNE_25, Gate.BLOCK, "BLOOD_THINNER").restricting(DEEP_KNEADING);
        var second = unchanged(JULY_3, Gate.HOLD, "FULL_SCREENING_NEEDED");

        assertThat(judgedOn(JULY_10, first, second))
                .isEqualTo(new Eligibility.Closed(Gate.BLOCK, List.of("BLOOD_THINNER", "FULL_SCREENING_NEEDED")));
    }

    /** Before, booking told reasons by when they were given and the clinical record by the alphabet; now both tell them by the alphabet. */
    @Test
    void reasons_are_told_in_the_order_of_the_alphabet() {
        assertThat(judgedOn(JUNE_25, full(JANUARY_2, Gate.HOLD, "Z", "B"), changed(JUNE_25, Gate.HOLD, "A", "B")))
                .isEqualTo(new AwaitingClearance(List.of("A", "B", "Z")));
    }

    /** As before in both: a change weighs until the next full form, even where its own term was shorter. */
    @Test
    void a_change_whose_own_term_is_over_weighs_as_long_as_the_full_form_is_valid() {
        var change = changed(JUNE_25, Gate.HOLD, "CHANGED").until(JUNE_25.plusSeconds(60));

        assertThat(judgedOn(JULY_1.minusSeconds(1), GOOD_UNTIL_JULY_1, change))
                .isEqualTo(new AwaitingClearance(List.of("CHANGED", "FRAIL_SKIN")));
    }

    private static Eligibility judgedOn(Instant at, Form... charted) {
        return Eligibility.of(GateInForce.at(at, List.of(charted)).orElse(null), List.of(DEEP_KNEADING), at);
    }

    private static Instant day(String date) {
        return Instant.parse(date + "T09:00:00Z");
    }
}
