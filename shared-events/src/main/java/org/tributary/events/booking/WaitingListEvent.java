package org.tributary.events.booking;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.tributary.events.AppointmentId;
import org.tributary.events.ClinicId;
import org.tributary.events.EventType;
import org.tributary.events.OfferId;
import org.tributary.events.PatientId;
import org.tributary.events.RoomId;
import org.tributary.events.TherapistId;
import org.tributary.events.WaitingListEntryId;
import org.tributary.events.terms.Technique;
import org.tributary.events.terms.VisitKind;

/** What has happened on the waiting list. Keyed by the entry. */
public sealed interface WaitingListEvent extends BookingEvent {

    WaitingListEntryId entryId();

    @Override
    ClinicId clinicId();

    @Override
    PatientId patientId();

    @Override
    default WaitingListEntryId aggregateId() {
        return entryId();
    }

    @Override
    default WaitingListEntryId key() {
        return entryId();
    }

    /** A patient would come if a time between these became free. */
    @EventType("tributary.booking.PatientWaitlisted.v1")
    record PatientWaitlisted(
            WaitingListEntryId entryId,
            PatientId patientId,
            ClinicId clinicId,
            VisitKind kind,
            List<Technique> techniques,
            Duration duration,
            Instant earliest,
            Instant latest)
            implements WaitingListEvent {}

    /** A freed time is held for the patient until then. */
    @EventType("tributary.booking.TimeOffered.v1")
    record TimeOffered(
            WaitingListEntryId entryId,
            PatientId patientId,
            ClinicId clinicId,
            OfferId offerId,
            TherapistId therapistId,
            RoomId roomId,
            Instant startsAt,
            Instant endsAt,
            Instant heldUntil)
            implements WaitingListEvent {}

    /** The offered time is free for the next; the patient waits on. */
    @EventType("tributary.booking.OfferLapsed.v1")
    record OfferLapsed(
            WaitingListEntryId entryId, PatientId patientId, ClinicId clinicId, OfferId offerId, LapsedBecause because)
            implements WaitingListEvent {}

    /** The held time became an appointment, and the wait is over. */
    @EventType("tributary.booking.OfferAccepted.v1")
    record OfferAccepted(
            WaitingListEntryId entryId,
            PatientId patientId,
            ClinicId clinicId,
            OfferId offerId,
            AppointmentId appointmentId)
            implements WaitingListEvent {}

    /** The patient waits no longer, without a time. */
    @EventType("tributary.booking.WaitingEnded.v1")
    record WaitingEnded(WaitingListEntryId entryId, PatientId patientId, ClinicId clinicId, EndedBecause because)
            implements WaitingListEvent {}

    /** Why a held time was given up. */
    enum LapsedBecause {
        EXPIRED,
        DECLINED,
        NO_LONGER_POSSIBLE
    }

    /** Why somebody waits no longer. */
    enum EndedBecause {
        WITHDRAWN,
        TOO_LATE,
        /** The clinic treats the patient no more. */
        ENROLMENT_ENDED
    }
}
