package org.tributary.platform.web.problems;

import tools.jackson.core.JsonParser;
import tools.jackson.databind.exc.MismatchedInputException;

/** A field of a body that holds an {@link Unacceptable} value. */
public final class UnacceptableField extends MismatchedInputException {

    private static final long serialVersionUID = 1L;

    private final String expected;

    public UnacceptableField(JsonParser at, Unacceptable value) {
        super(at, value.expected());
        this.expected = value.expected();
    }

    /** What is expected, in words that follow the name of the field. */
    public String expected() {
        return expected;
    }
}
