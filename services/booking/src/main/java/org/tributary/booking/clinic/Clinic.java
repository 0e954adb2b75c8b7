package org.tributary.booking.clinic;

import java.util.List;
import java.util.stream.Stream;
import org.tributary.booking.schedule.TimeSpan;
import org.tributary.booking.schedule.blocks.Block;
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
    record Open(ClinicOpened as, List<Block<ClosureId>> closures) implements Clinic {

        private Open with(ClosurePlanned e) {
            var block = new Block<>(e.closureId(), new TimeSpan(e.startsAt(), e.endsAt()), e.reason());
            var more = Stream.concat(closures.stream(), Stream.of(block));
            return new Open(as, more.toList());
        }

        private Open without(ClosureId closure) {
            var fewer = closures.stream().filter(block -> !block.id().equals(closure));
            return new Open(as, fewer.toList());
        }
    }

    @Override
    default Clinic after(ClinicEvent event) {
        return switch (event) {
            case ClinicOpened e -> new Open(e, List.of());
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
