package org.tributary.clinicalrecord.measurements;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.tributary.events.MeasurementId;

/**
 * What follows from one measurement: a grade, an index, a score or the band that one lies in.
 *
 * @param name what it is
 * @param band where it lies; none where no bands are published
 * @param basis the version of the policy or registry by which it was derived
 * @param reboundAgrees of a grade of pitting: whether the seconds belong to the same grade as the depth
 */
public record DerivedScore(
        MeasurementId measurementId,
        String name,
        BigDecimal value,
        String unit,
        @Nullable String band,
        String basis,
        @Nullable Boolean reboundAgrees) {}
