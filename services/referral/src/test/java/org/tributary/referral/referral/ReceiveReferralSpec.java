package org.tributary.referral.referral;

import static org.tributary.referral.referral.Examples.ASHA;
import static org.tributary.referral.referral.Examples.ASHA_IN_PERSON;
import static org.tributary.referral.referral.Examples.FIRST_VISIT;
import static org.tributary.referral.referral.Examples.HARBOUR;
import static org.tributary.referral.referral.Examples.REFERRAL;
import static org.tributary.referral.referral.Examples.RIVERSIDE;
import static org.tributary.referral.referral.Examples.TUESDAY_10AM;
import static org.tributary.referral.referral.Examples.aReferral;
import static org.tributary.referral.referral.Examples.accepted;
import static org.tributary.referral.referral.Examples.receive;
import static org.tributary.referral.referral.Examples.received;
import static org.tributary.referral.referral.Examples.scheduled;

import org.junit.jupiter.api.Test;
import org.tributary.events.terms.Condition;
import org.tributary.referral.referral.ReferralRejection.ReceivedDifferently;

class ReceiveReferralSpec {

    @Test
    void a_partner_refers_a_person() {
        aReferral().when(receive()).then(received());
    }

    @Test
    void sending_it_twice_receives_it_once() {
        aReferral().given(received()).when(receive()).thenNothingNew();
    }

    @Test
    void sending_it_again_after_a_clinic_took_the_person_on_changes_nothing() {
        aReferral()
                .given(received(), accepted(RIVERSIDE, ASHA), scheduled(FIRST_VISIT, TUESDAY_10AM))
                .when(receive())
                .thenNothingNew();
    }

    @Test
    void a_referral_does_not_change_its_contents() {
        aReferral()
                .given(received())
                .when(receive(HARBOUR, ASHA_IN_PERSON, Condition.PERIPHERAL_ARTERY_DISEASE))
                .thenRejected(new ReceivedDifferently(REFERRAL));
    }
}
