package org.tributary.referral.referral;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tributary.events.PartnerId;
import org.tributary.events.referral.ReferralEvent.ReferredPerson;
import org.tributary.events.terms.Condition;
import org.tributary.person.MatchKeys;
import org.tributary.person.Trait;

/** In what two requests are alike: the same partner asks for the same condition of what is the same person everywhere. */
final class Likeness {

    private Likeness() {}

    /** All of a request; one in common with another request makes a duplicate. */
    static List<Trait> of(PartnerId partner, @Nullable Condition condition, ReferredPerson person) {
        return MatchKeys.of(person.name(), person.birthDate(), person.identifiers()).stream()
                .map(trait -> of(partner, condition, trait))
                .toList();
    }

    private static Trait of(PartnerId partner, @Nullable Condition condition, Trait trait) {
        return new Trait(Stream.concat(Stream.of(partner.toString(), nameOf(condition)), trait.parts().stream())
                .toList());
    }

    /** What is none of the conditions is like what else is none. */
    static String nameOf(@Nullable Condition condition) {
        return condition == null ? "OTHER" : condition.name();
    }
}
