package org.tributary.eligibility.evaluation;

import java.time.Period;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tributary.eligibility.policy.MeasurementKind;
import org.tributary.events.clinicalrecord.BodyRegion;

/**
 * What nobody has measured, or not lately, without which no hands are laid on.
 *
 * @param anyOf one of these would do
 * @param place of what; none: of the patient as a whole
 * @param notOlderThan how old it may be; {@code P0D}: it is measured at this very session
 */
public record MissingMeasurement(
        List<MeasurementKind> anyOf, @Nullable BodyRegion place, Period notOlderThan) {}
