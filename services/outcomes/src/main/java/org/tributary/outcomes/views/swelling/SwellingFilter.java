package org.tributary.outcomes.views.swelling;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.tributary.events.TherapistId;
import org.tributary.events.terms.Condition;
import org.tributary.events.terms.Technique;
import org.tributary.outcomes.swelling.Measure;

/**
 * Which of a clinic's courses to take together. A course is in or out as a whole, so that every session number stands for the
 * same choice of courses.
 *
 * @param technique that was applied at some session
 * @param therapistId who took some session
 * @param from not before this did the first session begin
 * @param to before this it did
 * @param measure what the percentages mean; courses of another measure are left out
 */
public record SwellingFilter(
        @Nullable Condition condition,
        @Nullable Technique technique,
        @Nullable TherapistId therapistId,
        @Nullable Instant from,
        @Nullable Instant to,
        @Nullable Measure measure) {

    SwellingFilter ofMeasure(Measure only) {
        return new SwellingFilter(condition, technique, therapistId, from, to, only);
    }
}
