package org.tributary.outcomes.swelling;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tributary.events.SessionId;
import org.tributary.events.TherapistId;
import org.tributary.events.terms.Technique;
import org.tributary.events.terms.VisitKind;
import org.tributary.measurement.VolumeChange.Change;

/**
 * One session on a course's curve. Volumes are in mL, at full precision.
 *
 * @param session the session's number within the course, by when it began, from 1
 * @param line the volumes of one number have one method and one stretch of the limb, and only they may be joined; counted in
 *     the order of the sessions, absent where there is no volume
 * @param method by which the volumes were computed, or the instrument
 * @param volumeMl what the percentages were computed from: of the affected limb; of several limbs together, where several are treated
 * @param healthyVolumeMl of the healthy limb at the same visit; absent where no limb is healthy
 * @param lengthCm the stretch of the limb that the volumes cover
 * @param percentReduction by the course's measure, since the baseline; positive is less swelling
 * @param percentVolumeReduction of the affected limb's own volume since the baseline
 * @param change what may be said of the affected limb's volume since the baseline; absent at the baseline itself
 * @param pitting the worst grade of an affected limb, 0 to 4
 * @param closingVolumeMl after the techniques, if measured by the same method over the same stretch; no part of the curve
 */
public record SwellingPoint(
        int session,
        SessionId sessionId,
        Instant at,
        VisitKind kind,
        TherapistId therapistId,
        boolean signed,
        List<Technique> techniques,
        @Nullable Integer line,
        @Nullable String method,
        @Nullable Double lengthCm,
        @Nullable Double volumeMl,
        @Nullable Double healthyVolumeMl,
        @Nullable Double excessMl,
        @Nullable Double percentDifference,
        @Nullable Double percentReduction,
        @Nullable Double percentVolumeReduction,
        @Nullable Change change,
        @Nullable Integer pain,
        @Nullable Integer pitting,
        @Nullable Double closingVolumeMl,
        @Nullable Integer closingPain,
        Set<PointFlag> flags) {}
