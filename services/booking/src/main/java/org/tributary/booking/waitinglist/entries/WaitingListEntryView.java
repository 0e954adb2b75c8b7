package org.tributary.booking.waitinglist.entries;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tributary.events.AppointmentId;
import org.tributary.events.ClinicId;
import org.tributary.events.OfferId;
import org.tributary.events.PatientId;
import org.tributary.events.RoomId;
import org.tributary.events.TherapistId;
import org.tributary.events.WaitingListEntryId;
import org.tributary.events.booking.WaitingListEvent.EndedBecause;
import org.tributary.events.terms.Technique;
import org.tributary.events.terms.VisitKind;

/**
 * An entry on the waiting list as callers read it. {@code version} grows with each of its facts.
 *
 * @param offer what is held for the patient; absent unless something is
 * @param appointmentId what the wait ended with; absent unless it is booked
 * @param endedBecause why the patient waits no longer; absent unless the wait ended without a time
 */
public record WaitingListEntryView(
        WaitingListEntryId entryId,
        ClinicId clinicId,
        PatientId patientId,
        VisitKind kind,
        List<Technique> techniques,
        Duration duration,
        Instant earliest,
        Instant latest,
        Instant askedAt,
        Status status,
        @Nullable Offer offer,
        @Nullable AppointmentId appointmentId,
        @Nullable EndedBecause endedBecause,
        long version) {

    /** Where a wait stands. */
    public enum Status {
        WAITING,
        OFFERED,
        BOOKED,
        ENDED
    }

    /** A time that nobody else may have until then. */
    public record Offer(
            OfferId offerId,
            TherapistId therapistId,
            RoomId roomId,
            Instant startsAt,
            Instant endsAt,
            Instant heldUntil) {}
}
