package org.tributary.booking.appointment;

/** Where booking looks up what a visit is judged by. */
interface DecisionContextReader {

    /** What the rules must know; shifts, certificates and closures stay as they are until the transaction ends. */
    DecisionContext of(Visit asked);

    /**
     * The same for a visit that is to move: meanwhile nobody else takes or moves a time at the clinic, and the therapist whom it
     * leaves does not go away.
     */
    DecisionContext ofMoving(Visit from, Visit to);

    /** What of a visit's course and referral is the patient's at the clinic, as far as others have told. */
    DecisionContext.Origin originOf(Visit asked);
}
