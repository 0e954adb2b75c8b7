package org.tributary.booking.clinic;

import static org.tributary.platform.kernel.Decision.accepted;
import static org.tributary.platform.kernel.Decision.alreadyDone;
import static org.tributary.platform.kernel.Decision.rejected;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.tributary.booking.clinic.ClinicCommand.OpenClinic;
import org.tributary.booking.clinic.ClinicRejection.HoursInverted;
import org.tributary.booking.clinic.ClinicRejection.HoursOverlap;
import org.tributary.booking.clinic.ClinicRejection.NoRooms;
import org.tributary.booking.clinic.ClinicRejection.OpenedDifferently;
import org.tributary.booking.clinic.ClinicRejection.RoomNamedTwice;
import org.tributary.events.booking.ClinicEvent;
import org.tributary.events.booking.ClinicEvent.ClinicOpened;
import org.tributary.events.booking.ClinicEvent.OpeningHours;
import org.tributary.events.booking.ClinicEvent.Room;
import org.tributary.platform.kernel.Decision;

/** A clinic and all its rules. A value: no clock, no framework, no I/O. */
sealed interface Clinic {

    record Unopened() implements Clinic {}

    record Open(ClinicOpened as) implements Clinic {

        boolean is(OpenClinic c) {
            return as.equals(opened(c));
        }
    }

    static Clinic unopened() {
        return new Unopened();
    }

    /** The clinic's state table: one line per meaningful pair of state and command. */
    default Decision<ClinicEvent> decide(ClinicCommand command) {
        return switch (new Asked(this, command)) {
            case Asked(Unopened _, OpenClinic c) -> open(c);
            case Asked(Open o, OpenClinic c) when o.is(c) -> alreadyDone();
            case Asked(Open _, OpenClinic c) -> rejected(new OpenedDifferently(c.clinicId()));
        };
    }

    /** The state after a fact. Facts are never refused. */
    default Clinic after(ClinicEvent event) {
        return switch (event) {
            case ClinicOpened e -> new Open(e);
        };
    }

    private static Decision<ClinicEvent> open(OpenClinic c) {
        return objection(c).map(Decision::<ClinicEvent>rejected).orElseGet(() -> accepted(opened(c)));
    }

    private static Optional<ClinicRejection> objection(OpenClinic c) {
        if (c.rooms().isEmpty()) {
            return Optional.of(new NoRooms());
        }
        var names = new HashSet<String>();
        for (var room : c.rooms()) {
            if (!names.add(room.name())) {
                return Optional.of(new RoomNamedTwice(room.name()));
            }
        }
        return objectionToHours(c.openingHours());
    }

    private static Optional<ClinicRejection> objectionToHours(List<OpeningHours> week) {
        for (var hours : week) {
            if (!hours.opens().isBefore(hours.closes())) {
                return Optional.of(new HoursInverted(hours));
            }
        }
        var sorted = week.stream()
                .sorted(Comparator.comparing(OpeningHours::day).thenComparing(OpeningHours::opens))
                .toList();
        for (int i = 1; i < sorted.size(); i++) {
            var earlier = sorted.get(i - 1);
            var later = sorted.get(i);
            if (earlier.day() == later.day() && later.opens().isBefore(earlier.closes())) {
                return Optional.of(new HoursOverlap(later.day()));
            }
        }
        return Optional.empty();
    }

    private static ClinicOpened opened(OpenClinic c) {
        return new ClinicOpened(
                c.clinicId(), c.name(), c.zone(), List.copyOf(c.openingHours()), List.<Room>copyOf(c.rooms()));
    }

    record Asked(Clinic state, ClinicCommand command) {}
}
