package org.tributary.platform.eventstore;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.tributary.events.Event;
import org.tributary.events.Id;
import org.tributary.platform.kernel.State;

/** Reads where a thing stands, or once stood, from its own events alone. */
public final class StoredStates {

    private final EventStore events;

    StoredStates(EventStore events) {
        this.events = events;
    }

    /** Where it stands by all that is recorded. */
    public <S extends State<S, E>, E extends Event> S now(Evolution<S, E> evolution, Id id) {
        return events.readEvents(id.toString())
                .asStream()
                .reduce(evolution.first(), evolution::after, (_, last) -> last);
    }

    /** Where it stood by what had been recorded up to an instant, that instant included. */
    public <S extends State<S, E>, E extends Event> S asKnownAt(Evolution<S, E> evolution, Id id, Instant knownAt) {
        return events.readEvents(id.toString(), 0)
                .asStream()
                .takeWhile(fact -> !fact.getTimestamp().isAfter(knownAt))
                .reduce(evolution.first(), evolution::after, (_, last) -> last);
    }

    /** All that happened to it, the first fact first, and where it stood after each. */
    public <S extends State<S, E>, E extends Event> List<Step<S, E>> steps(Evolution<S, E> evolution, Id id) {
        var steps = new ArrayList<Step<S, E>>();
        var state = evolution.first();
        for (var facts = events.readEvents(id.toString(), 0); facts.hasNext(); ) {
            var fact = facts.next();
            state = evolution.after(state, fact);
            steps.add(new Step<>(evolution.events().cast(fact.getPayload()), fact.getTimestamp(), state));
        }
        return List.copyOf(steps);
    }

    /** A fact, when it was recorded, and where the thing stood once it had happened. */
    public record Step<S extends State<S, E>, E extends Event>(E fact, Instant recordedAt, S after) {}
}
