package org.tributary.booking.series;

import java.util.Optional;
import org.tributary.booking.series.SeriesCommand.BookSeries;
import org.tributary.events.booking.SeriesEvent;
import org.tributary.events.booking.SeriesEvent.PlannedVisit;
import org.tributary.events.booking.SeriesEvent.SeriesBooked;
import org.tributary.events.booking.SeriesEvent.SeriesReplanned;
import org.tributary.platform.kernel.State;

/** Where a series of treatments stands. A value: no clock, no I/O. */
sealed interface Series extends State<Series, SeriesEvent> {

    record Unbooked() implements Series {}

    /** As it was booked, and what holds now. */
    record Booked(SeriesBooked as, SeriesTerms terms) implements Series {

        boolean isAsAsked(BookSeries c) {
            return termsOf(as).equals(c.terms())
                    && as.visits().stream()
                            .map(PlannedVisit::appointmentId)
                            .toList()
                            .equals(c.visits());
        }

        boolean holdsAlready(Regimen asked) {
            return asked.startingOn(terms.regimen().starts()).equals(terms.regimen());
        }
    }

    @Override
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
}
