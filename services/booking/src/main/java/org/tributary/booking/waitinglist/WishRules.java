package org.tributary.booking.waitinglist;

import static org.tributary.platform.kernel.Decision.accepted;
import static org.tributary.platform.kernel.Decision.rejected;

import java.util.List;
import org.tributary.booking.appointment.AppointmentRejection.UnknownPatient;
import org.tributary.booking.appointment.VisitPlan;
import org.tributary.booking.waitinglist.WaitingListCommand.EndWaiting;
import org.tributary.booking.waitinglist.WaitingListCommand.JoinWaitingList;
import org.tributary.booking.waitinglist.WaitingListEntry.Offered;
import org.tributary.booking.waitinglist.WaitingListEntry.Waiting;
import org.tributary.booking.waitinglist.WaitingListRejection.NoSuchWindow;
import org.tributary.booking.waitinglist.WaitingListRejection.NotOverYet;
import org.tributary.events.booking.WaitingListEvent;
import org.tributary.events.booking.WaitingListEvent.EndedBecause;
import org.tributary.events.booking.WaitingListEvent.LapsedBecause;
import org.tributary.events.booking.WaitingListEvent.PatientWaitlisted;
import org.tributary.events.booking.WaitingListEvent.WaitingEnded;
import org.tributary.platform.kernel.Decision;

/** What one may wait for, and for how long. */
final class WishRules {

    private WishRules() {}

    static Decision<WaitingListEvent> join(JoinWaitingList c, boolean treated) {
        var objection = new VisitPlan(c.kind(), c.techniques(), c.duration()).objection();
        if (objection.isPresent()) {
            return rejected(objection.get());
        }
        var lastStart = c.latest().minus(c.duration());
        if (lastStart.isBefore(c.earliest()) || OfferRules.isTooSoon(lastStart, c.at())) {
            return rejected(new NoSuchWindow(c.earliest(), c.latest()));
        }
        return treated ? accepted(waitlisted(c)) : rejected(new UnknownPatient(c.patientId()));
    }

    static PatientWaitlisted waitlisted(JoinWaitingList c) {
        return new PatientWaitlisted(
                c.entryId(),
                c.patientId(),
                c.clinicId(),
                c.kind(),
                List.copyOf(c.techniques()),
                c.duration(),
                c.earliest(),
                c.latest());
    }

    static Decision<WaitingListEvent> end(EndWaiting c, Waiting waiting) {
        return isOver(waiting.wish(), c)
                ? accepted(ended(waiting.wish(), EndedBecause.TOO_LATE))
                : rejected(new NotOverYet(waiting.wish().latest()));
    }

    /** What is held cannot be accepted any more by then, even if nobody has noticed. */
    static Decision<WaitingListEvent> end(EndWaiting c, Offered offered) {
        return isOver(offered.wish(), c)
                ? accepted(
                        OfferRules.lapsed(offered, LapsedBecause.EXPIRED), ended(offered.wish(), EndedBecause.TOO_LATE))
                : rejected(new NotOverYet(offered.wish().latest()));
    }

    static WaitingEnded ended(PatientWaitlisted wish, EndedBecause because) {
        return new WaitingEnded(wish.entryId(), wish.patientId(), wish.clinicId(), because);
    }

    private static boolean isOver(PatientWaitlisted wish, EndWaiting c) {
        return !c.at().isBefore(wish.latest());
    }
}
