package org.tributary.booking.appointment;

import java.time.Instant;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.tributary.booking.appointment.AppointmentRejection.TimeTaken;
import org.tributary.booking.appointment.DecisionContext.Claim;
import org.tributary.events.OfferId;
import org.tributary.events.RoomId;
import org.tributary.platform.kernel.RejectedException;

/** Keeps a time for a visit that nobody has booked yet, so that nobody else can. */
@Component
public class OfferHolds {

    private final DecisionContextReader reader;
    private final VisitClaims claims;

    OfferHolds(DecisionContextReader reader, VisitClaims claims) {
        this.reader = reader;
        this.claims = claims;
    }

    /**
     * Holds the time of the therapist, the patient and a room, which it answers, if the visit could be booked now.
     *
     * @throws RejectedException with what the booking would be refused for; the transaction is then to be rolled back
     */
    public RoomId hold(OfferId offer, Visit visit, Instant at) {
        var known = reader.lockAndRead(visit);
        return switch (VisitPolicy.of(visit, Set.of(), at, known)) {
            case VisitPolicy.Refused refused -> throw new RejectedException(refused.reason());
            case VisitPolicy.Allowed _ -> roomIn(claims.claim(offer, visit, known));
        };
    }

    private static RoomId roomIn(Claim claim) {
        return switch (claim) {
            case Claim.Claimed it -> it.roomId();
            case Claim.Taken taken -> throw new RejectedException(new TimeTaken(taken.by()));
        };
    }

    public void release(OfferId offer) {
        claims.release(offer);
    }
}
