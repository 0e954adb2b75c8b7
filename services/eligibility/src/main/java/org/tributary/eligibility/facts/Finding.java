package org.tributary.eligibility.facts;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.tributary.events.FindingId;
import org.tributary.events.clinicalrecord.BodyRegion;

/**
 * A condition, a diagnosis or a medicine that somebody recorded.
 *
 * @param code of the policy
 * @param region where it is; without one it is anywhere
 * @param until the first moment at which it had ended, as far as anybody said
 * @param learntAt when the chain learnt of it, which may be long after it began; none: just now
 */
public record Finding(
        FindingId findingId,
        String code,
        @Nullable BodyRegion region,
        Instant since,
        @Nullable Instant until,
        @Nullable Instant learntAt) {

    /** One that is learnt just now. */
    public Finding(
            FindingId findingId, String code, @Nullable BodyRegion region, Instant since, @Nullable Instant until) {
        this(findingId, code, region, since, until, null);
    }

    /** Whether it was there. */
    public boolean holdsAt(Instant at) {
        return !at.isBefore(since) && !isOverAt(at);
    }

    /** Whether it was there before and is not any more. */
    public boolean isOverAt(Instant at) {
        return until != null && !at.isBefore(until) && until.isAfter(since);
    }

    /** The same, ended; one that ended earlier stays as it was. */
    public Finding endedAt(Instant end) {
        return new Finding(
                findingId, code, region, since, until != null && until.isBefore(end) ? until : end, learntAt);
    }

    /** The same, learnt then; one that was learnt earlier stays as it was. */
    Finding learntBy(Instant at) {
        return learntAt == null ? new Finding(findingId, code, region, since, until, at) : this;
    }
}
