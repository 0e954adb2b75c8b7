package org.tributary.measurement;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A version of a questionnaire or scale whose score is recorded; its items are not kept.
 *
 * @param id what it is called where a score is charted
 * @param version two versions are two instruments: their scores are never compared
 * @param permission what its owner allows
 * @param least the lowest score, included
 * @param most the highest score, included
 * @param step a score is so many of these above the lowest; none: any number
 * @param bands from the lowest score upwards; none where no bands are published
 * @param detectable the change that is beyond the error of measurement (MDC95), where it is known
 * @param important the change that matters to a patient (MCID), where it is known; it may lie within the error
 */
public record Instrument(
        String id,
        String version,
        String name,
        String language,
        String permission,
        BigDecimal least,
        BigDecimal most,
        @Nullable BigDecimal step,
        Direction direction,
        String source,
        List<Band> bands,
        @Nullable String bandsSource,
        @Nullable Change detectable,
        @Nullable Change important) {

    /** Whether the instrument can give this score: within its range, and on a step of it. */
    public boolean allows(BigDecimal score) {
        return score.compareTo(least) >= 0
                && score.compareTo(most) <= 0
                && (step == null || score.subtract(least).remainder(step).signum() == 0);
    }

    /** The band that a score lies in: the highest that begins at it or below. Source: named with the bands. */
    public Optional<String> bandOf(BigDecimal score) {
        return bands.reversed().stream()
                .filter(band -> score.compareTo(band.from()) >= 0)
                .map(Band::name)
                .findFirst();
    }

    /** A stretch of scores, up to where the next begins. */
    public record Band(String name, BigDecimal from) {}

    /** A difference of two scores in points, with where it was published. */
    public record Change(BigDecimal points, String source) {}

    /** What a higher score says. */
    public enum Direction {
        HIGHER_IS_WORSE,
        HIGHER_IS_BETTER
    }
}
