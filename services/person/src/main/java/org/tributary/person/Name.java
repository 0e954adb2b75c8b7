package org.tributary.person;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.tributary.events.terms.PersonName;

/** What a person is called, as a caller tells it. */
public record Name(
        @NotBlank @Size(max = 200) String family,
        @NotEmpty @Size(max = 20) List<@NotBlank @Size(max = 200) String> given) {

    /** As it is recorded. */
    public PersonName recorded() {
        return new PersonName(family, given);
    }

    @Override
    public String toString() {
        return "Name[withheld]";
    }
}
