package org.tributary.clinicalrecord.measurements;

import java.util.List;

/** What was charted beside what was charted before, and what somebody should look at again. */
public record Plausibility(List<Comparison> comparisons, List<Warning> warnings) {}
