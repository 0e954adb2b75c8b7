package org.tributary.person;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.tributary.events.terms.Identifier;
import org.tributary.events.terms.PersonName;

/**
 * What two registrations of one person have in common: a number that some system gave them, or the whole name with the birth
 * date, however it is spelt. Only keyed hashes of it are kept.
 */
public final class MatchKeys {

    /**
     * The rule of spelling by which these traits are made. Another rule has another number; what was hashed by an earlier one
     * is hashed anew.
     */
    public static final int RULE = 2;

    private MatchKeys() {}

    /** Everything by which this person may be found again. */
    public static List<Trait> of(PersonName name, LocalDate birthDate, List<Identifier> identifiers) {
        var called = new Trait(
                "name by rule " + RULE,
                Spelling.ofName(name.family()),
                Spelling.ofName(String.join(" ", name.given())),
                birthDate.toString());
        var numbered = identifiers.stream()
                .map(id -> new Trait(
                        "identifier by rule " + RULE,
                        Spelling.ofIdentifier(id.system()),
                        Spelling.ofIdentifier(id.value())));
        return Stream.concat(Stream.of(called), numbered).distinct().toList();
    }
}
