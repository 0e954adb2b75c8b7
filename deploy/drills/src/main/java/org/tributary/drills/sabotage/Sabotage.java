package org.tributary.drills.sabotage;

import java.util.List;
import java.util.Optional;
import org.tributary.drills.Drill;
import org.tributary.drills.Fault;

/** Something that the system cannot survive by its design: what it breaks stays broken. */
public sealed interface Sabotage extends Fault permits DropClaims, SkipOffset {

    static List<Fault> all() {
        return List.of(new DropClaims(), new SkipOffset());
    }

    @Override
    default Optional<String> lacks() {
        return Optional.empty();
    }

    @Override
    default boolean isPickedBySeed() {
        return false;
    }

    @Override
    default void heal(Drill drill) {
        // what is missing or double now is for the checker to find
    }
}
