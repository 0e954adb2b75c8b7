package org.tributary.events.terms;

/** A number that some other system knows a person by. Its text never reaches a log. */
public record Identifier(String system, String value) {

    @Override
    public String toString() {
        return "Identifier[withheld]";
    }
}
