package org.tributary.events;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.tributary.events.approvals.ApprovalEvent;
import org.tributary.events.booking.BookingEvent;
import org.tributary.events.clinicalrecord.ClinicalRecordEvent;
import org.tributary.events.clinicalrecord.PolicyEvent;
import org.tributary.events.referral.ReferralServiceEvent;

/** The fixed cast, and one sample of every event with every component filled. */
final class Examples {

    static final PatientId ASHA = PatientId.of("00000000-0000-7000-8000-000000000001");
    static final ClinicId RIVERSIDE = ClinicId.of("00000000-0000-7000-8000-000000000002");
    static final TherapistId MIRA = TherapistId.of("00000000-0000-7000-8000-000000000003");
    static final RoomId BLUE_ROOM = RoomId.of("00000000-0000-7000-8000-000000000004");
    static final AppointmentId CHECKUP = AppointmentId.of("00000000-0000-7000-8000-000000000005");
    static final CourseId COURSE = CourseId.of("00000000-0000-7000-8000-000000000006");
    static final SessionId FIRST_SESSION = SessionId.of("00000000-0000-7000-8000-000000000007");
    static final ScreeningId SCREENING = ScreeningId.of("00000000-0000-7000-8000-000000000008");
    static final PartnerId HARBOUR_PHYSIO = PartnerId.of("00000000-0000-7000-8000-000000000009");
    static final ReferralId REFERRAL = ReferralId.of("00000000-0000-7000-8000-00000000000a");

    static final SeriesId REGIMEN = SeriesId.of("00000000-0000-7000-8000-00000000000b");
    static final WaitingListEntryId WISH = WaitingListEntryId.of("00000000-0000-7000-8000-00000000000c");
    static final OfferId OFFER = OfferId.of("00000000-0000-7000-8000-00000000000d");
    static final ClosureId HOLIDAY = ClosureId.of("00000000-0000-7000-8000-00000000000e");
    static final AbsenceId SICK_LEAVE = AbsenceId.of("00000000-0000-7000-8000-00000000000f");
    static final CalendarId CALENDAR = CalendarId.of("00000000-0000-7000-8000-000000000010");
    static final ApprovalId APPROVAL = ApprovalId.of("00000000-0000-7000-8000-000000000011");

    static final Instant TUESDAY_10AM = Instant.parse("2026-03-03T10:00:00Z");
    static final Instant TUESDAY_11AM = Instant.parse("2026-03-03T11:00:00Z");

    private Examples() {}

    /** Every fact that this version of the chain can tell. */
    static EventTypes types() {
        return EventTypes.of(
                ApprovalEvent.class,
                BookingEvent.class,
                ClinicalRecordEvent.class,
                PolicyEvent.class,
                ReferralServiceEvent.class);
    }

    static List<Event> all() {
        var samples = new ArrayList<Event>(ApprovalExamples.ALL);
        samples.addAll(BookingExamples.ALL);
        samples.addAll(ClinicalRecordExamples.ALL);
        samples.addAll(PolicyExamples.ALL);
        samples.addAll(ReferralExamples.ALL);
        return List.copyOf(samples);
    }

    static MeasurementId measurement(int nr) {
        return MeasurementId.of("00000000-0000-7000-8000-0000000001%02d".formatted(nr));
    }
}
