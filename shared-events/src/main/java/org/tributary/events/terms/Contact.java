package org.tributary.events.terms;

import org.jspecify.annotations.Nullable;

/** How a person is reached. Its text never reaches a log. */
public record Contact(@Nullable String email, @Nullable String phone) {

    @Override
    public String toString() {
        return "Contact[withheld]";
    }
}
