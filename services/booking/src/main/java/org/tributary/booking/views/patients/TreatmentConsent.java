package org.tributary.booking.views.patients;

import org.jspecify.annotations.Nullable;

/** What a patient has said about being treated. Without a yes no session starts. */
public enum TreatmentConsent {
    GIVEN,
    NEVER_ASKED,
    /** The patient has said no, at once or after a yes. */
    WITHHELD;

    static TreatmentConsent of(@Nullable Boolean given) {
        if (given == null) {
            return NEVER_ASKED;
        }
        return given ? GIVEN : WITHHELD;
    }
}
