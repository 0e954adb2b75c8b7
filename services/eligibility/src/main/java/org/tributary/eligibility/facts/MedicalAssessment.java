package org.tributary.eligibility.facts;

import java.time.Instant;
import java.util.List;
import org.tributary.events.MedicalAssessmentId;
import org.tributary.events.clinicalrecord.BodyRegion;
import org.tributary.events.terms.Technique;

/**
 * A physician has seen the patient and allows forceful techniques, for a time.
 *
 * @param allows these techniques
 * @param regions where; none named: everywhere
 * @param until the first moment at which it is too old or was revoked
 */
public record MedicalAssessment(
        MedicalAssessmentId assessmentId,
        List<Technique> allows,
        List<BodyRegion> regions,
        Instant from,
        Instant until) {

    /** Whether it is in date. */
    public boolean holdsAt(Instant at) {
        return !at.isBefore(from) && at.isBefore(until);
    }

    /** The same, revoked; one that was out of date stays as it was. */
    public MedicalAssessment endedAt(Instant end) {
        return end.isBefore(until) ? new MedicalAssessment(assessmentId, allows, regions, from, end) : this;
    }
}
