package org.tributary.booking.schedule;

/** What cannot be in two places at once; or that the clinic is closed then, against its hours. */
public enum ResourceKind {
    THERAPIST,
    ROOM,
    PATIENT,
    CLOSURE
}
