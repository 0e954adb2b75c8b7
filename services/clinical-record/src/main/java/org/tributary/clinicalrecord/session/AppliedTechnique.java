package org.tributary.clinicalrecord.session;

import org.tributary.events.EntryId;
import org.tributary.events.clinicalrecord.BodyRegion;
import org.tributary.events.terms.Pressure;
import org.tributary.events.terms.Technique;

/** A technique of a session, under the name by which it can be amended. */
record AppliedTechnique(EntryId entryId, Technique technique, BodyRegion region, int minutes, Pressure pressure) {

    /** Whether the other one tells of the same, whatever it is called. */
    boolean says(AppliedTechnique other) {
        return technique == other.technique
                && region == other.region
                && minutes == other.minutes
                && pressure == other.pressure;
    }
}
