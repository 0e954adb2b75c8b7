package org.tributary.clinicalrecord.erasure;

import java.util.List;

/**
 * How long the law makes the chain keep what it recorded of a person.
 *
 * @param version what the policy is called
 * @param duties a number of years for each kind of record, counted from the last one of that kind; a kind without a duty keeps nobody
 */
record RetentionPolicy(String version, List<Duty> duties) {

    /** What is kept. */
    enum Kind {
        SESSION,
        SCREENING
    }

    /**
     * One duty.
     *
     * @param source the law that it stands in
     */
    record Duty(Kind of, int years, String source) {}
}
