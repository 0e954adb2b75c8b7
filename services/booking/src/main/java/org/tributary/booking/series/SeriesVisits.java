package org.tributary.booking.series;

import java.time.Instant;
import java.util.Iterator;
import java.util.List;
import org.springframework.stereotype.Component;
import org.tributary.booking.appointment.AppointmentCommand.BookAppointment;
import org.tributary.booking.appointment.AppointmentCommand.CancelAppointment;
import org.tributary.booking.appointment.AppointmentCommand.RescheduleAppointment;
import org.tributary.booking.appointment.PlanExecutor;
import org.tributary.booking.appointment.Visit;
import org.tributary.booking.series.SeriesCommand.BookSeries;
import org.tributary.booking.series.SeriesCommand.ReplanSeries;
import org.tributary.booking.series.SeriesPlan.Change;
import org.tributary.booking.series.SeriesPlan.Placed;
import org.tributary.events.AppointmentId;
import org.tributary.events.SeriesId;
import org.tributary.events.booking.AppointmentEvent.CancelledBy;
import org.tributary.events.terms.VisitKind;

/** Has a plan carried out by its visits, each of which judges for itself; where one says no, all of it is given up. */
@Component
class SeriesVisits {

    private final PlanExecutor steps;

    SeriesVisits(PlanExecutor steps) {
        this.steps = steps;
    }

    void book(BookSeries c, SeriesPlan plan) {
        add(c.seriesId(), c.terms(), plan.visits(), c.visits(), c.at());
    }

    /** What goes frees its time for what moves, and that for what is new. */
    void replan(ReplanSeries c, SeriesTerms terms, SeriesPlan plan) {
        plan.left()
                .forEach(visit ->
                        steps.carryOut(new CancelAppointment(visit.appointmentId(), CancelledBy.CLINIC, null, c.at())));
        plan.movesInOrder().forEach(move -> move(move, c.at()));
        add(c.seriesId(), terms, plan.that(Change.ADDED), c.newVisits(), c.at());
    }

    private void add(SeriesId series, SeriesTerms terms, List<Placed> visits, List<AppointmentId> ids, Instant at) {
        Iterator<AppointmentId> next = ids.iterator();
        for (var placed : visits) {
            steps.carryOut(new BookAppointment(next.next(), visit(series, terms, placed.slot()), null, at));
        }
    }

    private void move(Placed placed, Instant at) {
        var slot = placed.slot();
        var id = placed.before().appointmentId();
        steps.carryOut(new RescheduleAppointment(id, slot.startsAt(), slot.therapistId(), slot.roomId(), at));
    }

    private static Visit visit(SeriesId series, SeriesTerms terms, Slot slot) {
        return new Visit(
                terms.patientId(),
                terms.clinicId(),
                slot.therapistId(),
                slot.roomId(),
                VisitKind.TREATMENT,
                slot.startsAt(),
                slot.endsAt(),
                terms.regimen().techniques(),
                terms.courseId(),
                null,
                series);
    }
}
