package org.tributary.booking.series;

import static org.tributary.platform.kernel.Decision.accepted;
import static org.tributary.platform.kernel.Decision.alreadyDone;
import static org.tributary.platform.kernel.Decision.rejected;

import java.util.List;
import org.tributary.booking.series.Series.Booked;
import org.tributary.booking.series.Series.Unbooked;
import org.tributary.booking.series.SeriesCommand.BookSeries;
import org.tributary.booking.series.SeriesCommand.ReplanSeries;
import org.tributary.booking.series.SeriesPlan.Change;
import org.tributary.booking.series.SeriesPlan.ExistingVisit;
import org.tributary.booking.series.SeriesRejection.BookedDifferently;
import org.tributary.booking.series.SeriesRejection.NeverBooked;
import org.tributary.booking.series.SeriesRejection.NoRoomForSeries;
import org.tributary.events.booking.SeriesEvent;
import org.tributary.events.booking.SeriesEvent.SeriesBooked;
import org.tributary.events.booking.SeriesEvent.SeriesReplanned;
import org.tributary.platform.kernel.Decision;

/** All rules about a series: it is booked and planned anew with all of its visits, or not at all. */
final class SeriesDecider {

    private SeriesDecider() {}

    /** One line for each meaningful pair of state and command, judged with what there is room for. */
    static Decision<SeriesEvent> decide(Series series, SeriesCommand command, SeriesPlan plan) {
        return switch (new Asked(series, command)) {
            case Asked(Booked b, BookSeries c) when b.isAsAsked(c) -> alreadyDone();
            case Asked(Booked _, BookSeries c) -> rejected(new BookedDifferently(c.seriesId()));
            case Asked(Unbooked _, ReplanSeries c) -> rejected(new NeverBooked(c.seriesId()));

            case Asked(Series _, SeriesCommand _)
            when !plan.isWhole() -> rejected(new NoRoomForSeries(plan.unplaced()));
            case Asked(Unbooked _, BookSeries c) -> accepted(booked(c, plan));
            case Asked(Booked b, ReplanSeries c)
            when plan.changesNothing() && b.holdsAlready(c.after(b.terms()).regimen()) -> alreadyDone();
            case Asked(Booked b, ReplanSeries c) -> accepted(replanned(c, c.after(b.terms()), plan));
        };
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
                plan.left().stream().map(ExistingVisit::appointmentId).toList(),
                plan.added(c.newVisits()));
    }

    private record Asked(Series series, SeriesCommand command) {}
}
