package org.tributary.booking.series;

import static org.tributary.platform.kernel.Decision.accepted;
import static org.tributary.platform.kernel.Decision.alreadyDone;
import static org.tributary.platform.kernel.Decision.rejected;

import java.util.List;
import java.util.Optional;
import org.tributary.booking.series.SeriesCommand.BookSeries;
import org.tributary.booking.series.SeriesCommand.ReplanSeries;
import org.tributary.booking.series.SeriesPlan.Change;
import org.tributary.booking.series.SeriesPlan.Standing;
import org.tributary.booking.series.SeriesRejection.BookedDifferently;
import org.tributary.booking.series.SeriesRejection.NeverBooked;
import org.tributary.booking.series.SeriesRejection.NoRoomForSeries;
import org.tributary.events.booking.SeriesEvent;
import org.tributary.events.booking.SeriesEvent.PlannedVisit;
import org.tributary.events.booking.SeriesEvent.SeriesBooked;
import org.tributary.events.booking.SeriesEvent.SeriesReplanned;
import org.tributary.platform.kernel.Decision;

/** A series of treatments: it is booked and planned anew with all of its visits, or not at all. A value: no clock, no I/O. */
sealed interface Series {

    record Unbooked() implements Series {}

    /** As it was booked, and what holds now. */
    record Booked(SeriesBooked as, SeriesTerms terms) implements Series {

        private boolean isAsAsked(BookSeries c) {
            return termsOf(as).equals(c.terms())
                    && as.visits().stream()
                            .map(PlannedVisit::appointmentId)
                            .toList()
                            .equals(c.visits());
        }

        private boolean holdsAlready(Regimen asked) {
            return asked.startingOn(terms.regimen().starts()).equals(terms.regimen());
        }
    }

    static Series unbooked() {
        return new Unbooked();
    }

    default Decision<SeriesEvent> decide(BookSeries c, SeriesPlan plan) {
        return switch (this) {
            case Booked b when b.isAsAsked(c) -> alreadyDone();
            case Booked _ -> rejected(new BookedDifferently(c.seriesId()));
            case Unbooked _ when !plan.isWhole() -> rejected(new NoRoomForSeries(plan.unplaced()));
            case Unbooked _ -> accepted(booked(c, plan));
        };
    }

    default Decision<SeriesEvent> decide(ReplanSeries c, SeriesPlan plan) {
        return switch (this) {
            case Unbooked _ -> rejected(new NeverBooked(c.seriesId()));
            case Booked _ when !plan.isWhole() -> rejected(new NoRoomForSeries(plan.unplaced()));
            case Booked b
            when plan.changesNothing() && b.holdsAlready(c.after(b.terms()).regimen()) -> alreadyDone();
            case Booked b -> accepted(replanned(c, c.after(b.terms()), plan));
        };
    }

    /** The state after a fact. Facts are never refused. */
    default Series after(SeriesEvent event) {
        return switch (event) {
            case SeriesBooked e -> new Booked(e, termsOf(e));
            case SeriesReplanned e -> this instanceof Booked b ? new Booked(b.as(), termsOf(b, e)) : this;
        };
    }

    /** What holds, if it was ever booked. */
    default Optional<SeriesTerms> termsIfAny() {
        return this instanceof Booked booked ? Optional.of(booked.terms()) : Optional.empty();
    }

    private static SeriesTerms termsOf(SeriesBooked e) {
        var regimen =
                new Regimen(e.starts(), e.phases(), e.preferredTimes(), e.therapistId(), e.techniques(), e.duration());
        return new SeriesTerms(e.patientId(), e.clinicId(), e.courseId(), regimen);
    }

    private static SeriesTerms termsOf(Booked before, SeriesReplanned e) {
        var as = before.as();
        var regimen =
                new Regimen(e.from(), e.phases(), e.preferredTimes(), e.therapistId(), as.techniques(), as.duration());
        return new SeriesTerms(e.patientId(), e.clinicId(), as.courseId(), regimen);
    }

    private static SeriesBooked booked(BookSeries c, SeriesPlan plan) {
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
                plan.added(c.visits()));
    }

    private static SeriesReplanned replanned(ReplanSeries c, SeriesTerms terms, SeriesPlan plan) {
        return new SeriesReplanned(
                c.seriesId(),
                terms.patientId(),
                terms.clinicId(),
                c.from(),
                terms.regimen().therapistId(),
                List.copyOf(terms.regimen().phases()),
                List.copyOf(terms.regimen().preferredTimes()),
                plan.standing(Change.KEPT),
                plan.standing(Change.MOVED),
                plan.left().stream().map(Standing::appointmentId).toList(),
                plan.added(c.newVisits()));
    }
}
