package org.tributary.platform.eventstore;

import java.util.Arrays;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.tributary.events.Event;
import org.tributary.events.EventTypes;
import org.tributary.events.Personal;

/**
 * What must be known of a kind of thing to keep a snapshot of one.
 *
 * @param states what is written down: the family of its states
 * @param name what it is called
 * @param madeBy the code that makes its state of its events
 * @param isPersonal whether any of its events has a personal part, which its state may then have as well
 */
record SnapshotKind(Class<?> states, String name, String madeBy, boolean isPersonal) {

    static SnapshotKind of(Evolution<?, ?> evolution) {
        return of(evolution.states(), evolution.name(), evolution.events());
    }

    /** Of an aggregate that Axon knows by its annotations. */
    static SnapshotKind of(Class<?> aggregate) {
        return Arrays.stream(aggregate.getDeclaredMethods())
                .filter(method -> method.isAnnotationPresent(EventSourcingHandler.class))
                .map(method -> method.getParameterTypes()[0].asSubclass(Event.class))
                .findAny()
                .map(events -> of(aggregate, aggregate.getSimpleName(), events))
                .orElseThrow();
    }

    private static SnapshotKind of(Class<?> states, String name, Class<? extends Event> events) {
        var isPersonal = EventTypes.of(events).all().stream().anyMatch(SnapshotKind::hasPersonalPart);
        return new SnapshotKind(states, name, name + " " + Fingerprint.of(states, events), isPersonal);
    }

    private static boolean hasPersonalPart(Class<? extends Event> event) {
        return Arrays.stream(event.getRecordComponents())
                .anyMatch(component -> component.getAccessor().isAnnotationPresent(Personal.class));
    }
}
