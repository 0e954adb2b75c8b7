package org.tributary.clinicalrecord.measurements;

/**
 * By how much a measurement differs from the one before, beside what measuring twice would give by itself.
 *
 * @param change the later minus the earlier one, at full precision
 * @param error the smallest difference that is held for more than error, in the same unit
 * @param basis which policy or registry says so
 */
public record Difference(double change, double error, String unit, String basis) {

    /** Whether it is more than the error; one as large as that is. */
    public boolean beyondError() {
        return Math.abs(change) >= error;
    }
}
