/**
 * What a clinic may conclude from what it measured: limb volume from tape girths, swelling against the healthy limb or the
 * start of the course, what is change and what is error, and the bands of other measures.
 *
 * <p>Lengths are in cm and volumes in mL (1 cm³ = 1 mL). Nothing is rounded, clamped or made absolute on the way: whoever
 * shows a figure rounds it. Thresholds are never literals here, they come from a {@link org.tributary.measurement.MeasurementPolicy}.
 */
@NullMarked
package org.tributary.measurement;

import org.jspecify.annotations.NullMarked;
