package org.tributary.referral.referral;

import static org.tributary.referral.referral.Examples.ASHA;
import static org.tributary.referral.referral.Examples.BEN;
import static org.tributary.referral.referral.Examples.FIRST_VISIT;
import static org.tributary.referral.referral.Examples.NORTH;
import static org.tributary.referral.referral.Examples.REFERRAL;
import static org.tributary.referral.referral.Examples.RIVERSIDE;
import static org.tributary.referral.referral.Examples.TUESDAY_10AM;
import static org.tributary.referral.referral.Examples.aReferral;
import static org.tributary.referral.referral.Examples.accept;
import static org.tributary.referral.referral.Examples.accepted;
import static org.tributary.referral.referral.Examples.received;
import static org.tributary.referral.referral.Examples.scheduled;

import org.junit.jupiter.api.Test;
import org.tributary.referral.referral.ReferralRejection.AcceptedDifferently;
import org.tributary.referral.referral.ReferralRejection.NeverReceived;

class AcceptReferralSpec {

    @Test
    void a_clinic_takes_the_person_on() {
        aReferral().given(received()).when(accept(RIVERSIDE, null)).then(accepted(RIVERSIDE, null));
    }

    @Test
    void a_clinic_takes_a_person_on_who_is_its_patient_already() {
        aReferral().given(received()).when(accept(RIVERSIDE, ASHA)).then(accepted(RIVERSIDE, ASHA));
    }

    @Test
    void another_clinic_than_the_preferred_one_may_take_the_person_on() {
        aReferral().given(received()).when(accept(NORTH, ASHA)).then(accepted(NORTH, ASHA));
    }

    @Test
    void accepting_twice_accepts_once() {
        aReferral()
                .given(received(), accepted(RIVERSIDE, ASHA))
                .when(accept(RIVERSIDE, ASHA))
                .thenNothingNew();
    }

    @Test
    void accepting_again_after_the_visit_was_booked_changes_nothing() {
        aReferral()
                .given(received(), accepted(RIVERSIDE, null), scheduled(FIRST_VISIT, TUESDAY_10AM))
                .when(accept(RIVERSIDE, null))
                .thenNothingNew();
    }

    @Test
    void a_second_clinic_comes_too_late() {
        aReferral()
                .given(received(), accepted(RIVERSIDE, ASHA))
                .when(accept(NORTH, ASHA))
                .thenRejected(new AcceptedDifferently(REFERRAL));
    }

    @Test
    void a_person_taken_on_is_not_swapped_for_another_patient() {
        aReferral()
                .given(received(), accepted(RIVERSIDE, ASHA), scheduled(FIRST_VISIT, TUESDAY_10AM))
                .when(accept(RIVERSIDE, BEN))
                .thenRejected(new AcceptedDifferently(REFERRAL));
    }

    @Test
    void what_was_never_received_cannot_be_accepted() {
        aReferral().when(accept(RIVERSIDE, ASHA)).thenRejected(new NeverReceived(REFERRAL));
    }
}
