package org.tributary.clinicalrecord.session;

import static java.time.ZoneOffset.UTC;
import static org.assertj.core.api.Assertions.assertThat;
import static org.tributary.clinicalrecord.session.SessionExamples.allIsWell;
import static org.tributary.events.terms.Technique.DEEP_KNEADING;
import static org.tributary.events.terms.Technique.LIGHT_STROKING;
import static org.tributary.events.terms.Technique.LYMPHATIC_DRAINAGE;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.tributary.clinicalrecord.views.therapists.Certificate;
import org.tributary.events.clinicalrecord.BodyRegion;
import org.tributary.events.terms.Technique;
import org.tributary.platform.testkit.Regions;

/** A certificate counts on whole days of the clinic where the session was, and until the moment at which it is revoked. */
class CertifiedOnTheDaySpec {

    private static final LocalDate MARCH_10 = LocalDate.parse("2026-03-10");
    private static final LocalDate MARCH_25 = LocalDate.parse("2026-03-25");
    private static final ZoneId DUBLIN = ZoneId.of("Europe/Dublin");

    @Test
    void a_gap_between_two_certificates_stays_a_gap() {
        var certificates = List.of(certificate(LocalDate.MIN, MARCH_10), certificate(MARCH_25, MARCH_25.plusYears(1)));

        assertThat(allowed(certificates, "2026-03-10T23:59:59Z")).isTrue();
        assertThat(allowed(certificates, "2026-03-20T10:00:00Z")).isFalse();
        assertThat(allowed(certificates, "2026-03-24T23:59:59Z")).isFalse();
        assertThat(allowed(certificates, "2026-03-25T00:00:00Z")).isTrue();
    }

    @Test
    void two_that_follow_each_other_are_as_good_as_one() {
        var certificates =
                List.of(certificate(MARCH_10, MARCH_25), certificate(MARCH_25.plusDays(1), MARCH_25.plusYears(1)));

        assertThat(allowed(certificates, "2026-03-25T23:59:59Z")).isTrue();
        assertThat(allowed(certificates, "2026-03-26T00:00:00Z")).isTrue();
    }

    @Test
    void one_of_another_technique_does_not_help() {
        assertThat(allowed(DEEP_KNEADING, List.of(certificate(MARCH_10, MARCH_25)), at("2026-03-11T10:00:00Z"), DUBLIN))
                .isFalse();
        assertThat(allowed(LIGHT_STROKING, List.of(), at("2026-03-11T10:00:00Z"), DUBLIN))
                .isFalse();
    }

    @Property(tries = 4000, seed = "20260310")
    void a_certificate_is_good_on_its_days_at_the_clinic_wherever_that_is(
            @ForAll("zones") ZoneId zone, @ForAll("moments") Instant startedAt) {
        var certificates = List.of(certificate(MARCH_10, MARCH_25));

        assertThat(allowed(LYMPHATIC_DRAINAGE, certificates, startedAt, zone))
                .isEqualTo(!startedAt.isBefore(MARCH_10.atStartOfDay(zone).toInstant())
                        && startedAt.isBefore(
                                MARCH_25.plusDays(1).atStartOfDay(zone).toInstant()));
    }

    @Property(tries = 4000, seed = "20260310")
    void what_was_done_before_the_revocation_stays_certified_and_what_was_done_later_never_is(
            @ForAll("zones") ZoneId zone, @ForAll("moments") Instant startedAt, @ForAll("moments") Instant revokedAt) {
        var certificates = List.of(new Certificate(LYMPHATIC_DRAINAGE, LocalDate.MIN, LocalDate.MAX, revokedAt));

        assertThat(allowed(LYMPHATIC_DRAINAGE, certificates, startedAt, zone)).isEqualTo(startedAt.isBefore(revokedAt));
    }

    @Provide
    Arbitrary<ZoneId> zones() {
        return Arbitraries.of(Regions.all());
    }

    /** On the quarters of the hours around the first and the last day anywhere. */
    @Provide
    Arbitrary<Instant> moments() {
        return Combinators.combine(
                        Arbitraries.of(MARCH_10, MARCH_25),
                        Arbitraries.integers().between(-2, 2),
                        Arbitraries.integers().between(0, 95))
                .as((day, days, quarters) -> day.plusDays(days)
                        .atTime(LocalTime.ofSecondOfDay(quarters * 900L))
                        .toInstant(UTC));
    }

    private static boolean allowed(List<Certificate> certificates, String startedAt) {
        return allowed(LYMPHATIC_DRAINAGE, certificates, at(startedAt), DUBLIN);
    }

    private static boolean allowed(
            Technique technique, List<Certificate> certificates, Instant startedAt, ZoneId zone) {
        var known = allIsWell();
        return new DecisionContext(
                        known.consented(),
                        known.gate(),
                        startedAt,
                        zone,
                        certificates,
                        known.therapistSubject(),
                        known.evaluation(),
                        true)
                .objectionTo(technique, BodyRegion.LEFT_LEG)
                .isEmpty();
    }

    private static Certificate certificate(LocalDate from, LocalDate until) {
        return new Certificate(LYMPHATIC_DRAINAGE, from, until, null);
    }

    private static Instant at(String moment) {
        return Instant.parse(moment);
    }
}
