package org.tributary.bench.ground;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tributary.events.Event;

/** An event as the store keeps it, without what the store adds by itself. */
record StoredRow(
        Event event,
        long sequence,
        UUID key,
        @Nullable UUID clinic,
        @Nullable UUID patient) {

    static StoredRow of(Event event, long sequence) {
        var clinic = event.clinicId();
        var patient = event.patientId();
        return new StoredRow(
                event,
                sequence,
                event.key().value(),
                clinic == null ? null : clinic.value(),
                patient == null ? null : patient.value());
    }
}
