package org.tributary.booking.appointment;

import org.tributary.booking.schedule.TimeSpan;
import org.tributary.events.ClinicId;
import org.tributary.events.TherapistId;

/** Whoever waits for a time: they hear of what comes free, and give back what is only held for them where it is needed. */
public interface FreedTimeListener {

    /** What is free of it once this transaction has committed is offered then. */
    void hearOf(FreedTime freed);

    /** Nothing is held at the clinic then any more. */
    void giveWayAt(ClinicId clinic, TimeSpan during);

    /** Nothing is held with the therapist then any more. */
    void giveWayOf(TherapistId therapist, TimeSpan during);
}
