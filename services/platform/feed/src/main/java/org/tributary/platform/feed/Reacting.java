package org.tributary.platform.feed;

import java.util.Optional;
import org.tributary.platform.feed.ReactionOutcomes.Outcome;
import org.tributary.platform.kernel.RejectedException;

/** Has a reaction act on one fact, in the fact's matter. */
final class Reacting {

    private final FeedReaction reaction;
    private final CausationMetadata causes;

    Reacting(FeedReaction reaction, CausationMetadata causes) {
        this.reaction = reaction;
        this.causes = causes;
    }

    /** Whether a fact calls for anything. */
    boolean concerns(ReceivedEvent fact) {
        return reaction.concerns(fact);
    }

    /** Acts, and gives what became of the fact; nothing if it calls for nothing. */
    Optional<Outcome> on(ReceivedEvent fact) {
        if (!concerns(fact)) {
            return Optional.empty();
        }
        var as = causes.of(reaction.name(), fact);
        try {
            reaction.react(fact, as);
            return Optional.of(new Outcome(fact.id(), null));
        } catch (RejectedException no) {
            return Optional.of(new Outcome(fact.id(), no.reason().getClass().getSimpleName()));
        }
    }
}
