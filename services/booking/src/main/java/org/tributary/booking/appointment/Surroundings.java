package org.tributary.booking.appointment;

/** Where booking looks up what a visit is judged by. */
interface Surroundings {

    /** What the rules must know; shifts, certificates and closures stay as they are until the transaction ends. */
    Circumstances of(Visit asked);

    /** The same for a visit that is to move: meanwhile nobody else takes or moves a time at the clinic. */
    Circumstances ofMoving(Visit asked);

    /** Whether what the clinical record must have told for this visit has arrived. */
    boolean haveHeardOfThePatientOf(Visit asked);
}
