package org.tributary.measurement;

import java.util.List;

/**
 * A version of a way to measure, step by step; two measurements by one protocol can be compared.
 *
 * @param id what it is called where a measurement is charted
 * @param measures the kind of measurement that it is for
 * @param limbs of which it tells
 * @param landmarks from which distances may be counted; none where there are no distances
 * @param steps what somebody does who measures by it
 */
public record Protocol(
        String id,
        String version,
        String measures,
        List<String> limbs,
        List<String> landmarks,
        String steps,
        String source) {}
