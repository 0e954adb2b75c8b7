package org.tributary.booking.series;

import java.time.Instant;
import java.util.Iterator;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SqlArrayValue;
import org.springframework.stereotype.Component;
import org.tributary.booking.appointment.AppointmentCommand.BookAppointment;
import org.tributary.booking.appointment.AppointmentCommand.CancelAppointment;
import org.tributary.booking.appointment.AppointmentCommand.RescheduleAppointment;
import org.tributary.booking.appointment.Visit;
import org.tributary.booking.series.SeriesCommand.BookSeries;
import org.tributary.booking.series.SeriesCommand.ReplanSeries;
import org.tributary.booking.series.SeriesPlan.Change;
import org.tributary.booking.series.SeriesPlan.Placed;
import org.tributary.events.AppointmentId;
import org.tributary.events.SeriesId;
import org.tributary.events.booking.AppointmentEvent.CancelledBy;
import org.tributary.events.terms.VisitKind;
import org.tributary.platform.eventstore.FollowUps;

/** Has a plan carried out by its visits, each of which judges for itself; where one says no, all of it is given up. */
@Component
class SeriesVisits {

    private final FollowUps followUps;
    private final JdbcClient db;

    SeriesVisits(FollowUps followUps, JdbcClient db) {
        this.followUps = followUps;
        this.db = db;
    }

    void book(BookSeries c, SeriesPlan plan) {
        add(c.seriesId(), c.terms(), plan.visits(), c.visits(), c.at());
    }

    /** What goes frees its time for what moves, and that for what is new. */
    void replan(ReplanSeries c, Terms terms, SeriesPlan plan) {
        plan.left()
                .forEach(visit ->
                        followUps.send(new CancelAppointment(visit.appointmentId(), CancelledBy.CLINIC, null, c.at())));
        plan.movesInOrder().forEach(move -> move(move, c.at()));
        plan.that(Change.KEPT).forEach(kept -> explain(kept.before().appointmentId(), kept));
        add(c.seriesId(), terms, plan.that(Change.ADDED), c.newVisits(), c.at());
    }

    private void add(SeriesId series, Terms terms, List<Placed> visits, List<AppointmentId> ids, Instant at) {
        Iterator<AppointmentId> next = ids.iterator();
        for (var placed : visits) {
            var id = next.next();
            followUps.send(new BookAppointment(id, visit(series, terms, placed.slot()), null, at));
            explain(id, placed);
        }
    }

    private void move(Placed placed, Instant at) {
        var slot = placed.slot();
        var id = placed.before().appointmentId();
        followUps.send(new RescheduleAppointment(id, slot.startsAt(), slot.therapistId(), slot.roomId(), at));
        explain(id, placed);
    }

    private void explain(AppointmentId visit, Placed placed) {
        var why = placed.why();
        db.sql("""
                insert into series_visit (appointment_id, target_date, choice, passed_over, clock)
                values (:appointment, :target, :choice, :passedOver, :clock)
                on conflict (appointment_id) do update
                set target_date = excluded.target_date, choice = excluded.choice,
                    passed_over = excluded.passed_over, clock = excluded.clock
                """)
                .param("appointment", visit.value())
                .param("target", placed.targetDate())
                .param("choice", why.choice().name())
                .param(
                        "passedOver",
                        new SqlArrayValue(
                                "text",
                                why.passedOver().stream().map(Enum::name).toArray()))
                .param("clock", why.clock() == null ? null : why.clock().name())
                .update();
    }

    private static Visit visit(SeriesId series, Terms terms, Slot slot) {
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
