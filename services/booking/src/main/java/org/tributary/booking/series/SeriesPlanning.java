package org.tributary.booking.series;

import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.tributary.booking.appointment.VisitPlan;
import org.tributary.booking.series.SeriesCommand.BookSeries;
import org.tributary.booking.series.SeriesCommand.ReplanSeries;
import org.tributary.booking.series.SeriesPlan.Standing;
import org.tributary.booking.series.SeriesSurroundings.House;
import org.tributary.events.terms.VisitKind;
import org.tributary.platform.kernel.RejectedException;
import org.tributary.platform.kernel.Rejection;

/** Plans a regimen around what is known; nothing is booked by it. */
@Component
class SeriesPlanning {

    private final SeriesSurroundings surroundings;

    SeriesPlanning(SeriesSurroundings surroundings) {
        this.surroundings = surroundings;
    }

    /** What a command carries out: all that it was planned around stays as it is until the transaction ends. */
    SeriesPlan toCarryOut(BookSeries c) {
        requireOffered(c.terms().regimen());
        surroundings.keepStill(c.terms());
        return of(c);
    }

    SeriesPlan toCarryOut(ReplanSeries c, SeriesTerms before) {
        var terms = c.after(before);
        requireOffered(terms.regimen());
        surroundings.keepStill(terms);
        surroundings.keepStill(c.seriesId());
        return of(c, before);
    }

    /**
     * The plan of a new series.
     *
     * @throws RejectedException if what is asked for cannot be, wherever there were room
     */
    SeriesPlan of(BookSeries c) {
        var house = enter(c.terms(), c.at());
        var plan = plan(c.terms(), house, PriorVisits.NOTHING, c.at());
        surroundings.requireCourse(c.terms());
        return plan;
    }

    /** The plan of a series that goes on otherwise. */
    SeriesPlan of(ReplanSeries c, SeriesTerms before) {
        var terms = c.after(before);
        var house = enter(terms, c.at());
        var zone = house.hours().zone();
        var earlier = PriorVisits.of(surroundings.visitsOf(c.seriesId()), c.from(), c.at(), zone);
        return plan(terms, house, earlier, c.at());
    }

    private House enter(SeriesTerms terms, Instant at) {
        requireOffered(terms.regimen());
        var house = surroundings.houseOf(terms);
        refuseIfAny(terms.regimen().objectionOn(at.atZone(house.hours().zone()).toLocalDate()));
        return house;
    }

    private static void requireOffered(Regimen regimen) {
        refuseIfAny(regimen.objection());
        refuseIfAny(new VisitPlan(VisitKind.TREATMENT, regimen.techniques(), regimen.duration()).objection());
    }

    private SeriesPlan plan(SeriesTerms terms, House house, PriorVisits earlier, Instant at) {
        var movable = earlier.standing().stream().map(Standing::appointmentId).toList();
        return SeriesPlanner.plan(terms.regimen(), surroundings.diary(terms, house, movable, at), earlier);
    }

    private static void refuseIfAny(Optional<? extends Rejection> objection) {
        objection.ifPresent(reason -> {
            throw new RejectedException(reason);
        });
    }
}
