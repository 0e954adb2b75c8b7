package org.tributary.clinicalrecord.measurements;

/** One thing in a measurement that cannot be true, where it was charted. */
public record InvalidReading(String field, String message) {}
