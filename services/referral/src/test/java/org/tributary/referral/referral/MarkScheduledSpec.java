package org.tributary.referral.referral;

import static org.tributary.referral.referral.Examples.ASHA;
import static org.tributary.referral.referral.Examples.BEN;
import static org.tributary.referral.referral.Examples.FIRST_VISIT;
import static org.tributary.referral.referral.Examples.NORTH;
import static org.tributary.referral.referral.Examples.REFERRAL;
import static org.tributary.referral.referral.Examples.RIVERSIDE;
import static org.tributary.referral.referral.Examples.SECOND_VISIT;
import static org.tributary.referral.referral.Examples.aReferral;
import static org.tributary.referral.referral.Examples.accepted;
import static org.tributary.referral.referral.Examples.received;
import static org.tributary.referral.referral.Examples.schedule;
import static org.tributary.referral.referral.Examples.scheduled;

import org.junit.jupiter.api.Test;
import org.tributary.referral.referral.ReferralRejection.AcceptedByAnotherClinic;
import org.tributary.referral.referral.ReferralRejection.AcceptedForAnotherPatient;
import org.tributary.referral.referral.ReferralRejection.NeverReceived;
import org.tributary.referral.referral.ReferralRejection.NotAccepted;

class MarkScheduledSpec {

    @Test
    void the_first_visit_schedules_the_referral() {
        aReferral()
                .given(received(), accepted(RIVERSIDE, ASHA))
                .when(schedule(RIVERSIDE, ASHA, FIRST_VISIT))
                .then(scheduled(RIVERSIDE, ASHA, FIRST_VISIT));
    }

    @Test
    void the_first_visit_tells_who_the_person_became() {
        aReferral()
                .given(received(), accepted(RIVERSIDE, null))
                .when(schedule(RIVERSIDE, ASHA, FIRST_VISIT))
                .then(scheduled(RIVERSIDE, ASHA, FIRST_VISIT));
    }

    @Test
    void hearing_of_it_twice_schedules_once() {
        aReferral()
                .given(received(), accepted(RIVERSIDE, ASHA), scheduled(RIVERSIDE, ASHA, FIRST_VISIT))
                .when(schedule(RIVERSIDE, ASHA, FIRST_VISIT))
                .thenNothingNew();
    }

    @Test
    void a_further_visit_tells_the_partner_nothing_new() {
        aReferral()
                .given(received(), accepted(RIVERSIDE, ASHA), scheduled(RIVERSIDE, ASHA, FIRST_VISIT))
                .when(schedule(RIVERSIDE, ASHA, SECOND_VISIT))
                .thenNothingNew();
    }

    @Test
    void a_visit_before_any_clinic_took_the_person_on_does_not_count() {
        aReferral()
                .given(received())
                .when(schedule(RIVERSIDE, ASHA, FIRST_VISIT))
                .thenRejected(new NotAccepted(REFERRAL));
    }

    @Test
    void a_visit_at_a_clinic_that_did_not_take_the_person_on_does_not_count() {
        aReferral()
                .given(received(), accepted(RIVERSIDE, ASHA))
                .when(schedule(NORTH, ASHA, FIRST_VISIT))
                .thenRejected(new AcceptedByAnotherClinic(REFERRAL));
    }

    @Test
    void a_visit_of_another_patient_does_not_count() {
        aReferral()
                .given(received(), accepted(RIVERSIDE, ASHA))
                .when(schedule(RIVERSIDE, BEN, FIRST_VISIT))
                .thenRejected(new AcceptedForAnotherPatient(REFERRAL));
    }

    @Test
    void a_visit_for_a_referral_that_never_was_does_not_count() {
        aReferral().when(schedule(RIVERSIDE, ASHA, FIRST_VISIT)).thenRejected(new NeverReceived(REFERRAL));
    }
}
