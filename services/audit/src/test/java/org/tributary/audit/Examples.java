package org.tributary.audit;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tributary.events.AppointmentId;
import org.tributary.events.ClinicId;
import org.tributary.events.CourseId;
import org.tributary.events.Event;
import org.tributary.events.PartnerId;
import org.tributary.events.PatientId;
import org.tributary.events.ReferralId;
import org.tributary.events.RoomId;
import org.tributary.events.ScreeningId;
import org.tributary.events.SessionId;
import org.tributary.events.TherapistId;
import org.tributary.events.booking.AppointmentEvent.AppointmentBooked;
import org.tributary.events.clinicalrecord.PatientEvent.Answer;
import org.tributary.events.clinicalrecord.PatientEvent.PatientEnrolled;
import org.tributary.events.clinicalrecord.PatientEvent.PatientScreened;
import org.tributary.events.clinicalrecord.PatientEvent.ScreeningKind;
import org.tributary.events.clinicalrecord.SessionEvent.SessionStarted;
import org.tributary.events.referral.ReferralEvent.Priority;
import org.tributary.events.referral.ReferralEvent.ReferralAccepted;
import org.tributary.events.referral.ReferralEvent.ReferralReceived;
import org.tributary.events.terms.Condition;
import org.tributary.events.terms.Gate;
import org.tributary.events.terms.VisitKind;

/** The fixed cast of the audit tests, and some of what happened to them. */
final class Examples {

    static final PatientId ASHA = PatientId.of("00000000-0000-7000-8000-000000000001");
    static final PatientId BEN = PatientId.of("00000000-0000-7000-8000-00000000000d");
    static final PatientId CARA = PatientId.of("00000000-0000-7000-8000-00000000000e");
    static final ClinicId HILLSIDE = ClinicId.of("00000000-0000-7000-8000-00000000000f");
    static final ClinicId RIVERSIDE = ClinicId.of("00000000-0000-7000-8000-000000000002");
    static final TherapistId MIRA = TherapistId.of("00000000-0000-7000-8000-000000000003");
    static final AppointmentId CHECKUP = AppointmentId.of("00000000-0000-7000-8000-000000000005");
    static final ReferralId REFERRAL = ReferralId.of("00000000-0000-7000-8000-00000000000a");
    static final PartnerId HARBOUR = PartnerId.of("00000000-0000-7000-8000-000000000009");

    static final Instant MONDAY_9AM = Instant.parse("2026-03-02T09:00:00.123456Z");
    static final Instant TUESDAY_10AM = Instant.parse("2026-03-03T10:00:00Z");

    private Examples() {}

    static Event received() {
        return received(REFERRAL, RIVERSIDE);
    }

    static Event received(ReferralId referral, @Nullable ClinicId preferred) {
        return new ReferralReceived(
                referral,
                HARBOUR,
                null,
                Condition.LYMPHEDEMA,
                "Left leg swelling",
                Priority.ROUTINE,
                List.of(),
                preferred,
                null,
                null);
    }

    static Event accepted(ReferralId referral, PatientId patient) {
        return new ReferralAccepted(referral, HARBOUR, RIVERSIDE, patient);
    }

    static Event booked(PatientId patient, AppointmentId appointment) {
        return new AppointmentBooked(
                appointment,
                patient,
                RIVERSIDE,
                MIRA,
                RoomId.of("00000000-0000-7000-8000-000000000004"),
                VisitKind.EVALUATION,
                TUESDAY_10AM,
                TUESDAY_10AM.plusSeconds(3600),
                List.of(),
                false,
                null,
                null,
                null);
    }

    static Event screened() {
        return new PatientScreened(
                ASHA,
                RIVERSIDE,
                ScreeningId.of("00000000-0000-7000-8000-000000000008"),
                ScreeningKind.FULL,
                Instant.parse("2026-03-01T08:00:00Z"),
                null,
                Map.of("bloodThinner", Answer.NO),
                List.of(),
                null,
                Gate.CLEAR,
                List.of(),
                List.of(),
                "2026-01",
                Instant.parse("2026-09-01T08:00:00Z"));
    }

    static Event started() {
        return new SessionStarted(
                SessionId.of("00000000-0000-7000-8000-000000000007"),
                CourseId.of("00000000-0000-7000-8000-000000000006"),
                ASHA,
                RIVERSIDE,
                MIRA,
                VisitKind.EVALUATION,
                TUESDAY_10AM,
                CHECKUP);
    }

    static Event enrolled(PatientId patient, ClinicId clinic) {
        return new PatientEnrolled(patient, clinic);
    }
}
