package org.tributary.booking.appointment;

import java.time.Instant;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.tributary.events.OfferId;
import org.tributary.events.RoomId;
import org.tributary.platform.kernel.RejectedException;

/** Keeps a time for a visit that nobody has booked yet, so that nobody else can. */
@Component
public class OfferHolds {

    private final DecisionContextReader surroundings;
    private final VisitClaims claims;

    OfferHolds(DecisionContextReader surroundings, VisitClaims claims) {
        this.surroundings = surroundings;
        this.claims = claims;
    }

    /**
     * Holds the time of the therapist, the patient and a room, which it answers, if the visit could be booked now.
     *
     * @throws RejectedException with what the booking would be refused for; the transaction is then to be rolled back
     */
    public RoomId hold(OfferId offer, Visit visit, Instant at) {
        var known = surroundings.of(visit);
        return switch (VisitPolicy.of(visit, Set.of(), at, known)) {
            case VisitPolicy.Refused refused -> throw new RejectedException(refused.reason());
            case VisitPolicy.Allowed _ -> claims.claim(offer, visit, known.premisesOrThrow());
        };
    }

    public void release(OfferId offer) {
        claims.release(offer);
    }
}
