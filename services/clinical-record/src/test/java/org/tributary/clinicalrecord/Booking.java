package org.tributary.clinicalrecord;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tributary.events.AppointmentId;
import org.tributary.events.ClinicId;
import org.tributary.events.PatientId;
import org.tributary.events.RoomId;
import org.tributary.events.TherapistId;
import org.tributary.events.booking.AppointmentEvent;
import org.tributary.events.booking.AppointmentEvent.AppointmentBooked;
import org.tributary.events.booking.ClinicEvent.ClinicOpened;
import org.tributary.events.booking.TherapistEvent.CertificateFoundInvalid;
import org.tributary.events.booking.TherapistEvent.CertificateGranted;
import org.tributary.events.booking.TherapistEvent.CertificateRevoked;
import org.tributary.events.booking.TherapistEvent.TherapistRegistered;
import org.tributary.events.terms.Technique;
import org.tributary.events.terms.VisitKind;
import org.tributary.platform.testkit.TestRelay;
import org.tributary.platform.topics.TopicSettings;

/** What booking publishes, on the real topic; names are left out, as the clinical record never reads them. */
public final class Booking implements AutoCloseable {

    /** Years before anything is charted. */
    private static final LocalDate OPENED_ON = LocalDate.parse("2019-05-06");

    private final TestRelay relay;

    public Booking(TopicSettings settings) {
        relay = new TestRelay(settings);
    }

    /** A clinic in Dublin. */
    public ClinicId openClinic() {
        return openClinic(ZoneId.of("Europe/Dublin"));
    }

    public ClinicId openClinic(ZoneId zone) {
        var clinic = ClinicId.next();
        relay.publish(
                AMorningInApril.NOW,
                new ClinicOpened(clinic, "Harbour Street", zone, List.of(), List.of(), null, OPENED_ON));
        return clinic;
    }

    /** A therapist certified until the end of the year, whom the sign-in knows as this subject. */
    public TherapistId hire(@Nullable String subject, Technique... techniques) {
        var therapist = TherapistId.next();
        relay.publish(AMorningInApril.NOW, new TherapistRegistered(therapist, null, subject));
        for (var technique : techniques) {
            certify(therapist, technique, LocalDate.parse("2026-12-31"));
        }
        return therapist;
    }

    /** Since ever, as in the facts of the first release. */
    public void certify(TherapistId therapist, Technique technique, LocalDate validUntil) {
        certify(therapist, technique, null, validUntil);
    }

    public void certify(
            TherapistId therapist, Technique technique, @Nullable LocalDate validFrom, LocalDate validUntil) {
        relay.publish(AMorningInApril.NOW, new CertificateGranted(therapist, technique, null, validUntil, validFrom));
    }

    public void revoke(TherapistId therapist, Technique technique, Instant at) {
        relay.publish(at, new CertificateRevoked(therapist, technique));
    }

    /** What the therapist had was no certificate since then, as is known at a moment. */
    public void invalidate(TherapistId therapist, Technique technique, Instant invalidFrom, Instant learntAt) {
        relay.publish(learntAt, new CertificateFoundInvalid(therapist, technique, invalidFrom));
    }

    /** A visit that was booked, firmly. */
    public AppointmentId book(
            PatientId patient, ClinicId clinic, VisitKind kind, Instant startsAt, Technique... techniques) {
        var appointment = AppointmentId.next();
        relay.publish(
                AMorningInApril.NOW,
                new AppointmentBooked(
                        appointment,
                        patient,
                        clinic,
                        TherapistId.next(),
                        RoomId.next(),
                        kind,
                        startsAt,
                        startsAt.plusSeconds(3600),
                        List.of(techniques),
                        false,
                        null,
                        null,
                        null));
        return appointment;
    }

    /** What becomes of visits. */
    public void tell(AppointmentEvent... facts) {
        relay.publish(AMorningInApril.NOW, facts);
    }

    @Override
    public void close() {
        relay.close();
    }
}
