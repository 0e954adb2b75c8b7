package org.tributary.referral.referral;

import static org.tributary.referral.referral.Examples.ASHA;
import static org.tributary.referral.referral.Examples.BEN;
import static org.tributary.referral.referral.Examples.FIRST_VISIT;
import static org.tributary.referral.referral.Examples.REFERRAL;
import static org.tributary.referral.referral.Examples.RIVERSIDE;
import static org.tributary.referral.referral.Examples.aReferral;
import static org.tributary.referral.referral.Examples.aReferralOfSomeone;
import static org.tributary.referral.referral.Examples.accept;
import static org.tributary.referral.referral.Examples.accepted;
import static org.tributary.referral.referral.Examples.received;
import static org.tributary.referral.referral.Examples.review;
import static org.tributary.referral.referral.Examples.schedule;
import static org.tributary.referral.referral.Examples.scheduled;
import static org.tributary.referral.referral.Examples.urgentFindingLifted;
import static org.tributary.referral.referral.Examples.urgentFindingReported;
import static org.tributary.referral.referral.Urgency.NOT_URGENT;
import static org.tributary.referral.referral.Urgency.UNTOLD;
import static org.tributary.referral.referral.Urgency.URGENT;

import org.junit.jupiter.api.Test;
import org.tributary.referral.referral.ReferralRejection.AcceptedForAnotherPatient;
import org.tributary.referral.referral.ReferralRejection.NeverReceived;
import org.tributary.referral.referral.ReferralRejection.NotAccepted;

class ReviewUrgencySpec {

    @Test
    void the_partner_is_told_of_an_urgent_finding() {
        aReferralOfSomeone(URGENT)
                .given(received(), accepted(RIVERSIDE, ASHA))
                .when(review(ASHA))
                .then(urgentFindingReported());
    }

    @Test
    void the_partner_is_told_after_the_first_visit_too() {
        aReferralOfSomeone(URGENT)
                .given(received(), accepted(RIVERSIDE, null), scheduled(RIVERSIDE, ASHA, FIRST_VISIT))
                .when(review(ASHA))
                .then(urgentFindingReported());
    }

    @Test
    void as_long_as_it_stands_the_partner_is_told_once() {
        aReferralOfSomeone(URGENT)
                .given(received(), accepted(RIVERSIDE, ASHA), urgentFindingReported())
                .when(review(ASHA))
                .thenNothingNew();
    }

    @Test
    void the_partner_is_told_when_nothing_urgent_stands_any_more() {
        aReferralOfSomeone(NOT_URGENT)
                .given(received(), accepted(RIVERSIDE, ASHA), urgentFindingReported())
                .when(review(ASHA))
                .then(urgentFindingLifted());
    }

    @Test
    void the_next_urgent_finding_is_told_again() {
        aReferralOfSomeone(URGENT)
                .given(received(), accepted(RIVERSIDE, ASHA), urgentFindingReported(), urgentFindingLifted())
                .when(review(ASHA))
                .then(urgentFindingReported());
    }

    @Test
    void where_nothing_urgent_was_told_nothing_is_lifted() {
        aReferralOfSomeone(NOT_URGENT)
                .given(received(), accepted(RIVERSIDE, ASHA))
                .when(review(ASHA))
                .thenNothingNew();
    }

    @Test
    void nothing_is_told_against_the_will_of_the_patient() {
        aReferralOfSomeone(UNTOLD)
                .given(received(), accepted(RIVERSIDE, ASHA))
                .when(review(ASHA))
                .thenNothingNew();
        aReferralOfSomeone(UNTOLD)
                .given(received(), accepted(RIVERSIDE, ASHA), urgentFindingReported())
                .when(review(ASHA))
                .thenNothingNew();
    }

    @Test
    void what_was_urgent_before_the_person_was_known_is_told_with_the_step_that_tells_who_they_are() {
        aReferralOfSomeone(URGENT)
                .given(received())
                .when(accept(RIVERSIDE, ASHA))
                .then(accepted(RIVERSIDE, ASHA), urgentFindingReported());
        aReferralOfSomeone(URGENT)
                .given(received(), accepted(RIVERSIDE, null))
                .when(schedule(RIVERSIDE, ASHA, FIRST_VISIT))
                .then(scheduled(RIVERSIDE, ASHA, FIRST_VISIT), urgentFindingReported());
        aReferralOfSomeone(URGENT)
                .given(received(), accepted(RIVERSIDE, ASHA), urgentFindingReported())
                .when(schedule(RIVERSIDE, ASHA, FIRST_VISIT))
                .then(scheduled(RIVERSIDE, ASHA, FIRST_VISIT));
    }

    @Test
    void of_somebody_else_nothing_is_told() {
        aReferralOfSomeone(URGENT)
                .given(received(), accepted(RIVERSIDE, ASHA))
                .when(review(BEN))
                .thenRejected(new AcceptedForAnotherPatient(REFERRAL));
        aReferralOfSomeone(URGENT)
                .given(received(), accepted(RIVERSIDE, null), scheduled(RIVERSIDE, ASHA, FIRST_VISIT))
                .when(review(BEN))
                .thenRejected(new AcceptedForAnotherPatient(REFERRAL));
    }

    @Test
    void of_a_person_whom_no_clinic_has_taken_on_nothing_is_told() {
        aReferralOfSomeone(URGENT).given(received()).when(review(ASHA)).thenRejected(new NotAccepted(REFERRAL));
        aReferral().when(review(ASHA)).thenRejected(new NeverReceived(REFERRAL));
    }
}
