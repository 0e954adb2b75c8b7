package org.tributary.drills.traffic;

import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.random.RandomGenerator;
import org.tributary.drills.journal.Attempt;
import org.tributary.drills.journal.Entry;
import org.tributary.drills.journal.Entry.Outcome;
import org.tributary.drills.journal.Journal;
import org.tributary.drills.journal.PromisedFact;
import org.tributary.drills.traffic.ServiceClient.Patience;
import tools.jackson.databind.JsonNode;

/** Makes one request at a time and notes in the journal what became of it. */
final class Caller {

    private final ServiceClient services;
    private final Journal journal;
    private final RandomGenerator random;
    private final Patience patience;

    Caller(ServiceClient services, Journal journal, RandomGenerator random, Patience patience) {
        this.services = services;
        this.journal = journal;
        this.random = random;
        this.patience = patience;
    }

    /**
     * What is asked of whom.
     *
     * @param kind as it is counted
     * @param client who asks
     * @param eventType what is stored when it is carried out
     */
    record Request(String kind, String client, String service, String path, JsonNode body, String eventType) {}

    RandomGenerator random() {
        return random;
    }

    /** A key for a new request, drawn from the seed. */
    String newKey() {
        return new UUID(random.nextLong(), random.nextLong()).toString();
    }

    /** Asks once, under a key of its own. */
    Answer ask(Request request, Function<Answer, PromisedFact> promise) throws InterruptedException {
        return ask(request, newKey(), promise);
    }

    /** Asks under a key that others may use for the same request. */
    Answer ask(Request request, String key, Function<Answer, PromisedFact> promise) throws InterruptedException {
        var answer = services.post(request.client(), request.service(), request.path(), request.body(), key, patience);
        var promised = answer.ok() ? List.of(promise.apply(answer)) : List.<PromisedFact>of();
        journal.note(new Entry(
                request.kind(),
                request.service(),
                request.eventType(),
                key,
                outcomeOf(answer),
                answer.detail(),
                promised,
                answer.attempts()));
        return answer;
    }

    /** A refusal that follows an unanswered try is not certain: what it refuses may be the try's own effect. */
    private static Outcome outcomeOf(Answer answer) {
        if (answer.ok()) {
            return Outcome.ACKNOWLEDGED;
        }
        var inDoubt = answer.attempts().stream().anyMatch(Attempt::isInDoubt);
        return answer.isKnown() && !inDoubt ? Outcome.REFUSED : Outcome.UNKNOWN;
    }
}
