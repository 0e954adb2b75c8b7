package org.tributary.measurement;

/** A score or a distance whose change the policy can judge. */
public enum ScoreMeasure {
    /** Numeric rating scale of pain, whole numbers from 0 to 10; lower is better. */
    PAIN_NRS,
    /** Lymphedema Life Impact Scale, version 1, in percent of impairment; lower is better. */
    LLIS_1,
    /** The same, version 2. */
    LLIS_2,
    /** Longest distance that can be walked, in m; higher is better. */
    CLAUDICATION_MAXIMUM,
    /** Distance walked until the patient would stop, in m; higher is better. */
    CLAUDICATION_FUNCTIONAL
}
