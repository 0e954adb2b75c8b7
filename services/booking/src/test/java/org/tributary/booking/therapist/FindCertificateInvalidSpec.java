package org.tributary.booking.therapist;

import static org.tributary.booking.therapist.Examples.DRAINAGE;
import static org.tributary.booking.therapist.Examples.MARA;
import static org.tributary.booking.therapist.Examples.granted;
import static org.tributary.booking.therapist.Examples.registered;
import static org.tributary.events.terms.Technique.DEEP_KNEADING;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.tributary.booking.therapist.TherapistCommand.FindCertificateInvalid;
import org.tributary.booking.therapist.TherapistDecider.Context;
import org.tributary.booking.therapist.TherapistRejection.InvalidInTheFuture;
import org.tributary.booking.therapist.TherapistRejection.NeverRegistered;
import org.tributary.booking.therapist.TherapistRejection.NotCertifiedFor;
import org.tributary.events.booking.TherapistEvent;
import org.tributary.events.booking.TherapistEvent.CertificateFoundInvalid;
import org.tributary.events.booking.TherapistEvent.CertificateRevoked;
import org.tributary.events.terms.Technique;
import org.tributary.platform.testkit.Spec;

class FindCertificateInvalidSpec {

    private static final Instant MARCH_1 = Instant.parse("2026-03-01T00:00:00Z");
    private static final Instant MARCH_10 = Instant.parse("2026-03-10T00:00:00Z");
    private static final Instant NOW = Instant.parse("2026-03-25T12:00:00Z");

    @Test
    void a_certificate_that_is_good_ends_and_was_none_since() {
        aTherapist().given(registered(), granted(DRAINAGE)).when(find(MARCH_10)).then(invalid(MARCH_10));
    }

    @Test
    void one_that_was_revoked_may_turn_out_to_have_been_none_before() {
        aTherapist()
                .given(registered(), granted(DRAINAGE), new CertificateRevoked(MARA, DRAINAGE.technique()))
                .when(find(MARCH_10))
                .then(invalid(MARCH_10));
    }

    @Test
    void what_is_known_is_known_and_what_is_worse_is_new() {
        aTherapist()
                .given(registered(), granted(DRAINAGE), invalid(MARCH_10))
                .when(find(MARCH_10))
                .thenNothingNew();
        aTherapist()
                .given(registered(), granted(DRAINAGE), invalid(MARCH_1))
                .when(find(MARCH_10))
                .thenNothingNew();
        aTherapist()
                .given(registered(), granted(DRAINAGE), invalid(MARCH_10))
                .when(find(MARCH_1))
                .then(invalid(MARCH_1));
    }

    @Test
    void what_was_granted_since_may_be_invalid_as_well() {
        aTherapist()
                .given(registered(), granted(DRAINAGE), invalid(MARCH_1), granted(DRAINAGE))
                .when(find(MARCH_10))
                .then(invalid(MARCH_10));
    }

    @Test
    void nobody_loses_what_they_never_had_or_have_until_now() {
        aTherapist()
                .given(registered(), granted(DRAINAGE))
                .when(find(DEEP_KNEADING, MARCH_10))
                .thenRejected(new NotCertifiedFor(DEEP_KNEADING));
        aTherapist().given(registered(), granted(DRAINAGE)).when(find(NOW)).thenRejected(new InvalidInTheFuture(NOW));
        aTherapist().when(find(MARCH_10)).thenRejected(new NeverRegistered(MARA));
    }

    private static FindCertificateInvalid find(Instant from) {
        return find(DRAINAGE.technique(), from);
    }

    private static FindCertificateInvalid find(Technique technique, Instant from) {
        return new FindCertificateInvalid(MARA, technique, from, NOW);
    }

    private static CertificateFoundInvalid invalid(Instant from) {
        return new CertificateFoundInvalid(MARA, DRAINAGE.technique(), from);
    }

    private static Spec<Therapist, FindCertificateInvalid, TherapistEvent> aTherapist() {
        return new Spec<>(
                new Therapist.Unregistered(),
                Therapist::after,
                (therapist, c) -> TherapistDecider.decide(therapist, c, Context.NONE));
    }
}
