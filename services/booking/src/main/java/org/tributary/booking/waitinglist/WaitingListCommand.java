package org.tributary.booking.waitinglist;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tributary.events.AppointmentId;
import org.tributary.events.ClinicId;
import org.tributary.events.OfferId;
import org.tributary.events.PatientId;
import org.tributary.events.TherapistId;
import org.tributary.events.WaitingListEntryId;
import org.tributary.events.terms.Technique;
import org.tributary.events.terms.VisitKind;

/** Everything one can ask of an entry on the waiting list. {@code at} is when it was asked, never when it is handled. */
public sealed interface WaitingListCommand {

    WaitingListEntryId entryId();

    record JoinWaitingList(
            WaitingListEntryId entryId,
            PatientId patientId,
            ClinicId clinicId,
            VisitKind kind,
            List<Technique> techniques,
            Duration duration,
            Instant earliest,
            Instant latest,
            Instant at)
            implements WaitingListCommand {}

    /** A therapist's time came free that may suit. */
    record OfferTime(
            WaitingListEntryId entryId,
            OfferId offerId,
            TherapistId therapistId,
            Instant startsAt,
            Instant freeUntil,
            Instant at)
            implements WaitingListCommand {}

    /** The patient comes. Without an offer named, it is the one that stands. */
    record AcceptOffer(
            WaitingListEntryId entryId,
            AppointmentId appointmentId,
            @Nullable OfferId offerId,
            Instant at) implements WaitingListCommand {}

    /** The patient does not come then, and waits on. */
    record DeclineOffer(
            WaitingListEntryId entryId, @Nullable OfferId offerId) implements WaitingListCommand {}

    /** Nobody answered for as long as the time was held. */
    record LapseOffer(WaitingListEntryId entryId, OfferId offerId, Instant at) implements WaitingListCommand {}

    /** The clinic cannot keep the held time. */
    record GiveUpOffer(WaitingListEntryId entryId, OfferId offerId) implements WaitingListCommand {}

    /** The patient does not want to wait any more. */
    record LeaveWaitingList(WaitingListEntryId entryId) implements WaitingListCommand {}

    /** The clinic treats the patient no more. */
    record StopWaiting(WaitingListEntryId entryId) implements WaitingListCommand {}

    /** The last moment at which the patient would have come has passed. */
    record EndWaiting(WaitingListEntryId entryId, Instant at) implements WaitingListCommand {}
}
