package org.tributary.measurement;

/**
 * What is derived from what was measured. A is the affected limb, U the unaffected one of the same visit, EV = A - U, W body
 * weight in kg and H height in m; 1 is the baseline and 2 the visit. A change is follow-up minus baseline; a reduction is its
 * negative.
 */
public enum Quantity {
    /** Of one limb at one visit. */
    VOLUME("mL", "V", "the method's own"),
    /** How much more the affected limb holds; negative where it is the smaller. */
    EXCESS_VOLUME("mL", "A - U", "Cochrane CD003475"),
    /** The same in percent of the healthy limb. */
    PERCENT_DIFFERENCE("%", "100·(A - U)/U", "PMC3418149"),
    /** Percent reduction of excess volume (PREV), each visit with its own healthy limb; above 100 or negative where it is so. */
    EXCESS_REDUCTION("%", "100·(EV1 - EV2)/EV1", "Cochrane CD003475"),
    /** The same with the healthy limb of the baseline for both visits: an estimate that never stands in one series with the other. */
    BASELINE_CONTROL_ESTIMATE("%", "100·(EV1 - (A2 - U1))/EV1", "Mayrovitz 2007, 10.2522/ptj.20060382"),
    /** Of the limb's own volume. */
    VOLUME_CHANGE("mL", "A2 - A1", "Cochrane CD003475"),
    /** Percent change of absolute volume, positive where the limb shrank; not interchangeable with the reduction of excess. */
    ABSOLUTE_REDUCTION("%", "100·(A1 - A2)/A1", "EWMA 2014"),
    /** Relative volume change (RVC), from a baseline before the swelling; a ratio less one. */
    RELATIVE_VOLUME_CHANGE("1", "A2·U1/(U2·A1) - 1", "Ancukiewicz 2011, PMID 20605339"),
    /** Weight-adjusted change (WAC), where no limb is healthy; a ratio less one. */
    WEIGHT_ADJUSTED_CHANGE("1", "A2·W1/(W2·A1) - 1", "Miller 2013, Lymphology 46:64"),
    /** Change of the limb's volume in percent, less the change of the body mass index in percent. */
    BMI_ADJUSTED_CHANGE("%", "100·(A2 - A1)/A1 - 100·(B2 - B1)/B1, B = W/H²", "J Lymphoedema 2008;3:38");

    private final String unit;
    private final String formula;
    private final String source;

    Quantity(String unit, String formula, String source) {
        this.unit = unit;
        this.formula = formula;
        this.source = source;
    }

    /** In UCUM's terms. */
    public String unit() {
        return unit;
    }

    /** By which it is computed. */
    public String formula() {
        return formula;
    }

    /** Who published the formula. */
    public String source() {
        return source;
    }
}
