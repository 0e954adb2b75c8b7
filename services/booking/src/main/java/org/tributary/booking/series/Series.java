package org.tributary.booking.series;

import static org.tributary.platform.kernel.Decision.accepted;
import static org.tributary.platform.kernel.Decision.alreadyDone;
import static org.tributary.platform.kernel.Decision.rejected;

import java.util.List;
import java.util.Optional;
import org.tributary.booking.series.SeriesCommand.BookSeries;
import org.tributary.booking.series.SeriesCommand.ReplanSeries;
import org.tributary.booking.series.SeriesPlan.Change;
import org.tributary.booking.series.SeriesPlan.Placed;
import org.tributary.booking.series.SeriesPlan.Standing;
import org.tributary.booking.series.SeriesRejection.BookedDifferently;
import org.tributary.booking.series.SeriesRejection.NeverBooked;
import org.tributary.booking.series.SeriesRejection.NoRoomForSeries;
import org.tributary.events.AppointmentId;
import org.tributary.events.booking.SeriesEvent;
import org.tributary.events.booking.SeriesEvent.Phase;
import org.tributary.events.booking.SeriesEvent.SeriesBooked;
import org.tributary.events.booking.SeriesEvent.SeriesReplanned;
import org.tributary.platform.kernel.Decision;

/** A series of treatments: it is booked and planned anew with all of its visits, or not at all. A value: no clock, no I/O. */
sealed interface Series {

    record Unbooked() implements Series {}

    /** As it was booked, and the phases that hold now. */
    record Booked(SeriesBooked as, List<Phase> phases) implements Series {

        Terms terms() {
            return new Terms(
                    as.patientId(),
                    as.clinicId(),
                    as.courseId(),
                    new Regimen(
                            as.starts(),
                            phases,
                            as.preferredTimes(),
                            as.therapistId(),
                            as.techniques(),
                            as.duration()));
        }
    }

    static Series unbooked() {
        return new Unbooked();
    }

    default Decision<SeriesEvent> decide(BookSeries c, SeriesPlan plan) {
        return switch (this) {
            case Booked b when b.as().equals(booked(c)) -> alreadyDone();
            case Booked _ -> rejected(new BookedDifferently(c.seriesId()));
            case Unbooked _ when !plan.isWhole() -> rejected(new NoRoomForSeries(plan.unplaced()));
            case Unbooked _ -> accepted(booked(c));
        };
    }

    default Decision<SeriesEvent> decide(ReplanSeries c, SeriesPlan plan) {
        return switch (this) {
            case Unbooked _ -> rejected(new NeverBooked(c.seriesId()));
            case Booked _ when !plan.isWhole() -> rejected(new NoRoomForSeries(plan.unplaced()));
            case Booked b when plan.changesNothing() && b.phases().equals(c.phases()) -> alreadyDone();
            case Booked b -> accepted(replanned(b, c, plan));
        };
    }

    /** The state after a fact. Facts are never refused. */
    default Series after(SeriesEvent event) {
        return switch (event) {
            case SeriesBooked e -> new Booked(e, e.phases());
            case SeriesReplanned e -> this instanceof Booked b ? new Booked(b.as(), e.phases()) : this;
        };
    }

    /** What holds, if it was ever booked. */
    default Optional<Terms> termsIfAny() {
        return this instanceof Booked booked ? Optional.of(booked.terms()) : Optional.empty();
    }

    private static SeriesBooked booked(BookSeries c) {
        var terms = c.terms();
        var regimen = terms.regimen();
        return new SeriesBooked(
                c.seriesId(),
                terms.patientId(),
                terms.clinicId(),
                terms.courseId(),
                regimen.therapistId(),
                List.copyOf(regimen.techniques()),
                regimen.duration(),
                regimen.starts(),
                List.copyOf(regimen.phases()),
                List.copyOf(regimen.preferredTimes()),
                List.copyOf(c.visits()));
    }

    private static SeriesReplanned replanned(Booked booked, ReplanSeries c, SeriesPlan plan) {
        return new SeriesReplanned(
                c.seriesId(),
                booked.as().patientId(),
                booked.as().clinicId(),
                c.from(),
                List.copyOf(c.phases()),
                ids(plan, Change.KEPT),
                ids(plan, Change.MOVED),
                plan.left().stream().map(Standing::appointmentId).toList(),
                List.copyOf(c.newVisits().subList(0, plan.that(Change.ADDED).size())));
    }

    private static List<AppointmentId> ids(SeriesPlan plan, Change change) {
        return plan.that(change).stream()
                .map(Placed::before)
                .map(Standing::appointmentId)
                .toList();
    }
}
