package org.tributary.referral.referral;

/** What a partner may be told of the safety of the patient whom the person has become. */
enum Urgency {
    /** An urgent finding stands: the person was told to seek care at once. */
    URGENT,
    NOT_URGENT,
    /** Nothing: the patient does not want the partner to learn of it, or is not known yet. */
    UNTOLD
}
