package org.tributary.booking.series;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tributary.booking.series.Examples.ASHA;
import static org.tributary.booking.series.Examples.MARA;
import static org.tributary.booking.series.Examples.MONDAY;
import static org.tributary.booking.series.Examples.MONDAY_9AM;
import static org.tributary.booking.series.Examples.NORTH;
import static org.tributary.booking.series.Examples.SERIES;
import static org.tributary.booking.series.Examples.closed;
import static org.tributary.booking.series.Examples.diary;
import static org.tributary.booking.series.Examples.hours;
import static org.tributary.booking.series.Examples.on;
import static org.tributary.booking.series.Examples.phase;
import static org.tributary.booking.series.Examples.regimen;
import static org.tributary.booking.series.Examples.slot;
import static org.tributary.booking.series.Examples.staff;
import static org.tributary.booking.series.Examples.visit;

import java.time.DayOfWeek;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.tributary.booking.series.SeriesCommand.BookSeries;
import org.tributary.booking.series.SeriesCommand.ReplanSeries;
import org.tributary.booking.series.SeriesPlan.ExistingVisit;
import org.tributary.booking.series.SeriesRejection.BookedDifferently;
import org.tributary.booking.series.SeriesRejection.NeverBooked;
import org.tributary.booking.series.SeriesRejection.NoRoomForSeries;
import org.tributary.events.AppointmentId;
import org.tributary.events.booking.SeriesEvent;
import org.tributary.events.booking.SeriesEvent.Choice;
import org.tributary.events.booking.SeriesEvent.Phase;
import org.tributary.events.booking.SeriesEvent.PlannedVisit;
import org.tributary.events.booking.SeriesEvent.SeriesBooked;
import org.tributary.events.booking.SeriesEvent.SeriesReplanned;
import org.tributary.events.booking.SeriesEvent.Why;
import org.tributary.platform.testkit.Spec;

class SeriesSpec {

    private static final Regimen WEEKLY = regimen(MONDAY, List.of(), phase(2, "P7D"));
    private static final SeriesPlan WHOLE = SeriesPlanner.plan(WEEKLY, diary());
    private static final SeriesPlan WITH_A_HOLE = SeriesPlanner.plan(
            WEEKLY,
            closed(
                            hours(MONDAY.plusDays(4), 0, 23),
                            hours(MONDAY.plusDays(7), 0, 23),
                            hours(MONDAY.plusDays(8), 0, 23),
                            hours(MONDAY.plusDays(9), 0, 23),
                            hours(MONDAY.plusDays(10), 0, 23))
                    .diary(staff(MARA)));
    private static final BookSeries BOOK = book(WEEKLY);
    private static final SeriesBooked BOOKED = new SeriesBooked(
            SERIES,
            ASHA,
            NORTH,
            null,
            null,
            WEEKLY.techniques(),
            WEEKLY.duration(),
            MONDAY,
            WEEKLY.phases(),
            List.of(),
            WHOLE.added(List.of(visit(1), visit(2))));

    @Test
    void a_series_is_booked_when_each_visit_has_a_place() {
        booking(WHOLE).when(BOOK).then(BOOKED);
    }

    @Test
    void nothing_is_booked_when_one_has_none() {
        booking(WITH_A_HOLE).when(BOOK).thenRejected(new NoRoomForSeries(WITH_A_HOLE.unplaced()));
    }

    @Test
    void the_same_asked_again_is_done_already_even_if_there_were_no_room_now() {
        booking(WITH_A_HOLE).given(BOOKED).when(BOOK).thenNothingNew();
    }

    @Test
    void a_series_is_not_booked_over_another() {
        booking(WHOLE)
                .given(BOOKED)
                .when(book(regimen(MONDAY.plusDays(1), List.of(), phase(2, "P7D"))))
                .thenRejected(new BookedDifferently(SERIES));
    }

    @Test
    void what_stays_moves_goes_and_is_added_is_told() {
        var plan = replanned(
                regimen(MONDAY, List.of(), phase(3, "P7D")),
                new ExistingVisit(visit(1), slot(MONDAY, 10, MARA), true),
                new ExistingVisit(visit(2), slot(MONDAY.plusDays(30), 10, MARA), true));

        replanning(plan)
                .given(BOOKED)
                .when(replan(phase(3, "P7D")))
                .then(new SeriesReplanned(
                        SERIES,
                        ASHA,
                        NORTH,
                        MONDAY,
                        null,
                        List.of(phase(3, "P7D")),
                        List.of(),
                        List.of(planned(visit(1), 0, Choice.KEPT)),
                        List.of(planned(visit(2), 7, Choice.ON_TARGET)),
                        List.of(),
                        List.of(planned(visit(51), 14, Choice.ON_TARGET))));
    }

