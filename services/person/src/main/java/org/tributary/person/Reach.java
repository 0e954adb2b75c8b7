package org.tributary.person;

import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.tributary.events.terms.Contact;

/** How a person is reached, as a caller tells it. */
public record Reach(
        @Nullable @Email @Size(min = 1, max = 320) String email,

        @Nullable @Pattern(regexp = ".*\\S.*") @Size(max = 50)
        String phone) {

    /** As it is recorded. */
    public Contact recorded() {
        return new Contact(email, phone);
    }

    @Override
    public String toString() {
        return "Reach[withheld]";
    }
}
