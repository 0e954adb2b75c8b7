package org.tributary.booking.therapist;

import static org.tributary.events.terms.Technique.LYMPHATIC_DRAINAGE;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Map;
import org.tributary.booking.therapist.TherapistCommand.Certificate;
import org.tributary.events.ClinicId;
import org.tributary.events.TherapistId;
import org.tributary.events.booking.TherapistEvent.CertificateGranted;
import org.tributary.events.booking.TherapistEvent.Shift;
import org.tributary.events.booking.TherapistEvent.TherapistRegistered;

/** The cast of the specifications. */
final class Examples {

    static final TherapistId MARA = TherapistId.of("00000000-0000-7000-8000-0000000000d1");
    static final ClinicId DUBLIN = ClinicId.of("00000000-0000-7000-8000-0000000000c1");
    static final ClinicId LISBON = ClinicId.of("00000000-0000-7000-8000-0000000000c2");
    static final ClinicId BERLIN = ClinicId.of("00000000-0000-7000-8000-0000000000c3");
    static final Map<ClinicId, ZoneId> ZONES = Map.of(
            DUBLIN, ZoneId.of("Europe/Dublin"),
            LISBON, ZoneId.of("Europe/Lisbon"),
            BERLIN, ZoneId.of("Europe/Berlin"));

    static final LocalDate TUESDAY = LocalDate.of(2026, 3, 3);
    static final Certificate DRAINAGE =
            new Certificate(LYMPHATIC_DRAINAGE, "VMT-1001", null, LocalDate.of(2027, 12, 31));

    private Examples() {}

    static TherapistRegistered registered() {
        return new TherapistRegistered(MARA, "M. Okafor", "mara@demo");
    }

    static CertificateGranted granted(Certificate certificate) {
        return new CertificateGranted(
                MARA, certificate.technique(), certificate.number(), certificate.validUntil(), certificate.validFrom());
    }

    static Shift shift(int from, int to) {
        return new Shift(TUESDAY, LocalTime.of(from, 0), LocalTime.of(to, 0));
    }
}
