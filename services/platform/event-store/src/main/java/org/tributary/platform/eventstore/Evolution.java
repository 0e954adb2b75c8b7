package org.tributary.platform.eventstore;

import java.util.List;
import java.util.function.Function;
import org.axonframework.eventhandling.EventMessage;
import org.tributary.events.Event;
import org.tributary.events.Id;
import org.tributary.platform.eventstore.AggregateShell.ContextReader;
import org.tributary.platform.eventstore.AggregateShell.Decider;
import org.tributary.platform.kernel.State;

/**
 * How the events of one kind of thing make its state: the beginning of each declaration of a shell.
 *
 * @param states the sealed family of its states
 * @param events the sealed family of its events
 * @param first where it stands before anything happened to it
 */
public record Evolution<S extends State<S, E>, E extends Event>(Class<S> states, Class<E> events, S first) {

    /** The shell for all commands of a sealed family: which of the things each is about, and how it is judged. */
    public <C, X> AggregateShell<S, C, X, E> handling(
            Class<C> commands,
            Function<C, ? extends Id> target,
            ContextReader<S, C, X> context,
            Decider<S, C, X, E> decider) {
        return new AggregateShell<>(this, commands, target, context, decider, (_, _, _, decided) -> decided.events());
    }

    /** Where a thing stands after more has happened to it. */
    public S after(S before, List<? extends E> events) {
        var now = before;
        for (var event : events) {
            now = now.after(event);
        }
        return now;
    }

    /** What the kind of thing has been called in the table of snapshots since the first release. */
    String name() {
        return states.getSimpleName() + "Aggregate";
    }

    /**
     * The state after a message of its stream: an event, or a snapshot, which is a state.
     *
     * @throws AnotherKind if the stream is that of another kind of thing
     */
    S after(S before, EventMessage<?> message) {
        var payload = message.getPayload();
        if (events.isInstance(payload)) {
            return before.after(events.cast(payload));
        }
        if (states.isInstance(payload)) {
            return states.cast(payload);
        }
        throw new AnotherKind();
    }
}
