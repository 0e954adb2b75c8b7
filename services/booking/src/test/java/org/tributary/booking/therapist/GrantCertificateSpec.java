package org.tributary.booking.therapist;

import static org.tributary.booking.therapist.Examples.DRAINAGE;
import static org.tributary.booking.therapist.Examples.MARA;
import static org.tributary.booking.therapist.Examples.granted;
import static org.tributary.booking.therapist.Examples.registered;

import org.junit.jupiter.api.Test;
import org.tributary.booking.therapist.TherapistCommand.Certificate;
import org.tributary.booking.therapist.TherapistCommand.GrantCertificate;
import org.tributary.booking.therapist.TherapistRejection.NeverRegistered;
import org.tributary.events.booking.TherapistEvent;
import org.tributary.platform.testkit.Spec;

class GrantCertificateSpec {

    private static final Certificate RENEWED = new Certificate(
            DRAINAGE.technique(), DRAINAGE.number(), DRAINAGE.validUntil().plusYears(2));

    @Test
    void a_therapist_is_certified_for_one_more_technique() {
        aTherapist().given(registered()).when(grant(DRAINAGE)).then(granted(DRAINAGE));
    }

    @Test
    void a_certificate_is_renewed() {
        aTherapist().given(registered(), granted(DRAINAGE)).when(grant(RENEWED)).then(granted(RENEWED));
    }

    @Test
    void asking_twice_grants_once() {
        aTherapist()
                .given(registered(), granted(DRAINAGE))
                .when(grant(DRAINAGE))
                .thenNothingNew();
    }

    @Test
    void what_was_renewed_can_be_set_right_again() {
        aTherapist()
                .given(registered(), granted(DRAINAGE), granted(RENEWED))
                .when(grant(DRAINAGE))
                .then(granted(DRAINAGE));
    }

    @Test
    void nobody_is_certified_before_being_registered() {
        aTherapist().when(grant(DRAINAGE)).thenRejected(new NeverRegistered(MARA));
    }

    private static Spec<Therapist, GrantCertificate, TherapistEvent> aTherapist() {
        return new Spec<>(Therapist.unregistered(), Therapist::after, (therapist, c) -> therapist.decide(c));
    }

    private static GrantCertificate grant(Certificate certificate) {
        return new GrantCertificate(MARA, certificate);
    }
}
