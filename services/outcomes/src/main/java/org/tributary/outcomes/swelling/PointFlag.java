package org.tributary.outcomes.swelling;

/** What a reader must know of a point besides its number. */
public enum PointFlag {
    /** The session that the others are compared with. */
    BASELINE,
    /** Came before the first session that could serve as the baseline. */
    BEFORE_BASELINE,
    /** An affected limb has no volume at this session. */
    NOT_MEASURED,
    /** Girths were entered that cannot be a volume. */
    MEASUREMENT_REFUSED,
    /** The healthy limb has no volume at this session; another visit's is never put in its place. */
    MISSING_CONTRALATERAL,
    /** Some stations were missing, so that a shorter stretch of the limb was compared. */
    REDUCED_LENGTH,
    /** Girths recorded for different methods were computed by one. */
    RECOMPUTED_METHOD,
    /** The limbs, or this session and the baseline, share neither method nor stations. */
    NOT_COMPARABLE,
    /** The affected limb was not the larger one at baseline. */
    NO_EXCESS_AT_BASELINE,
    /** The excess at baseline was within the error of measurement. */
    EXCESS_WITHIN_ERROR,
    /** Not the measurer of the baseline: only a larger change counts as real. */
    DIFFERENT_MEASURERS
}
