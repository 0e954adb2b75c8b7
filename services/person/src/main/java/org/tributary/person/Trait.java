package org.tributary.person;

import java.util.List;

/** One thing by which a person is found again, in parts that are compared in this order. Its text never reaches a log. */
public record Trait(List<String> parts) {

    Trait(String... parts) {
        this(List.of(parts));
    }

    /** The parts, to be hashed. */
    public String[] toArray() {
        return parts.toArray(String[]::new);
    }

    @Override
    public String toString() {
        return "Trait[withheld]";
    }
}
