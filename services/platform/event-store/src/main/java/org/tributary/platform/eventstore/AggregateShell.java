package org.tributary.platform.eventstore;

import java.util.List;
import java.util.function.Function;
import org.tributary.events.Event;
import org.tributary.events.Id;
import org.tributary.platform.kernel.Decision;
import org.tributary.platform.kernel.RejectedException;
import org.tributary.platform.kernel.State;

/**
 * Lends the rules of one kind of thing an identity and a stream. A service declares one as a bean for each kind, and writes no
 * handler: loading, locks, snapshots and storing are the same for all.
 *
 * @param evolution how its events make its state
 * @param commands the sealed family of its commands
 * @param target which of the things a command is about
 * @param context what a command is judged by besides the state
 * @param decider the rules
 * @param effects what goes with a decision besides its events
 */
public record AggregateShell<S extends State<S, E>, C, X, E extends Event>(
        Evolution<S, E> evolution,
        Class<C> commands,
        Function<C, ? extends Id> target,
        ContextReader<S, C, X> context,
        Decider<S, C, X, E> decider,
        Effects<S, C, X, E> effects) {

    /** Finds what a command is judged by, within its transaction. */
    @FunctionalInterface
    public interface ContextReader<S, C, X> {

        X read(S before, C command);
    }

    /** A pure function. */
    @FunctionalInterface
    public interface Decider<S, C, X, E> {

        Decision<E> decide(S before, C command, X context);
    }

    /**
     * Does something in the transaction of the events, before they are recorded. It is also called for what was done before, which
     * has no events.
     */
    @FunctionalInterface
    public interface Effects<S, C, X, E> {

        /** The events to record: as they were decided, or completed by what only now is known. */
        List<? extends E> carryOut(S before, C command, X context, Decision.Accepted<E> decided);
    }

    /** The same with something that goes beside the events. */
    public AggregateShell<S, C, X, E> with(Effects<S, C, X, E> more) {
        return new AggregateShell<>(evolution, commands, target, context, decider, more);
    }

    /**
     * Decides once.
     *
     * @return the events to record
     * @throws RejectedException if a rule says no
     */
    List<? extends E> carryOut(S before, C command) {
        var known = context.read(before, command);
        return switch (decider.decide(before, command, known)) {
            case Decision.Accepted<E> accepted -> effects.carryOut(before, command, known, accepted);
            case Decision.Rejected<E> no -> throw new RejectedException(no.reason());
        };
    }
}
