package org.tributary.events.clinicalrecord;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tributary.events.clinicalrecord.PatientEvent.ScreeningKind;

/**
 * From when on a patient is to answer which safety form, as long as nothing else is learnt. Told by instants, for time passes
 * without a fact.
 *
 * @param lastFullAt when all questions were answered last; none: never
 * @param lastAnsweredAt when any form was answered last; none: never
 * @param fullFrom from when on all questions are to be asked; none: at once, because they never were
 * @param shortFrom from when on to ask whether anything has changed; none: at once, because nothing was ever asked
 */
public record FormsDue(
        @Nullable Instant lastFullAt,
        @Nullable Instant lastAnsweredAt,
        @Nullable Instant fullFrom,
        @Nullable Instant shortFrom) {

    /** What is to be answered before a session that starts then; nothing where a form was answered shortly before. */
    public Optional<ScreeningKind> at(Instant start) {
        if (isDue(fullFrom, start)) {
            return Optional.of(ScreeningKind.FULL);
        }
        return isDue(shortFrom, start) ? Optional.of(ScreeningKind.SHORT) : Optional.empty();
    }

    private static boolean isDue(@Nullable Instant from, Instant start) {
        return from == null || !start.isBefore(from);
    }
}
