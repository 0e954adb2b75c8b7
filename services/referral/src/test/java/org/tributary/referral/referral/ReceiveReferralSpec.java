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

import java.util.List;
import org.junit.jupiter.api.Test;
import org.tributary.events.referral.ReferralEvent.Caution;
import org.tributary.events.referral.ReferralEvent.Priority;
import org.tributary.events.referral.ReferralEvent.ReferralOrdered;
import org.tributary.events.terms.Condition;
import org.tributary.events.terms.Identifier;
import org.tributary.events.terms.Limb;
import org.tributary.referral.referral.ReferralCommand.ReceiveReferral;
import org.tributary.referral.referral.ReferralCommand.ReceiveReferrals;
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

    @Test
    void what_a_partners_system_orders_may_be_no_condition_of_the_chain() {
        aReferral().when(order()).then(ordered());
    }

    @Test
    void an_order_that_is_sent_twice_is_received_once() {
        aReferral().given(ordered()).when(order()).thenNothingNew();
    }

    @Test
    void of_several_at_once_each_is_judged_by_itself() {
        aReferral().when(new ReceiveReferrals(order(), List.of(receive()))).then(ordered());
    }

    private static ReceiveReferral order() {
        return new ReceiveReferral(
                REFERRAL,
                HARBOUR,
                ASHA_IN_PERSON,
                null,
                "Swelling",
                Priority.ROUTINE,
                List.of(),
                null,
                List.of("Apixaban"),
                null,
                new Order(
                        List.of(Limb.LEFT_LEG),
                        List.of(Caution.ANTICOAGULANT),
                        List.of(new Identifier("https://harbour.example/orders", "R-7")),
                        List.of("http://loinc.org 72514-3"),
                        List.of("{}"),
                        null));
    }

    private static ReferralOrdered ordered() {
        return new ReferralOrdered(
                REFERRAL,
                HARBOUR,
                ASHA_IN_PERSON,
                null,
                "Swelling",
                Priority.ROUTINE,
                List.of(),
                null,
                List.of("Apixaban"),
                null,
                List.of(Limb.LEFT_LEG),
                List.of(Caution.ANTICOAGULANT),
                List.of(new Identifier("https://harbour.example/orders", "R-7")),
                List.of("http://loinc.org 72514-3"),
                List.of("{}"));
    }
}
