package org.tributary.platform.feed.delivery;

import java.util.List;
import java.util.Optional;
import org.tributary.platform.feed.FeedReaction;
import org.tributary.platform.feed.ReceivedEvent;
import org.tributary.platform.feed.delivery.ReactionOutcomes.Outcome;
import org.tributary.platform.kernel.EventMetadata;
import org.tributary.platform.kernel.RejectedException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Lets a reaction act on one fact, in the name of its service and with the fact's correlation. */
final class Reacting {

    private static final JsonMapper JSON = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private final FeedReaction reaction;
    private final String service;

    Reacting(FeedReaction reaction, String service) {
        this.reaction = reaction;
        this.service = service;
    }

    /** The reaction's name. */
    String name() {
        return reaction.name();
    }

    /** Whether a fact needs a command. */
    boolean concerns(ReceivedEvent fact) {
        return reaction.concerns(fact);
    }

    /** Acts, and answers the outcome; nothing if the fact needs no command. */
    Optional<Outcome> on(ReceivedEvent fact) {
        if (!concerns(fact)) {
            return Optional.empty();
        }
        var as = causedBy(fact);
        try {
            reaction.react(fact, as);
            return Optional.of(new Outcome(fact.id(), null));
        } catch (RejectedException no) {
            return Optional.of(new Outcome(fact.id(), no.reason().getClass().getSimpleName()));
        }
    }

    private EventMetadata causedBy(ReceivedEvent fact) {
        var metadata = JSON.readValue(fact.metadata(), EventMetadata.class);
        var correlation = metadata.correlationId();
        return new EventMetadata(
                "system:" + service + "/" + reaction.name(),
                List.of(),
                correlation == null ? fact.id().toString() : correlation,
                fact.id().toString(),
                metadata.traceparent());
    }
}
