package org.tributary.booking.clinic;

import static org.tributary.platform.kernel.Decision.accepted;
import static org.tributary.platform.kernel.Decision.alreadyDone;
import static org.tributary.platform.kernel.Decision.rejected;

import java.time.Duration;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.tributary.booking.clinic.Clinic.Open;
import org.tributary.booking.clinic.Clinic.Unopened;
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
import org.tributary.booking.schedule.blocks.Block;
import org.tributary.booking.schedule.blocks.BlockRules;
import org.tributary.events.booking.ClinicEvent;
import org.tributary.events.booking.ClinicEvent.ClinicOpened;
import org.tributary.events.booking.ClinicEvent.ClosureLifted;
import org.tributary.events.booking.ClinicEvent.ClosurePlanned;
import org.tributary.events.booking.ClinicEvent.OpeningHours;
import org.tributary.events.booking.ClinicEvent.Room;
import org.tributary.platform.kernel.Appearance;
import org.tributary.platform.kernel.Decision;

/** All rules about a clinic. */
final class ClinicDecider {

    private static final Duration LONGEST_TURNOVER = Duration.ofMinutes(90);

    private ClinicDecider() {}

    /**
     * One line for each meaningful pair of state and command.
     *
     * @param underWay the visits of patients who are there during the closure that is asked for
     */
    static Decision<ClinicEvent> decide(Clinic clinic, ClinicCommand command, List<TimeSpan> underWay) {
        return switch (new Asked(clinic, command)) {
            case Asked(Unopened _, OpenClinic c) -> open(c);
            case Asked(Open o, OpenClinic c) when o.as().equals(opened(c)) -> alreadyDone();
            case Asked(Open _, OpenClinic c) -> rejected(new OpenedDifferently(c.clinicId()));

            case Asked(Open o, PlanClosure c) -> close(o, c, underWay);
            case Asked(Open o, LiftClosure c) ->
                BlockRules.lift(o.closures(), c.closureId(), new ClosureLifted(c.clinicId(), c.closureId()));
            // each move is a fact of its appointment: none is the clinic's own
            case Asked(Open _, ReplanDisplaced _) -> alreadyDone();

            case Asked(Unopened _, ClinicCommand c) -> rejected(new NeverOpened(c.clinicId()));
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

    private static Decision<ClinicEvent> close(Open clinic, PlanClosure c, List<TimeSpan> underWay) {
        var block = new Block<>(c.closureId(), c.during(), c.reason());
        var planned = new ClosurePlanned(
                c.clinicId(), c.closureId(), c.during().startsAt(), c.during().endsAt(), c.reason());
        return BlockRules.plan(clinic.closures(), block, c.at(), underWay, planned);
    }

    private record Asked(Clinic clinic, ClinicCommand command) {}
}
