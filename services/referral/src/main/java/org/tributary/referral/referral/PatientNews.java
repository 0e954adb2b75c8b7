package org.tributary.referral.referral;

import java.util.List;
import org.tributary.referral.views.visits.Visit;

/**
 * What the other services have told of the patient whom the person has become.
 *
 * @param visits all that were booked because of the referral, the earliest first
 */
record PatientNews(Urgency urgency, List<Visit> visits) {

    /** Nothing yet. */
    static final PatientNews NONE = new PatientNews(Urgency.UNTOLD, List.of());

    /** What a partner may be told of the patient's safety. */
    enum Urgency {
        /** An urgent finding stands: the person was told to seek care at once. */
        URGENT,
        NOT_URGENT,
        /** Nothing: the patient does not want the partner to learn of it, or is not known yet. */
        UNTOLD
    }
}
