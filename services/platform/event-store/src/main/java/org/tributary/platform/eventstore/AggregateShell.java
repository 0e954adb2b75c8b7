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
 * @param <S> the states
 * @param <C> the commands
 * @param <X> what a decision is judged by besides them
 * @param <E> the events
 */
public final class AggregateShell<S extends State<S, E>, C, X, E extends Event> {

    private final Evolution<S, E> evolution;
    private final Class<C> commands;
    private final Function<C, ? extends Id> target;
    private final ContextReader<S, C, X> context;
    private final Decider<S, C, X, E> decider;
    private final Effects<S, C, X, E> effects;

    AggregateShell(
            Evolution<S, E> evolution,
            Class<C> commands,
            Function<C, ? extends Id> target,
            ContextReader<S, C, X> context,
            Decider<S, C, X, E> decider,
            Effects<S, C, X, E> effects) {
        this.evolution = evolution;
        this.commands = commands;
        this.target = target;
        this.context = context;
        this.decider = decider;
        this.effects = effects;
    }

    /** Finds what a command is judged by besides the state, within its transaction. */
    @FunctionalInterface
    public interface ContextReader<S, C, X> {

        X read(S before, C command);
    }

    /** The rules: a pure function. */
    @FunctionalInterface
    public interface Decider<S, C, X, E> {

        Decision<E> decide(S before, C command, X context);
    }

    /**
     * Does what goes with a decision besides its events, in their transaction and before they are recorded. It is also called for
     * what was done before, which has no events.
     */
    @FunctionalInterface
    public interface Effects<S, C, X, E> {

        /** The events to record: as they were decided, or completed by what only now is known. */
        List<? extends E> carryOut(S before, C command, X context, Decision.Accepted<E> decided);
    }

    /** The same with something that goes beside the events. */
    public AggregateShell<S, C, X, E> with(Effects<S, C, X, E> effects) {
        return new AggregateShell<>(evolution, commands, target, context, decider, effects);
    }

    Evolution<S, E> evolution() {
        return evolution;
    }

    Class<C> commands() {
        return commands;
    }

    Id targetOf(C command) {
        return target.apply(command);
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
