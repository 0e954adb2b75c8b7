package org.tributary.platform.eventstore;

import java.util.Arrays;
import java.util.stream.Stream;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.tributary.events.Event;
import org.tributary.events.EventTypes;
import org.tributary.events.Personal;

/**
 * What must be known of a kind of aggregate to keep a snapshot of one.
 *
 * @param aggregate its class
 * @param madeBy the code that makes its state of its events
 * @param isPersonal whether any of its events has a personal part, which its state may then have as well
 */
record SnapshotKind(Class<?> aggregate, String madeBy, boolean isPersonal) {

    static SnapshotKind of(Class<?> aggregate) {
        return new SnapshotKind(
                aggregate, Fingerprint.of(aggregate), eventsOf(aggregate).anyMatch(SnapshotKind::hasPersonalPart));
    }

    private static Stream<Class<? extends Event>> eventsOf(Class<?> aggregate) {
        return Arrays.stream(aggregate.getDeclaredMethods())
                .filter(method -> method.isAnnotationPresent(EventSourcingHandler.class))
                .map(method -> method.getParameterTypes()[0].asSubclass(Event.class))
                .flatMap(family -> EventTypes.of(family).all().stream());
    }

    private static boolean hasPersonalPart(Class<? extends Event> event) {
        return Arrays.stream(event.getRecordComponents())
                .anyMatch(component -> component.getAccessor().isAnnotationPresent(Personal.class));
    }
}
