package org.tributary.clinicalrecord.patient;

import org.springframework.stereotype.Component;
import org.tributary.person.MatchKeys;
import org.tributary.person.Trait;
import org.tributary.platform.privacy.SearchHash;

/** The keyed hashes by which a person is found again. */
@Component
class PersonHashes {

    private final SearchHash hash;

    PersonHashes(SearchHash hash) {
        this.hash = hash;
    }

    /** By the rule of spelling in force. */
    byte[][] of(Person person) {
        return MatchKeys.of(person.name(), person.birthDate(), person.identifiers()).stream()
                .map(Trait::toArray)
                .map(hash::of)
                .toArray(byte[][]::new);
    }

    /** By the first rule, as somebody may have been hashed who was registered under it. */
    byte[][] former(Person person) {
        return FormerLikeness.of(person).stream()
                .map(trait -> hash.of(trait.toArray(String[]::new)))
                .toArray(byte[][]::new);
    }
}
