package org.tributary.booking.series;

import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.tributary.booking.appointment.VisitPlan;
import org.tributary.booking.series.PlanningReader.ClinicResources;
import org.tributary.booking.series.SeriesCommand.BookSeries;
import org.tributary.booking.series.SeriesCommand.ReplanSeries;
import org.tributary.booking.series.SeriesPlan.ExistingVisit;
import org.tributary.events.terms.VisitKind;
import org.tributary.platform.kernel.RejectedException;
import org.tributary.platform.kernel.Rejection;

/** Plans a regimen around what is known; nothing is booked by it. */
@Component
class SeriesPlanning {

    private final PlanningReader reader;

    SeriesPlanning(PlanningReader reader) {
        this.reader = reader;
    }

    /** What a command carries out: all that it was planned around stays as it is until the transaction ends. */
    SeriesPlan lockAndPlan(BookSeries c) {
        requireOffered(c.terms().regimen());
        reader.lock(c.terms());
        return of(c);
    }

    SeriesPlan lockAndPlan(ReplanSeries c, SeriesTerms before) {
        var terms = c.after(before);
        requireOffered(terms.regimen());
        reader.lock(terms);
        reader.lockVisitsOf(c.seriesId());
        return of(c, before);
    }

    /**
     * The plan of a new series.
     *
     * @throws RejectedException if what is asked for cannot be, wherever there were room
     */
    SeriesPlan of(BookSeries c) {
        var clinic = enter(c.terms(), c.at());
        var plan = plan(c.terms(), clinic, PriorVisits.NOTHING, c.at());
        reader.requireCourse(c.terms());
        return plan;
    }

    /** The plan of a series that goes on otherwise. */
    SeriesPlan of(ReplanSeries c, SeriesTerms before) {
        var terms = c.after(before);
        var clinic = enter(terms, c.at());
        var zone = clinic.premises().zone();
        var earlier = PriorVisits.of(reader.visitsOf(c.seriesId()), c.from(), c.at(), zone);
        return plan(terms, clinic, earlier, c.at());
    }

    private ClinicResources enter(SeriesTerms terms, Instant at) {
        requireOffered(terms.regimen());
        var clinic = reader.resourcesFor(terms, at);
        refuseIfAny(
                terms.regimen().objectionOn(at.atZone(clinic.premises().zone()).toLocalDate()));
        return clinic;
    }

    private static void requireOffered(Regimen regimen) {
        refuseIfAny(regimen.objection());
        refuseIfAny(new VisitPlan(VisitKind.TREATMENT, regimen.techniques(), regimen.duration()).objection());
    }

    private SeriesPlan plan(SeriesTerms terms, ClinicResources clinic, PriorVisits earlier, Instant at) {
        var movable =
                earlier.standing().stream().map(ExistingVisit::appointmentId).toList();
        return SeriesPlanner.plan(terms.regimen(), reader.calendar(terms, clinic, movable, at), earlier);
    }

    private static void refuseIfAny(Optional<? extends Rejection> objection) {
        objection.ifPresent(reason -> {
            throw new RejectedException(reason);
        });
    }
}
