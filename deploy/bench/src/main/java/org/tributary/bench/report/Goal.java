package org.tributary.bench.report;

/**
 * What a ratio to the limit shall be.
 *
 * @param atLeast whether more is better
 * @param reach what must be had
 * @param goFor what would be fine
 */
public record Goal(boolean atLeast, double reach, double goFor) {

    public static Goal atLeast(double reach, double goFor) {
        return new Goal(true, reach, goFor);
    }

    public static Goal atMost(double reach, double goFor) {
        return new Goal(false, reach, goFor);
    }

    Verdict judge(double ratio) {
        if (isMet(ratio, goFor)) {
            return Verdict.GO_FOR;
        }
        return isMet(ratio, reach) ? Verdict.REACH : Verdict.SHORT;
    }

    private boolean isMet(double ratio, double bound) {
        return atLeast ? ratio >= bound : ratio <= bound;
    }
}
