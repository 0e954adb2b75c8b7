package org.tributary.audit.views.timeline;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import org.tributary.events.Event;
import org.tributary.events.booking.AppointmentEvent.AppointmentBooked;
import org.tributary.events.booking.AppointmentEvent.AppointmentCancelled;
import org.tributary.events.booking.BookingEvent;
import org.tributary.events.booking.ClinicEvent.ClinicOpened;
import org.tributary.events.booking.TherapistEvent.CertificateGranted;
import org.tributary.events.booking.TherapistEvent.ShiftsPlanned;
import org.tributary.events.booking.TherapistEvent.TherapistRegistered;
import org.tributary.events.clinicalrecord.ClinicalRecordEvent;
import org.tributary.events.clinicalrecord.CourseEvent.CourseOpened;
import org.tributary.events.clinicalrecord.PatientEvent.PatientEnrolled;
import org.tributary.events.clinicalrecord.PatientEvent.PatientRegistered;
import org.tributary.events.clinicalrecord.PatientEvent.PatientScreened;
import org.tributary.events.clinicalrecord.SessionEvent.ClosingMeasurementsRecorded;
import org.tributary.events.clinicalrecord.SessionEvent.EvaluationRecorded;
import org.tributary.events.clinicalrecord.SessionEvent.SessionSigned;
import org.tributary.events.clinicalrecord.SessionEvent.SessionStarted;
import org.tributary.events.clinicalrecord.SessionEvent.TechniqueApplied;
import org.tributary.events.referral.PartnerEvent.PartnerRegistered;
import org.tributary.events.referral.ReferralEvent.ReferralAccepted;
import org.tributary.events.referral.ReferralEvent.ReferralReceived;
import org.tributary.events.referral.ReferralEvent.ReferralScheduled;
import org.tributary.events.referral.ReferralServiceEvent;

/** Puts facts into plain words that name nobody. A new fact does not compile until it has a sentence here. */
final class Sentences {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern(
                    "d MMMM uuuu, HH:mm 'UTC'", Locale.ENGLISH)
            .withZone(ZoneOffset.UTC);

    private Sentences() {}

    static String of(Event fact) {
        return switch (fact) {
            case BookingEvent e -> ofBooking(e);
            case ClinicalRecordEvent e -> ofRecord(e);
            case ReferralServiceEvent e -> ofReferral(e);
            default -> throw new IllegalArgumentException("No service tells of a " + fact.getClass());
        };
    }

    /** When it happened, where that is not when it was recorded. */
    static Optional<Instant> happenedAt(Event fact) {
        return switch (fact) {
            case SessionStarted e -> Optional.of(e.startedAt());
            case PatientScreened e -> Optional.of(e.answeredAt());
            default -> Optional.empty();
        };
    }

    private static String ofBooking(BookingEvent fact) {
        return switch (fact) {
            case AppointmentBooked e ->
                "A visit for %s was booked for %s%s"
                        .formatted(
                                words(e.kind()),
                                TIME.format(e.startsAt()),
                                e.provisional() ? ", provisionally until a clearance is on file" : "");
            case AppointmentCancelled e ->
                "The visit was cancelled by the %s%s".formatted(words(e.by()), e.late() ? ", at short notice" : "");
            case ClinicOpened _ -> "A clinic opened";
            case TherapistRegistered _ -> "A therapist joined the chain";
            case CertificateGranted e ->
                "A therapist was certified for %s until %s".formatted(words(e.technique()), e.validUntil());
            case ShiftsPlanned _ -> "A therapist's shifts were planned";
        };
    }

    private static String ofRecord(ClinicalRecordEvent fact) {
        return switch (fact) {
            case PatientRegistered _ -> "The patient was registered";
            case PatientEnrolled _ -> "The patient was enrolled at a further clinic";
            case PatientScreened e ->
                "The %s safety questions were answered: the gate is %s under policy %s"
                        .formatted(words(e.kind()), words(e.gate()), e.policyVersion());
            case CourseOpened e -> "A course of treatment for %s was opened".formatted(words(e.condition()));
            case SessionStarted e -> "A session of %s began".formatted(words(e.kind()));
            case EvaluationRecorded e ->
                "The circulation was evaluated, measurements: %d"
                        .formatted(e.measurements().size());
            case TechniqueApplied e ->
                "%s was applied to the %s for %d minutes, pressure: %s"
                        .formatted(
                                capitalised(words(e.technique())), words(e.region()), e.minutes(), words(e.pressure()));
            case ClosingMeasurementsRecorded e ->
                "The session was closed with measurements: %d"
                        .formatted(e.measurements().size());
            case SessionSigned _ -> "The session was signed";
        };
    }

    private static String ofReferral(ReferralServiceEvent fact) {
        return switch (fact) {
            case PartnerRegistered _ -> "A practice became a partner";
            case ReferralReceived e ->
                "A partner referred the person for %s, priority: %s"
                        .formatted(words(e.condition()), words(e.priority()));
            case ReferralAccepted _ -> "A clinic accepted the referral";
            case ReferralScheduled _ -> "The referral led to a first visit";
        };
    }

    private static String words(Enum<?> constant) {
        return constant.name().replace('_', ' ').toLowerCase(Locale.ROOT);
    }

    private static String capitalised(String words) {
        return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }
}
