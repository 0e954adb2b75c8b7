package org.tributary.booking.waitinglist;

import static org.springframework.http.HttpStatus.CONFLICT;
import static org.springframework.http.HttpStatus.NOT_FOUND;
import static org.springframework.http.HttpStatus.UNPROCESSABLE_CONTENT;

import org.springframework.http.ProblemDetail;
import org.springframework.stereotype.Component;
import org.tributary.booking.waitinglist.WaitingListRejection.BookedAlready;
import org.tributary.booking.waitinglist.WaitingListRejection.DoesNotSuit;
import org.tributary.booking.waitinglist.WaitingListRejection.NeverWaitlisted;
import org.tributary.booking.waitinglist.WaitingListRejection.NoSuchWindow;
import org.tributary.booking.waitinglist.WaitingListRejection.NotOverYet;
import org.tributary.booking.waitinglist.WaitingListRejection.NothingOffered;
import org.tributary.booking.waitinglist.WaitingListRejection.OfferHasLapsed;
import org.tributary.booking.waitinglist.WaitingListRejection.OfferStands;
import org.tributary.booking.waitinglist.WaitingListRejection.OfferedBefore;
import org.tributary.booking.waitinglist.WaitingListRejection.StartsTooSoon;
import org.tributary.booking.waitinglist.WaitingListRejection.WaitingHasEnded;
import org.tributary.booking.waitinglist.WaitingListRejection.WaitlistedDifferently;
import org.tributary.platform.web.Problem;
import org.tributary.platform.web.ProblemMapping;

/** How each refusal reads over HTTP (RFC 9457). A new refusal does not compile until it is named here. */
@Component
class WaitingListProblems implements ProblemMapping<WaitingListRejection> {

    @Override
    public ProblemDetail toProblem(WaitingListRejection rejection) {
        return switch (rejection) {
            case NeverWaitlisted _ -> Problem.of(NOT_FOUND, "not-found", "There is no such entry on the waiting list");
            case WaitlistedDifferently _ ->
                Problem.of(CONFLICT, "waitlisted-differently", "This entry exists already with other details");
            case NoSuchWindow r ->
                Problem.of(
                                UNPROCESSABLE_CONTENT,
                                "no-such-window",
                                "The visit must fit between the earliest and the latest time, and be more than an hour away")
                        .with("earliest", r.earliest())
                        .with("latest", r.latest());
            case NothingOffered _ -> Problem.of(CONFLICT, "nothing-offered", "No time is held for the patient");
            case OfferHasLapsed _ -> Problem.of(CONFLICT, "offer-lapsed", "The time is not held any more");
            case BookedAlready r ->
                Problem.of(CONFLICT, "booked-already", "The wait ended with an appointment")
                        .with("appointmentId", r.appointmentId());
            case WaitingHasEnded r ->
                Problem.of(CONFLICT, "waiting-ended", "The patient waits no longer")
                        .with("because", r.because());
            case OfferStands r ->
                Problem.of(CONFLICT, "offer-stands", "Another time is held for the patient")
                        .with("heldUntil", r.heldUntil());
            case DoesNotSuit r ->
                Problem.of(CONFLICT, "does-not-suit", "The patient would not come then")
                        .with("startsAt", r.startsAt());
            case OfferedBefore r ->
                Problem.of(CONFLICT, "offered-before", "The patient was offered this time before")
                        .with("startsAt", r.startsAt());
            case StartsTooSoon r ->
                Problem.of(CONFLICT, "starts-too-soon", "Nobody could answer and come in time")
                        .with("startsAt", r.startsAt());
            case NotOverYet r ->
                Problem.of(CONFLICT, "not-over-yet", "It is not over yet").with("until", r.until());
        };
    }

    @Override
    public Class<WaitingListRejection> of() {
        return WaitingListRejection.class;
    }
}
