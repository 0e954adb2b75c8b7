package org.tributary.platform.eventstore;

import org.axonframework.eventhandling.EventMessage;
import org.tributary.platform.kernel.State;

/** One thing while commands have it in hand: what Axon takes for an aggregate. */
final class Living<S extends State<S, ?>> {

    private final String id;
    private S state;

    Living(String id, S state) {
        this.id = id;
        this.state = state;
    }

    String id() {
        return id;
    }

    S state() {
        return state;
    }

    void goOn(Evolution<S, ?> evolution, EventMessage<?> message) {
        state = evolution.after(state, message);
    }
}
