package org.tributary.booking.series;

import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import org.tributary.events.SeriesId;
import org.tributary.events.booking.SeriesEvent.Hindrance;
import org.tributary.events.booking.SeriesEvent.PreferredTime;
import org.tributary.platform.kernel.Rejection;

/** Every way a regimen says no. */
sealed interface SeriesRejection extends Rejection {

    /** Some visits have no place: then none is booked, moved or cancelled. */
    record NoRoomForSeries(List<Unplaced> unplaced) implements SeriesRejection {}

    /** A regimen has at least one visit, in every phase too, and not more than can be planned at once. */
    record VisitsNotOffered(int visits, int most) implements SeriesRejection {}

    /** Visits follow each other after a day to three months. */
    record EveryNotOffered(Period every) implements SeriesRejection {}

    /** It would end before it begins. */
    record PreferredTimeInverted(PreferredTime time) implements SeriesRejection {}

    /** The day is over at the clinic. */
    record StartsInThePast(LocalDate starts, LocalDate today) implements SeriesRejection {}

    /** The series exists already, with other details. */
    record BookedDifferently(SeriesId seriesId) implements SeriesRejection {}

    /** There is no such series. */
    record NeverBooked(SeriesId seriesId) implements SeriesRejection {}

    /** A visit without a place: when it should be, what stood in the way, and what would be free instead. */
    record Unplaced(int nr, LocalDate targetDate, List<Hindrance> passedOver, List<Slot> alternatives) {}
}
