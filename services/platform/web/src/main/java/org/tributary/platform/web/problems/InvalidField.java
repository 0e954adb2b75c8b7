package org.tributary.platform.web.problems;

import java.util.Comparator;

/** A part of a request that cannot be accepted. Its value is never repeated: it may be about a person. */
record InvalidField(String field, String message) implements Comparable<InvalidField> {

    private static final Comparator<InvalidField> BY_FIELD =
            Comparator.comparing(InvalidField::field).thenComparing(InvalidField::message);

    @Override
    public int compareTo(InvalidField other) {
        return BY_FIELD.compare(this, other);
    }
}
