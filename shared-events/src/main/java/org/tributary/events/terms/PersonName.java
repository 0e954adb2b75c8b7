package org.tributary.events.terms;

import java.util.List;

/** What a person is called. Its text never reaches a log. */
public record PersonName(String family, List<String> given) {

    @Override
    public String toString() {
        return "PersonName[withheld]";
    }
}
