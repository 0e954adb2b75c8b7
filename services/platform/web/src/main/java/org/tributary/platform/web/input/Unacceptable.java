package org.tributary.platform.web.input;

/** A value that no caller may send. Tells what is expected and never repeats the value, which may be about a person. */
public final class Unacceptable extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    Unacceptable(String expected) {
        super(expected);
    }

    /** What is expected, in words that follow the name of the field. */
    public String expected() {
        return String.valueOf(getMessage());
    }
}
