package org.tributary.person;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tributary.events.terms.Identifier;

/** A number by which some system knows a person, as a caller tells it. */
public record KnownAs(
        @NotBlank @Size(max = 500) String system,
        @NotBlank @Size(max = 200) String value) {

    /** All of a person's numbers as they are recorded; none where a caller tells of none. */
    public static List<Identifier> recorded(@Nullable List<KnownAs> numbers) {
        return numbers == null
                ? List.of()
                : numbers.stream()
                        .map(number -> new Identifier(number.system, number.value))
                        .toList();
    }

    @Override
    public String toString() {
        return "KnownAs[withheld]";
    }
}
