package org.tributary.booking.therapist;

import static java.util.Comparator.naturalOrder;
import static org.tributary.platform.kernel.Decision.accepted;
import static org.tributary.platform.kernel.Decision.alreadyDone;
import static org.tributary.platform.kernel.Decision.rejected;

import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import org.tributary.booking.therapist.Therapist.Registered;
import org.tributary.booking.therapist.TherapistCommand.Certificate;
import org.tributary.booking.therapist.TherapistCommand.FindCertificateInvalid;
import org.tributary.booking.therapist.TherapistCommand.GrantCertificate;
import org.tributary.booking.therapist.TherapistCommand.RevokeCertificate;
import org.tributary.booking.therapist.TherapistRejection.CertificateInverted;
import org.tributary.booking.therapist.TherapistRejection.CertifiedTwice;
import org.tributary.booking.therapist.TherapistRejection.InvalidInTheFuture;
import org.tributary.booking.therapist.TherapistRejection.NotCertifiedFor;
import org.tributary.events.TherapistId;
import org.tributary.events.booking.TherapistEvent;
import org.tributary.events.booking.TherapistEvent.CertificateFoundInvalid;
import org.tributary.events.booking.TherapistEvent.CertificateGranted;
import org.tributary.events.booking.TherapistEvent.CertificateRevoked;
import org.tributary.events.terms.Technique;
import org.tributary.platform.kernel.Decision;

/**
 * What a therapist is certified for. Certificates for one technique stand beside each other, told apart by their first days: what is
 * granted with the same first day takes the place of the other, whatever their numbers are.
 */
final class CertificateRules {

    private CertificateRules() {}

    /** What a therapist brings and does not say since when is good since ever. */
    static Decision<TherapistEvent> bring(TherapistId therapist, List<Certificate> certificates) {
        var techniques = EnumSet.noneOf(Technique.class);
        var facts = new ArrayList<TherapistEvent>();
        for (var certificate : certificates) {
            if (!techniques.add(certificate.technique())) {
                return rejected(new CertifiedTwice(certificate.technique()));
            }
            if (certificate.isInverted()) {
                return rejected(CertificateInverted.of(certificate));
            }
            facts.add(granted(therapist, certificate));
        }
        return new Decision.Accepted<>(facts);
    }

    /**
     * Without a first day it renews, or corrects, the one that is good today; where none is, it begins today, so that a gap stays one.
     * One whose last day is past is taken as if it had been granted then.
     */
    static Decision<TherapistEvent> grant(Registered therapist, GrantCertificate c, Collection<ZoneId> zones) {
        var certificate = c.certificate().validFrom() == null
                ? dated(c.certificate(), therapist, today(c, zones))
                : c.certificate();
        if (certificate.isInverted()) {
            return rejected(CertificateInverted.of(certificate));
        }
        return therapist.certificates().contains(certificate)
                ? alreadyDone()
                : accepted(granted(c.therapistId(), certificate));
    }

    static Decision<TherapistEvent> revoke(Registered therapist, RevokeCertificate c) {
        return therapist.has(c.technique())
                ? accepted(new CertificateRevoked(c.therapistId(), c.technique()))
                : rejected(new NotCertifiedFor(c.technique()));
    }

    /** Also of one that ended or was revoked since. Who has none any more, and from no earlier moment on than is known, is known to. */
    static Decision<TherapistEvent> findInvalid(Registered therapist, FindCertificateInvalid c) {
        if (!c.invalidFrom().isBefore(c.at())) {
            return rejected(new InvalidInTheFuture(c.at()));
        }
        if (!therapist.lapses().containsKey(c.technique()) && !therapist.has(c.technique())) {
            return rejected(new NotCertifiedFor(c.technique()));
        }
        var known = therapist.lapses().get(c.technique());
        return !therapist.has(c.technique()) && known != null && !known.isAfter(c.invalidFrom())
                ? alreadyDone()
                : accepted(new CertificateFoundInvalid(c.therapistId(), c.technique(), c.invalidFrom()));
    }

    private static Certificate dated(Certificate asked, Registered therapist, LocalDate today) {
        var day = asked.validUntil().isBefore(today) ? asked.validUntil() : today;
        return therapist.certificates().stream()
                .filter(known -> known.allows(asked.technique(), day))
                .reduce((_, later) -> later)
                .map(known -> asked.since(known.validFrom()))
                .orElseGet(() -> asked.since(day));
    }

    /** Whoever is certified today may treat today at every clinic: of the days that it is now at the chain's clinics, the earliest. */
    private static LocalDate today(GrantCertificate c, Collection<ZoneId> zones) {
        Optional<LocalDate> earliest =
                zones.stream().map(zone -> LocalDate.ofInstant(c.at(), zone)).min(naturalOrder());
        return earliest.orElseGet(() -> LocalDate.ofInstant(c.at(), ZoneOffset.UTC));
    }

    private static CertificateGranted granted(TherapistId therapist, Certificate certificate) {
        return new CertificateGranted(
                therapist,
                certificate.technique(),
                certificate.number(),
                certificate.validUntil(),
                certificate.validFrom());
    }
}
