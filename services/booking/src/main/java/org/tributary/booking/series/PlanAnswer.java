package org.tributary.booking.series;

import java.util.List;
import org.tributary.booking.series.SeriesPlan.Change;
import org.tributary.booking.series.SeriesPlan.ExistingVisit;
import org.tributary.booking.series.SeriesPlan.Placed;
import org.tributary.booking.views.series.SeriesAnswer;
import org.tributary.booking.views.series.SeriesPlanView;
import org.tributary.booking.views.series.SeriesVisitView;
import org.tributary.events.AppointmentId;

/** A plan as callers read it. */
final class PlanAnswer {

    private PlanAnswer() {}

    static SeriesAnswer of(SeriesPlan plan) {
        return new SeriesPlanView(
                plan.visits().stream().map(PlanAnswer::visit).toList(),
                ids(plan, Change.KEPT),
                ids(plan, Change.MOVED),
                plan.left().stream().map(ExistingVisit::appointmentId).toList(),
                plan.that(Change.ADDED).size());
    }

    private static SeriesVisitView visit(Placed placed) {
        var was = placed.was();
        return new SeriesVisitView(
                placed.nr(),
                was == null ? null : was.appointmentId(),
                null,
                placed.slot().startsAt(),
                placed.slot().endsAt(),
                placed.slot().therapistId(),
                placed.slot().roomId(),
                placed.targetDate(),
                placed.why());
    }

    private static List<AppointmentId> ids(SeriesPlan plan, Change change) {
        return plan.that(change).stream()
                .map(Placed::before)
                .map(ExistingVisit::appointmentId)
                .toList();
    }
}
