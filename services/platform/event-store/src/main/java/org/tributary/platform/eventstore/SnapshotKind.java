package org.tributary.platform.eventstore;

import java.util.Arrays;
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
        var madeBy = evolution.name() + " " + Fingerprint.of(evolution.states(), evolution.events());
        var isPersonal = EventTypes.of(evolution.events()).all().stream().anyMatch(SnapshotKind::hasPersonalPart);
        return new SnapshotKind(evolution.states(), evolution.name(), madeBy, isPersonal);
    }

    private static boolean hasPersonalPart(Class<? extends Event> event) {
        return Arrays.stream(event.getRecordComponents())
                .anyMatch(component -> component.getAccessor().isAnnotationPresent(Personal.class));
    }
}
