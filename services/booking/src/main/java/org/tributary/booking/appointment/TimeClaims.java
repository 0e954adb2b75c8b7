package org.tributary.booking.appointment;

import java.util.List;
import org.tributary.booking.appointment.AppointmentCommand.BookAppointment;
import org.tributary.events.AppointmentId;
import org.tributary.events.RoomId;

/** Who holds which stretch of time: no therapist, room or patient is in two places at once. */
interface TimeClaims {

    /**
     * Takes the time of the therapist, the patient and the first free one of these rooms, which it answers.
     *
     * @throws org.tributary.platform.kernel.CommandRejected with {@link AppointmentRejection.TimeTaken}; the transaction is then
     *     to be rolled back
     */
    RoomId claim(BookAppointment asked, List<RoomId> rooms);

    void release(AppointmentId holder);
}
