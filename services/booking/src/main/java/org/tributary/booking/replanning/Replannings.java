package org.tributary.booking.replanning;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tributary.booking.appointment.AppointmentCommand.RescheduleAppointment;
import org.tributary.booking.appointment.PlanExecutor;
import org.tributary.booking.appointment.VisitPlan;
import org.tributary.booking.availability.AvailabilityQuery;
import org.tributary.booking.availability.AvailabilityQuery.Wishes;
import org.tributary.booking.availability.AvailabilityRejection.NoSuchWindow;
import org.tributary.booking.availability.FreeTimes;
import org.tributary.booking.replanning.ReplanningRejection.PlanChanged;
import org.tributary.booking.schedule.ScheduleReader;
import org.tributary.booking.schedule.TimeSpan;
import org.tributary.booking.schedule.Vacancy;
import org.tributary.events.ClinicId;
import org.tributary.events.Id;
import org.tributary.platform.eventstore.DecisionLocks;
import org.tributary.platform.kernel.RejectedException;
import org.tributary.platform.web.NotFound;

/** Gives displaced visits other times, or shows what that would be. */
@Component
public class Replannings {

    private static final Duration FURTHEST = Duration.ofDays(182);

    private final DisplacedVisits visits;
    private final FreeTimes times;
    private final ScheduleReader schedule;
    private final ReplanningStore kept;
    private final DecisionLocks locks;
    private final PlanExecutor steps;

    Replannings(
            DisplacedVisits visits,
            FreeTimes times,
            ScheduleReader schedule,
            ReplanningStore kept,
            DecisionLocks locks,
            PlanExecutor steps) {
        this.visits = visits;
        this.times = times;
        this.schedule = schedule;
        this.kept = kept;
        this.locks = locks;
        this.steps = steps;
    }

    /** What would be done now, with the tag by which that can be asked for. */
    public Preview preview(ClinicId clinic, ReplanningWish wish, Instant at) {
        var plan = plan(clinic, wish, at);
        return new Preview(new ReplanningView(null, clinic, plan.items()), plan.tag());
    }

    /**
     * Moves all of them within the command that is being handled. Who takes one of the times meanwhile has the whole planned again.
     *
     * @param asPreviewed the tags of which the plan must have one; absent if any plan will do
     */
    public void carryOut(
            ReplanningId id, ClinicId clinic, ReplanningWish wish, @Nullable String asPreviewed, Instant at) {
        lockAllThatIsPlannedWith(clinic);
        var plan = plan(clinic, wish, at);
        if (asPreviewed != null && !plan.isAmong(asPreviewed)) {
            throw new RejectedException(new PlanChanged());
        }
        plan.items().forEach(move -> carryOut(move, at));
        kept.add(id, clinic, plan);
    }

    private void carryOut(Move move, Instant at) {
        var to = move.to();
        if (to == null) {
            return;
        }
        steps.carryOut(
                new RescheduleAppointment(move.appointmentId(), to.startsAt(), to.therapistId(), to.roomId(), at));
    }

    private ReplanningPlan plan(ClinicId clinic, ReplanningWish wish, Instant at) {
        if (wish.until() != null && wish.until().isAfter(at.plus(FURTHEST))) {
            throw new RejectedException(new NoSuchWindow(new TimeSpan(at, wish.until()), FURTHEST));
        }
        var premises = schedule.premises(clinic, at).orElseThrow(NotFound::new);
        var displaced = visits.of(clinic, wish, at);
        return DisplacementPlanner.plan(displaced, freeFor(displaced, clinic, at), premises, wish.sameTherapist());
    }

    /** One search for all visits of a kind: what differs by patient, each visit knows itself. */
    private Map<VisitPlan, List<Vacancy>> freeFor(List<DisplacedVisit> displaced, ClinicId clinic, Instant at) {
        return displaced.stream()
                .map(DisplacedVisit::visit)
                .distinct()
                .collect(Collectors.toMap(
                        Function.identity(),
                        visit -> times.vacancies(
                                new AvailabilityQuery(clinic, visit, windowOf(visit, displaced, at), Wishes.NONE))));
    }

    private static TimeSpan windowOf(VisitPlan visit, List<DisplacedVisit> displaced, Instant at) {
        var alike =
                displaced.stream().filter(other -> other.visit().equals(visit)).toList();
        var from = alike.stream().map(other -> other.was().startsAt()).min(Comparator.naturalOrder());
        var until = alike.stream().map(DisplacedVisit::until).max(Comparator.naturalOrder());
        var start = from.filter(at::isBefore).orElse(at);
        return new TimeSpan(start, until.filter(start::isBefore).orElse(start));
    }

    /** All that the moves will want, at once: nobody then waits in a circle. */
    private void lockAllThatIsPlannedWith(ClinicId clinic) {
        locks.beforeChanging(
                List.of(clinic),
                Stream.of(schedule.therapistsAt(clinic), visits.patientsOf(clinic))
                        .flatMap(List::stream)
                        .toArray(Id[]::new));
    }

    /** A plan that nobody has carried out, with its entity tag. */
    public record Preview(ReplanningView plan, String tag) {}
}
