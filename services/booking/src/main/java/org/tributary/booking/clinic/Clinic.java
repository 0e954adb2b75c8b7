package org.tributary.booking.clinic;

import java.util.HashMap;
import java.util.Map;
import org.tributary.events.ClosureId;
import org.tributary.events.booking.ClinicEvent;
import org.tributary.events.booking.ClinicEvent.ClinicOpened;
import org.tributary.events.booking.ClinicEvent.ClosureLifted;
import org.tributary.events.booking.ClinicEvent.ClosurePlanned;
import org.tributary.platform.kernel.State;

/** Where a clinic stands. A value: no clock, no framework, no I/O. */
sealed interface Clinic extends State<Clinic, ClinicEvent> {

    record Unopened() implements Clinic {}

    /** Receives patients, but not during its closures. */
    record Open(ClinicOpened as, Map<ClosureId, ClosurePlanned> closures) implements Clinic {

        private Open with(ClosurePlanned e) {
            var more = new HashMap<>(closures);
            more.put(e.closureId(), e);
            return new Open(as, Map.copyOf(more));
        }

        private Open without(ClosureId closure) {
            var fewer = new HashMap<>(closures);
            fewer.remove(closure);
            return new Open(as, Map.copyOf(fewer));
        }
    }

    @Override
    default Clinic after(ClinicEvent event) {
        return switch (event) {
            case ClinicOpened e -> new Open(e, Map.of());
            case ClosurePlanned e -> openOrThrow().with(e);
            case ClosureLifted e -> openOrThrow().without(e.closureId());
        };
    }

    private Open openOrThrow() {
        return switch (this) {
            case Open open -> open;
            case Unopened _ -> throw new IllegalStateException("A clinic's first fact is its opening");
        };
    }
}