    @Test
    void what_is_wished_for_holds_on_when_it_is_planned_anew() {
        var plan = replanned(
                WEEKLY,
                new ExistingVisit(visit(1), slot(MONDAY, 10, MARA), true),
                new ExistingVisit(visit(2), slot(MONDAY.plusDays(7), 10, MARA), true));
        var wish = new ReplanSeries(
                SERIES,
                MONDAY,
                List.of(phase(2, "P7D")),
                List.of(on(DayOfWeek.MONDAY, 9, 11)),
                MARA,
                List.of(visit(51), visit(52)),
                MONDAY_9AM);

        var facts = replanning(plan).given(BOOKED).when(wish);

        facts.then(new SeriesReplanned(
                SERIES,
                ASHA,
                NORTH,
                MONDAY,
                MARA,
                List.of(phase(2, "P7D")),
                List.of(on(DayOfWeek.MONDAY, 9, 11)),
                List.of(planned(visit(1), 0, Choice.KEPT), planned(visit(2), 7, Choice.KEPT)),
                List.of(),
                List.of(),
                List.of()));
        var booked = new Series.Unbooked().after(BOOKED);
        var after = booked.after((SeriesReplanned)
                SeriesDecider.decide(booked, wish, plan).eventsOrThrow().getFirst());
        assertThat(after.termsIfAny().orElseThrow().regimen().therapistId()).isEqualTo(MARA);
        assertThat(SeriesDecider.decide(after, replan(phase(2, "P7D")), plan).eventsOrThrow())
                .isEmpty();
    }

    @Test
    void planned_anew_with_nothing_to_change_nothing_happens() {
        var plan = replanned(
                WEEKLY,
                new ExistingVisit(visit(1), slot(MONDAY, 10, MARA), true),
                new ExistingVisit(visit(2), slot(MONDAY.plusDays(7), 10, MARA), true));

        replanning(plan).given(BOOKED).when(replan(phase(2, "P7D"))).thenNothingNew();
    }

    @Test
    void nothing_is_moved_when_one_visit_has_no_place() {
        replanning(WITH_A_HOLE)
                .given(BOOKED)
                .when(replan(phase(2, "P7D")))
                .thenRejected(new NoRoomForSeries(WITH_A_HOLE.unplaced()));
    }

    @Test
    void what_was_never_booked_is_not_planned_anew() {
        replanning(SeriesPlan.OF_NOTHING).when(replan(phase(2, "P7D"))).thenRejected(new NeverBooked(SERIES));
    }

    private static PlannedVisit planned(AppointmentId visit, int daysLater, Choice choice) {
        var day = MONDAY.plusDays(daysLater);
        return new PlannedVisit(visit, slot(day, 10, MARA).startsAt(), day, new Why(choice, List.of(), null));
    }

    private static SeriesPlan replanned(Regimen regimen, ExistingVisit... standing) {
        return SeriesPlanner.plan(regimen, diary(), new PriorVisits(0, null, null, null, List.of(standing)));
    }

    private static Spec<Series, BookSeries, SeriesEvent> booking(SeriesPlan plan) {
        return new Spec<>(new Series.Unbooked(), Series::after, (series, c) -> SeriesDecider.decide(series, c, plan));
    }

    private static Spec<Series, ReplanSeries, SeriesEvent> replanning(SeriesPlan plan) {
        return new Spec<>(new Series.Unbooked(), Series::after, (series, c) -> SeriesDecider.decide(series, c, plan));
    }

    private static BookSeries book(Regimen regimen) {
        return new BookSeries(
                SERIES, new SeriesTerms(ASHA, NORTH, null, regimen), List.of(visit(1), visit(2)), MONDAY_9AM);
    }

    private static ReplanSeries replan(Phase phase) {
        var ids = IntStream.rangeClosed(51, 50 + phase.sessions())
                .mapToObj(Examples::visit)
                .toList();
        return new ReplanSeries(SERIES, MONDAY, List.of(phase), null, null, ids, MONDAY_9AM);
    }
}
