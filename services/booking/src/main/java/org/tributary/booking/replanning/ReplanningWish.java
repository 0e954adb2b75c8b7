package org.tributary.booking.replanning;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tributary.events.AbsenceId;
import org.tributary.events.ClosureId;
import org.tributary.events.Id;

/**
 * Which displaced visits are to have other times, and what they may not be.
 *
 * @param closureId only what this closure displaced
 * @param absenceId only what this absence displaced
 * @param until when a visit must have ended; four weeks after its old start if that was not said
 * @param sameTherapist whether patients keep their therapists
 */
public record ReplanningWish(
        @Nullable ClosureId closureId,
        @Nullable AbsenceId absenceId,
        @Nullable Instant until,
        boolean sameTherapist) {

    /** What displaced the visits; none for any. */
    List<Id> causes() {
        return Stream.<@Nullable Id>of(closureId, absenceId)
                .filter(Objects::nonNull)
                .<Id>map(Objects::requireNonNull)
                .toList();
    }
}
