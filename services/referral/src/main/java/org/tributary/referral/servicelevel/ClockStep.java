package org.tributary.referral.servicelevel;

/** What somebody waits for. */
public enum ClockStep {
    /** A clinic's answer: a yes, a no, a question, or another clinic. */
    DECISION,
    /** The partner's answer to a clinic's question. */
    ANSWER,
    /** A time for the first visit. */
    SCHEDULING,
    /** The first visit itself. */
    FIRST_VISIT
}
