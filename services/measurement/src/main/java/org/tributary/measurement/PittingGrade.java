package org.tributary.measurement;

/**
 * How strongly skin keeps a thumb's print.
 *
 * @param grade 0 (none) to 4 (shown as 1+ to 4+); ordinal, never averaged
 * @param reboundAgrees whether the seconds until it was gone belong to the same grade
 */
public record PittingGrade(int grade, boolean reboundAgrees) {

    /**
     * Grades by depth; published tables disagree on the seconds, so those only confirm. A depth between two bands takes the
     * higher grade. Source: the policy's table (secondary sources).
     *
     * @param depthMm in mm, 0 to 50
     * @param seconds until the print was gone, 0 to 600
     * @throws IllegalArgumentException if a value is out of its range
     */
    public static PittingGrade of(int depthMm, int seconds, MeasurementPolicy policy) {
        if (!isPossible(depthMm, seconds)) {
            throw new IllegalArgumentException(
                    "A pit is 0 to 50 mm deep and gone in 0 to 600 s, not " + depthMm + " mm, " + seconds + " s");
        }
        var grade = policy.pittingGradeOfDepth(depthMm);
        return new PittingGrade(grade, policy.pittingReboundFits(grade, seconds));
    }

    /** Whether skin can keep a print so deep, in mm, for so long, in seconds; what cannot be is not graded. */
    public static boolean isPossible(int depthMm, int seconds) {
        return depthMm >= 0 && depthMm <= 50 && seconds >= 0 && seconds <= 600;
    }
}
