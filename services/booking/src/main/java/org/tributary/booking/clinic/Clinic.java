package org.tributary.booking.clinic;

import static org.tributary.platform.kernel.Decision.accepted;
import static org.tributary.platform.kernel.Decision.alreadyDone;
import static org.tributary.platform.kernel.Decision.rejected;

import java.time.Duration;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tributary.booking.clinic.ClinicCommand.LiftClosure;
import org.tributary.booking.clinic.ClinicCommand.OpenClinic;
import org.tributary.booking.clinic.ClinicCommand.PlanClosure;
import org.tributary.booking.clinic.ClinicCommand.ReplanDisplaced;
import org.tributary.booking.clinic.ClinicRejection.HoursInverted;
import org.tributary.booking.clinic.ClinicRejection.HoursOverlap;
import org.tributary.booking.clinic.ClinicRejection.NeverOpened;
import org.tributary.booking.clinic.ClinicRejection.NoRooms;
import org.tributary.booking.clinic.ClinicRejection.OpenedDifferently;
import org.tributary.booking.clinic.ClinicRejection.RoomNamedTwice;
import org.tributary.booking.clinic.ClinicRejection.TurnoverNotOffered;
import org.tributary.booking.schedule.TimeSpan;
import org.tributary.events.ClosureId;
import org.tributary.events.booking.ClinicEvent;
import org.tributary.events.booking.ClinicEvent.ClinicOpened;
import org.tributary.events.booking.ClinicEvent.ClosureLifted;
import org.tributary.events.booking.ClinicEvent.ClosurePlanned;
import org.tributary.events.booking.ClinicEvent.OpeningHours;
import org.tributary.events.booking.ClinicEvent.Room;
import org.tributary.platform.kernel.Appearance;
import org.tributary.platform.kernel.Decision;

/** A clinic and all its rules. A value: no clock, no framework, no I/O. */
sealed interface Clinic {

    Duration LONGEST_TURNOVER = Duration.ofMinutes(90);

    record Unopened() implements Clinic {}

    /** Receives patients, but not during its closures. */
    record Open(ClinicOpened as, Map<ClosureId, ClosurePlanned> closures) implements Clinic {

        boolean is(OpenClinic c) {
            return as.equals(opened(c));
        }

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

    static Clinic unopened() {
        return new Unopened();
    }

    default Decision<ClinicEvent> decide(OpenClinic c) {
        return switch (this) {
            case Unopened _ -> open(c);
            case Open o when o.is(c) -> alreadyDone();
            case Open _ -> rejected(new OpenedDifferently(c.clinicId()));
        };
    }

    /** Judged with the visits of patients who are there during the closure. */
    default Decision<ClinicEvent> decide(PlanClosure c, List<TimeSpan> underWay) {
        return switch (this) {
            case Unopened _ -> rejected(new NeverOpened(c.clinicId()));
            case Open open -> ClosureRules.plan(open, c, underWay);
        };
    }

    default Decision<ClinicEvent> decide(LiftClosure c) {
        return switch (this) {
            case Unopened _ -> rejected(new NeverOpened(c.clinicId()));
            case Open open -> ClosureRules.lift(open, c);
        };
    }

    /** Each move is a fact of its appointment: none is the clinic's own. */
    default Decision<ClinicEvent> decide(ReplanDisplaced c) {
        return switch (this) {
            case Unopened _ -> rejected(new NeverOpened(c.clinicId()));
            case Open _ -> alreadyDone();
        };
    }

    /** The state after a fact. Facts are never refused. */
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

    private static Decision<ClinicEvent> open(OpenClinic c) {
        return objection(c).map(Decision::<ClinicEvent>rejected).orElseGet(() -> accepted(opened(c)));
    }

    private static Optional<ClinicRejection> objection(OpenClinic c) {
        if (c.rooms().isEmpty()) {
            return Optional.of(new NoRooms());
        }
        if (c.turnover() != null && !isOffered(c.turnover())) {
            return Optional.of(new TurnoverNotOffered(c.turnover(), LONGEST_TURNOVER));
        }
        var names = new HashSet<String>();
        for (var room : c.rooms()) {
            if (!names.add(Appearance.of(room.name()))) {
                return Optional.of(new RoomNamedTwice(room.name()));
            }
        }
        return objectionToHours(c.openingHours());
    }

    private static boolean isOffered(Duration turnover) {
        return !turnover.isNegative()
                && turnover.compareTo(LONGEST_TURNOVER) <= 0
                && turnover.equals(Duration.ofMinutes(turnover.toMinutes()));
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
                c.clinicId(),
                c.name(),
                c.zone(),
                List.copyOf(c.openingHours()),
                List.<Room>copyOf(c.rooms()),
                c.turnover(),
                c.openedOn());
    }
}
