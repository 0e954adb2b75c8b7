package org.tributary.booking.appointment;

import org.tributary.events.AppointmentId;
import org.tributary.events.RoomId;

/** Who holds which stretch of time: no therapist, room or patient is in two places at once. */
interface TimeClaims {

    /**
     * Takes the time of the therapist, the patient and the first free one of the rooms that will do, which it answers.
     *
     * @throws org.tributary.platform.kernel.CommandRejected with {@link AppointmentRejection.TimeTaken}; the transaction is then
     *     to be rolled back
     */
    RoomId claim(AppointmentId holder, Visit visit, Circumstances known);

    void release(AppointmentId holder);
}
