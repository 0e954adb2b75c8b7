package org.tributary.booking.waitinglist;

import java.time.Instant;
import org.tributary.events.AppointmentId;
import org.tributary.events.WaitingListEntryId;
import org.tributary.events.booking.WaitingListEvent.EndedBecause;
import org.tributary.platform.kernel.Rejection;

/** Every way an entry on the waiting list says no. */
public sealed interface WaitingListRejection extends Rejection {

    /** Nobody waits by this name. */
    record NeverWaitlisted(WaitingListEntryId entryId) implements WaitingListRejection {}

    /** The entry exists already, with other details. */
    record WaitlistedDifferently(WaitingListEntryId entryId) implements WaitingListRejection {}

    /** A visit does not fit in between, or it is too late to offer one. */
    record NoSuchWindow(Instant earliest, Instant latest) implements WaitingListRejection {}

    /** There is nothing to accept or to decline. */
    record NothingOffered() implements WaitingListRejection {}

    /** The time was held for a while, and is not held any more. */
    record OfferHasLapsed() implements WaitingListRejection {}

    /** The wait ended with this appointment. */
    record BookedAlready(AppointmentId appointmentId) implements WaitingListRejection {}

    /** The patient waits no longer. */
    record WaitingHasEnded(EndedBecause because) implements WaitingListRejection {}

    /** Another time is held for the patient. */
    record OfferStands(Instant heldUntil) implements WaitingListRejection {}

    /** The patient would not come then, or not for so short a time. */
    record DoesNotSuit(Instant startsAt) implements WaitingListRejection {}

    /** The patient was offered this very time before. */
    record OfferedBefore(Instant startsAt) implements WaitingListRejection {}

    /** Nobody could answer and come in time. */
    record StartsTooSoon(Instant startsAt) implements WaitingListRejection {}

    /** It is not over before that. */
    record NotOverYet(Instant until) implements WaitingListRejection {}
}
