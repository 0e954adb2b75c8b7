package org.tributary.booking.waitinglist;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.tributary.events.OfferId;
import org.tributary.events.booking.WaitingListEvent;
import org.tributary.events.booking.WaitingListEvent.EndedBecause;
import org.tributary.events.booking.WaitingListEvent.OfferAccepted;
import org.tributary.events.booking.WaitingListEvent.OfferLapsed;
import org.tributary.events.booking.WaitingListEvent.PatientWaitlisted;
import org.tributary.events.booking.WaitingListEvent.TimeOffered;
import org.tributary.events.booking.WaitingListEvent.WaitingEnded;
import org.tributary.platform.kernel.State;

/** A patient's wish for a time that is not free yet, and what became of it. A value: no clock, no framework, no I/O. */
sealed interface WaitingListEntry extends State<WaitingListEntry, WaitingListEvent> {

    /** Nobody waits. */
    record Unasked() implements WaitingListEntry {}

    /** The patient would come; these times they were offered and did not take. */
    record Waiting(PatientWaitlisted wish, List<MissedTime> missed) implements WaitingListEntry {}

    /** A time is held for the patient. */
    record Offered(PatientWaitlisted wish, List<MissedTime> missed, TimeOffered offer) implements WaitingListEntry {

        /** Where none is named, the one that stands is meant. */
        boolean isMeantBy(Optional<OfferId> named) {
            return named.map(offer.offerId()::equals).orElse(true);
        }

        boolean isOf(OfferId named) {
            return offer.offerId().equals(named);
        }

        /** What the clinic could not keep was not missed by the patient, and may be offered again. */
        private List<MissedTime> missedAfter(OfferLapsed lapsed) {
            return switch (lapsed.because()) {
                case EXPIRED, DECLINED ->
                    Stream.concat(missed.stream(), Stream.of(MissedTime.of(offer)))
                            .toList();
                case NO_LONGER_POSSIBLE -> missed;
            };
        }
    }

    record Booked(PatientWaitlisted wish, OfferAccepted as) implements WaitingListEntry {

        /** Where none is named, the one that was accepted is meant. */
        boolean isMeantBy(Optional<OfferId> named) {
            return named.map(as.offerId()::equals).orElse(true);
        }
    }

    record Ended(PatientWaitlisted wish, EndedBecause because) implements WaitingListEntry {}

    @Override
    default WaitingListEntry after(WaitingListEvent event) {
        return switch (event) {
            case PatientWaitlisted e -> new Waiting(e, List.of());
            case TimeOffered e -> this instanceof Waiting w ? new Offered(w.wish(), w.missed(), e) : this;
            case OfferLapsed e -> this instanceof Offered o ? new Waiting(o.wish(), o.missedAfter(e)) : this;
            case OfferAccepted e -> this instanceof Offered o ? new Booked(o.wish(), e) : this;
            case WaitingEnded e -> this instanceof Waiting w ? new Ended(w.wish(), e.because()) : this;
        };
    }

    /** What is held for the patient. */
    default Optional<Offered> offerIfAny() {
        return this instanceof Offered offered ? Optional.of(offered) : Optional.empty();
    }
}
