package org.tributary.booking.replanning;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tributary.booking.appointment.AppointmentCommand.RescheduleAppointment;
import org.tributary.booking.appointment.PlanExecutor;
import org.tributary.booking.appointment.VisitPlan;
import org.tributary.booking.availability.AvailabilityQuery;
import org.tributary.booking.availability.AvailabilityQuery.Wishes;
import org.tributary.booking.availability.AvailabilityRejection.NoSuchWindow;
import org.tributary.booking.availability.FreeTimes;
import org.tributary.booking.availability.JdbcClinicHours;
import org.tributary.booking.availability.Vacancy;
import org.tributary.booking.replanning.ReplanningRejection.PlanChanged;
import org.tributary.booking.schedule.TimeSpan;
import org.tributary.events.ClinicId;
import org.tributary.events.Id;
import org.tributary.events.TherapistId;
import org.tributary.platform.eventstore.DecisionLocks;
import org.tributary.platform.kernel.RejectedException;
import org.tributary.platform.web.NotFound;

/** Gives displaced visits other times, or shows what that would be. */
@Component
public class Replannings {

    private static final Duration FURTHEST = Duration.ofDays(182);

    private final DisplacedVisits visits;
    private final FreeTimes times;
    private final JdbcClinicHours hours;
    private final ReplanningStore kept;
    private final DecisionLocks reliance;
    private final PlanExecutor steps;
    private final JdbcClient db;

    Replannings(
            DisplacedVisits visits,
            FreeTimes times,
            JdbcClinicHours hours,
            ReplanningStore kept,
            DecisionLocks reliance,
            PlanExecutor steps,
            JdbcClient db) {
        this.visits = visits;
        this.times = times;
        this.hours = hours;
        this.kept = kept;
        this.reliance = reliance;
        this.steps = steps;
        this.db = db;
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
        keepStillAllThatIsPlannedWith(clinic);
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
        var week = hours.of(clinic).orElseThrow(NotFound::new);
        var displaced = visits.of(clinic, wish, at);
        return DisplacementPlanner.plan(displaced, freeFor(displaced, clinic, at), week, wish.sameTherapist());
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
    private void keepStillAllThatIsPlannedWith(ClinicId clinic) {
        var therapists = db.sql("select distinct therapist_id from shift where clinic_id = :clinic")
                .param("clinic", clinic.value())
                .query((row, nr) -> new TherapistId(row.getObject("therapist_id", UUID.class)))
                .list();
        reliance.beforeChanging(
                List.of(clinic),
                Stream.of(therapists, visits.patientsOf(clinic))
                        .flatMap(List::stream)
                        .toArray(Id[]::new));
    }

    /** A plan that nobody has carried out, with its entity tag. */
    public record Preview(ReplanningView plan, String tag) {}
}
