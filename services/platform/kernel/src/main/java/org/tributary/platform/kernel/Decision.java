package org.tributary.platform.kernel;

import java.util.List;

/** What a rule makes of a command: facts, nothing new, or a refusal. */
public sealed interface Decision<E> {

    /** These facts have now happened; none if they had happened before. */
    record Accepted<E>(List<? extends E> events) implements Decision<E> {}

    /** Nothing happened, for this reason. */
    record Rejected<E>(Rejection reason) implements Decision<E> {}

    /** One or more new facts. */
    @SafeVarargs
    static <E> Decision<E> accepted(E... events) {
        return new Accepted<>(List.of(events));
    }

    /** The same was asked before and was done then. */
    static <E> Decision<E> alreadyDone() {
        return new Accepted<>(List.of());
    }

    /** A refusal. */
    static <E> Decision<E> rejected(Rejection reason) {
        return new Rejected<>(reason);
    }

    /**
     * The facts to record.
     *
     * @throws RejectedException if the rule said no
     */
    default List<? extends E> eventsOrThrow() {
        return switch (this) {
            case Accepted<E> accepted -> accepted.events();
            case Rejected<E> rejected -> throw new RejectedException(rejected.reason());
        };
    }
}
