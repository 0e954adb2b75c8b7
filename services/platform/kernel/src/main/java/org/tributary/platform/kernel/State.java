package org.tributary.platform.kernel;

/**
 * Where a thing stands, made of its events alone.
 *
 * @param <S> all states of the kind of thing
 * @param <E> its events
 */
public interface State<S extends State<S, E>, E> {

    /** Where it stands after one more event. Events are never refused. */
    S after(E event);
}
