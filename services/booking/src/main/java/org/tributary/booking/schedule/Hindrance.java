package org.tributary.booking.schedule;

/** Why a visit cannot be at a time. */
public enum Hindrance {
    /** Nobody prefers a time of that weekday. */
    NO_PREFERRED_TIME,
    PAST,
    /** By its week, or by a closure against it. */
    CLINIC_CLOSED,
    /** Screening does not reach that far. */
    NOT_ELIGIBLE,
    PATIENT_BUSY,
    NOT_CERTIFIED,
    NO_SHIFT,
    THERAPIST_BUSY,
    ROOM_BUSY
}
