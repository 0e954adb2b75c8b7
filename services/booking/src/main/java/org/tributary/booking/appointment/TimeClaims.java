package org.tributary.booking.appointment;

import org.tributary.events.AppointmentId;
import org.tributary.events.Id;
import org.tributary.events.RoomId;

/** Who holds which stretch of time: no therapist, room or patient is in two places at once. */
interface TimeClaims {

    /**
     * Takes the time of the therapist, the patient and the first free one of the rooms that will do, which it answers.
     *
     * @throws org.tributary.platform.kernel.RejectedException with {@link AppointmentRejection.TimeTaken}; the transaction is then
     *     to be rolled back
     */
    RoomId claim(Id holder, Visit visit, DecisionContext known);

    void release(Id holder);

    /** Releases what is held, and lets those know who wait for a time. */
    void giveBack(AppointmentId holder);
}
