package org.tributary.booking.series;

import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.tributary.booking.series.SeriesCommand.BookSeries;
import org.tributary.booking.series.SeriesCommand.ReplanSeries;
import org.tributary.booking.series.SeriesPlan.Standing;
import org.tributary.booking.series.SeriesSurroundings.House;
import org.tributary.platform.kernel.CommandRejected;

/** Plans a regimen around what is known; nothing is booked by it. */
@Component
class SeriesPlanning {

    private final SeriesSurroundings surroundings;

    SeriesPlanning(SeriesSurroundings surroundings) {
        this.surroundings = surroundings;
    }

    /**
     * The plan of a new series.
     *
     * @throws CommandRejected if what is asked for cannot be, wherever there were room
     */
    SeriesPlan of(BookSeries c) {
        var house = enter(c.terms(), c.at());
        return plan(c.terms(), house, Earlier.NOTHING, c.at());
    }

    /** The plan of a series that goes on otherwise. */
    SeriesPlan of(ReplanSeries c, Terms before) {
        var terms = c.after(before);
        var house = enter(terms, c.at());
        var earlier = Earlier.of(surroundings.visitsOf(c.seriesId()), c.from(), c.at(), house.zone());
        return plan(terms, house, earlier, c.at());
    }

    private House enter(Terms terms, Instant at) {
        refuseIfAny(terms.regimen().objection());
        var house = surroundings.relyOn(terms);
        refuseIfAny(terms.regimen().objectionOn(at.atZone(house.zone()).toLocalDate()));
        return house;
    }

    private SeriesPlan plan(Terms terms, House house, Earlier earlier, Instant at) {
        var movable = earlier.standing().stream().map(Standing::appointmentId).toList();
        return Planner.plan(terms.regimen(), surroundings.diary(terms, house, movable, at), earlier);
    }

    private static void refuseIfAny(Optional<SeriesRejection> objection) {
        objection.ifPresent(reason -> {
            throw new CommandRejected(reason);
        });
    }
}
