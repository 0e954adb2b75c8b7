package org.tributary.booking.therapist;

import static org.tributary.booking.therapist.Examples.DRAINAGE;
import static org.tributary.booking.therapist.Examples.MARA;
import static org.tributary.booking.therapist.Examples.granted;
import static org.tributary.booking.therapist.Examples.registered;
import static org.tributary.events.terms.Technique.DEEP_KNEADING;

import java.time.LocalDate;
import java.util.List;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.tributary.booking.therapist.TherapistCommand.Certificate;
import org.tributary.booking.therapist.TherapistCommand.RegisterTherapist;
import org.tributary.booking.therapist.TherapistDecider.Context;
import org.tributary.booking.therapist.TherapistRejection.CertificateInverted;
import org.tributary.booking.therapist.TherapistRejection.CertifiedTwice;
import org.tributary.booking.therapist.TherapistRejection.RegisteredDifferently;
import org.tributary.events.booking.TherapistEvent;
import org.tributary.platform.testkit.Spec;

class RegisterTherapistSpec {

    private static final Certificate KNEADING =
            new Certificate(DEEP_KNEADING, null, LocalDate.of(2020, 1, 1), LocalDate.of(2026, 12, 31));

    @Test
    void a_therapist_brings_certificates() {
        aTherapist()
                .when(register("M. Okafor", DRAINAGE, KNEADING))
                .then(registered(), granted(DRAINAGE), granted(KNEADING));
    }

    @Test
    void a_therapist_may_have_none_yet() {
        aTherapist().when(register("M. Okafor")).then(registered());
    }

    @Test
    void asking_twice_registers_once() {
        aTherapist()
                .given(registered(), granted(DRAINAGE))
                .when(register("M. Okafor", DRAINAGE))
                .thenNothingNew();
    }

    @Test
    void a_registered_therapist_is_not_registered_as_somebody_else() {
        aTherapist().given(registered()).when(register("N. Silva")).thenRejected(new RegisteredDifferently(MARA));
        aTherapist()
                .given(registered())
                .when(register("M. Okafor", DRAINAGE))
                .thenRejected(new RegisteredDifferently(MARA));
    }

    @Test
    void a_technique_has_one_certificate() {
        var other = new Certificate(DRAINAGE.technique(), "VMT-2", null, DRAINAGE.validUntil());

        aTherapist()
                .when(register("M. Okafor", DRAINAGE, other))
                .thenRejected(new CertifiedTwice(DRAINAGE.technique()));
    }

    @Test
    void a_certificate_does_not_end_before_its_first_day() {
        var inverted = new Certificate(DEEP_KNEADING, null, LocalDate.of(2026, 1, 2), LocalDate.of(2026, 1, 1));

        aTherapist()
                .when(register("M. Okafor", DRAINAGE, inverted))
                .thenRejected(
                        new CertificateInverted(DEEP_KNEADING, LocalDate.of(2026, 1, 2), LocalDate.of(2026, 1, 1)));
    }

    @Test
    void a_command_does_not_show_the_name() {
        Assertions.assertThat(register("M. Okafor", DRAINAGE)).asString().doesNotContain("Okafor", "VMT-1001");
        Assertions.assertThat(DRAINAGE).asString().doesNotContain("VMT-1001");
    }

    private static Spec<Therapist, RegisterTherapist, TherapistEvent> aTherapist() {
        return new Spec<>(
                new Therapist.Unregistered(),
                Therapist::after,
                (therapist, c) -> TherapistDecider.decide(therapist, c, Context.NONE));
    }

    private static RegisterTherapist register(String name, Certificate... certificates) {
        return new RegisterTherapist(MARA, name, "mara@demo", List.of(certificates));
    }
}
