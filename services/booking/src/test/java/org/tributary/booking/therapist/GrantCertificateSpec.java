package org.tributary.booking.therapist;

import static org.tributary.booking.therapist.Examples.DRAINAGE;
import static org.tributary.booking.therapist.Examples.MARA;
import static org.tributary.booking.therapist.Examples.ZONES;
import static org.tributary.booking.therapist.Examples.granted;
import static org.tributary.booking.therapist.Examples.registered;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.tributary.booking.therapist.TherapistCommand.Certificate;
import org.tributary.booking.therapist.TherapistCommand.GrantCertificate;
import org.tributary.booking.therapist.TherapistDecider.Context;
import org.tributary.booking.therapist.TherapistRejection.CertificateInverted;
import org.tributary.booking.therapist.TherapistRejection.NeverRegistered;
import org.tributary.events.booking.TherapistEvent;
import org.tributary.events.booking.TherapistEvent.CertificateRevoked;
import org.tributary.platform.testkit.Spec;

class GrantCertificateSpec {

    private static final LocalDate MARCH_10 = LocalDate.of(2026, 3, 10);
    private static final LocalDate MARCH_25 = LocalDate.of(2026, 3, 25);
    private static final LocalDate NEXT_YEAR = LocalDate.of(2027, 3, 31);

    /** Noon in Dublin, Lisbon and Berlin. */
    private static final Instant ON_MARCH_25 = Instant.parse("2026-03-25T12:00:00Z");

    private static final Certificate RENEWED = until(DRAINAGE.validUntil().plusYears(2));

    @Test
    void a_therapist_is_certified_for_one_more_technique_from_the_day_of_granting_on() {
        aTherapist().given(registered()).when(grant(DRAINAGE)).then(granted(DRAINAGE.since(MARCH_25)));
    }

    @Test
    void a_certificate_is_renewed_while_it_is_good() {
        aTherapist().given(registered(), granted(DRAINAGE)).when(grant(RENEWED)).then(granted(RENEWED));
        aTherapist()
                .given(registered(), granted(DRAINAGE.since(MARCH_10)))
                .when(grant(RENEWED))
                .then(granted(RENEWED.since(MARCH_10)));
        aTherapist()
                .given(registered(), granted(until(MARCH_25)))
                .when(grant(until(NEXT_YEAR)))
                .then(granted(until(NEXT_YEAR)));
    }

    @Test
    void the_gap_before_a_renewal_stays_a_gap() {
        aTherapist()
                .given(registered(), granted(until(MARCH_10)))
                .when(grant(until(NEXT_YEAR)))
                .then(granted(until(NEXT_YEAR).since(MARCH_25)));
    }

    @Test
    void a_first_day_that_is_named_is_kept() {
        var inApril = until(NEXT_YEAR).since(LocalDate.of(2026, 4, 1));

        aTherapist().given(registered(), granted(DRAINAGE)).when(grant(inApril)).then(granted(inApril));
        aTherapist().given(registered(), granted(inApril)).when(grant(inApril)).thenNothingNew();
    }

    @Test
    void asking_twice_grants_once_also_where_no_first_day_is_named() {
        aTherapist()
                .given(registered(), granted(DRAINAGE))
                .when(grant(DRAINAGE))
                .thenNothingNew();
        aTherapist()
                .given(registered(), granted(until(MARCH_10)), granted(DRAINAGE.since(MARCH_25)))
                .when(grant(DRAINAGE))
                .thenNothingNew();
        aTherapist()
                .given(registered(), granted(DRAINAGE.since(MARCH_10)))
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
    void a_certificate_that_turns_out_to_have_ended_is_shortened() {
        aTherapist()
                .given(registered(), granted(DRAINAGE))
                .when(grant(until(MARCH_10)))
                .then(granted(until(MARCH_10)));
    }

    @Test
    void what_is_known_of_an_old_certificate_without_its_first_day_is_its_last() {
        aTherapist()
                .given(registered())
                .when(grant(until(MARCH_10)))
                .then(granted(until(MARCH_10).since(MARCH_10)));
    }

    @Test
    void after_a_revocation_a_certificate_begins_anew() {
        aTherapist()
                .given(registered(), granted(DRAINAGE), new CertificateRevoked(MARA, DRAINAGE.technique()))
                .when(grant(DRAINAGE))
                .then(granted(DRAINAGE.since(MARCH_25)));
    }

    @Test
    void the_day_of_granting_is_the_earliest_that_it_is_at_a_clinic_of_the_chain() {
        var far = List.of(ZoneId.of("Pacific/Auckland"), ZoneId.of("Pacific/Honolulu"));

        aTherapist(far)
                .given(registered())
                .when(grant(DRAINAGE, Instant.parse("2026-03-25T09:00:00Z")))
                .then(granted(DRAINAGE.since(MARCH_25.minusDays(1))));
        aTherapist(List.of(ZoneId.of("Pacific/Auckland")))
                .given(registered())
                .when(grant(DRAINAGE, Instant.parse("2026-03-24T20:00:00Z")))
                .then(granted(DRAINAGE.since(MARCH_25)));
        aTherapist(List.of()).given(registered()).when(grant(DRAINAGE)).then(granted(DRAINAGE.since(MARCH_25)));
    }

    @Test
    void a_certificate_does_not_end_before_its_first_day() {
        var inverted = until(MARCH_10).since(MARCH_25);

        aTherapist()
                .given(registered())
                .when(grant(inverted))
                .thenRejected(new CertificateInverted(DRAINAGE.technique(), MARCH_25, MARCH_10));
        aTherapist()
                .given(registered())
                .when(grant(until(MARCH_10).since(MARCH_10)))
                .then(granted(until(MARCH_10).since(MARCH_10)));
    }

    @Test
    void nobody_is_certified_before_being_registered() {
        aTherapist().when(grant(DRAINAGE)).thenRejected(new NeverRegistered(MARA));
    }

    private static Spec<Therapist, GrantCertificate, TherapistEvent> aTherapist() {
        return aTherapist(ZONES.values());
    }

    private static Spec<Therapist, GrantCertificate, TherapistEvent> aTherapist(Collection<ZoneId> zones) {
        return new Spec<>(
                new Therapist.Unregistered(),
                Therapist::after,
                (therapist, c) -> TherapistDecider.decide(therapist, c, Context.ofTheChain(zones)));
    }

    private static Certificate until(LocalDate lastDay) {
        return new Certificate(DRAINAGE.technique(), DRAINAGE.number(), null, lastDay);
    }

    private static GrantCertificate grant(Certificate certificate) {
        return grant(certificate, ON_MARCH_25);
    }

    private static GrantCertificate grant(Certificate certificate, Instant at) {
        return new GrantCertificate(MARA, certificate, at);
    }
}
