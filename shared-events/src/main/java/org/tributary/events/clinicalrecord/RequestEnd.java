package org.tributary.events.clinicalrecord;

/** Why nothing came of what a second person was asked for. */
public enum RequestEnd {
    REFUSED,
    NOT_APPROVED_IN_TIME
}
