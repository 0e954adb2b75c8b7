package org.tributary.platform.web.problems;

import static java.util.stream.Collectors.joining;

import java.util.Arrays;

/** A value that no caller may send. Tells what is expected and never repeats the value, which may be about a person. */
public final class Unacceptable extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    public Unacceptable(String expected) {
        super(expected);
    }

    /** What is not among these choices. */
    public static Unacceptable notOneOf(Class<?> choices) {
        return new Unacceptable("must be one of "
                + Arrays.stream(choices.getEnumConstants())
                        .map(Object::toString)
                        .collect(joining(", ")));
    }

    /** What is expected, in words that follow the name of the field. */
    public String expected() {
        return String.valueOf(getMessage());
    }
}
