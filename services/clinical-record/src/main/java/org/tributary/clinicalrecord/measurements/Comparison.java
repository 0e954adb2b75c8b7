package org.tributary.clinicalrecord.measurements;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tributary.events.MeasurementId;

/**
 * A measurement beside what was measured of the same kind, place and method before.
 *
 * @param previous the latest first
 * @param difference from the latest, where the error of the method is known
 */
public record Comparison(
        MeasurementId measurementId,
        List<Reading> previous,
        @Nullable Difference difference) {}
