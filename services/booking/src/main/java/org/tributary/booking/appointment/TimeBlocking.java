package org.tributary.booking.appointment;

import static java.time.ZoneOffset.UTC;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tributary.booking.appointment.AppointmentCommand.DisplaceAppointment;
import org.tributary.booking.schedule.TimeSpan;
import org.tributary.events.AbsenceId;
import org.tributary.events.AppointmentId;
import org.tributary.events.ClinicId;
import org.tributary.events.ClosureId;
import org.tributary.events.Id;
import org.tributary.events.TherapistId;
import org.tributary.platform.eventstore.DecisionLocks;
import org.tributary.platform.eventstore.NestedCommands;

/**
 * Takes time away from visits for what goes before them. Bookings of the clinic or the therapist that are under way are waited
 * for, and later ones meet the claim: no visit is left behind in a closed clinic.
 */
@Component
public class TimeBlocking {

    private final JdbcClient db;
    private final DecisionLocks reliance;
    private final NestedCommands followUps;
    private final FreedTimeListener waiting;
    private final TimeClaims claims;

    TimeBlocking(
            JdbcClient db,
            DecisionLocks reliance,
            NestedCommands followUps,
            FreedTimeListener waiting,
            TimeClaims claims) {
        this.db = db;
        this.claims = claims;
        this.reliance = reliance;
        this.followUps = followUps;
        this.waiting = waiting;
    }

    /** The visits of patients who are at the clinic then, and are not sent away. */
    public List<TimeSpan> underWayAt(ClinicId clinic, TimeSpan during) {
        reliance.beforeChanging(List.of(clinic));
        return underWay("clinic_id", clinic, during);
    }

    /** The visits of patients whom the therapist has received, and does not send away. */
    public List<TimeSpan> underWayWith(TherapistId therapist, TimeSpan during) {
        reliance.beforeChanging(List.of(therapist));
        return underWay("therapist_id", therapist, during);
    }

    /** Displaces the visits, and takes all rooms; one that rested after a visit rests while the clinic is closed. */
    public void close(ClinicId clinic, ClosureId closure, TimeSpan during) {
        planned("clinic_id", clinic, during)
                .forEach(visit -> followUps.send(new DisplaceAppointment(visit, closure, null)));
        waiting.giveWayAt(clinic, during);
        db.sql("""
                update claim set during = tstzrange(lower(during), :startsAt)
                where what = 'ROOM' and during && tstzrange(:startsAt, :endsAt) and lower(during) < :startsAt
                  and resource in (select room_id from room where clinic_id = :clinic)
                """)
                .param("startsAt", during.startsAt().atOffset(UTC))
                .param("endsAt", during.endsAt().atOffset(UTC))
                .param("clinic", clinic.value())
                .update();
        db.sql("""
                insert into claim (resource, during, holder, what)
                select room_id, tstzrange(:startsAt, :endsAt), :closure, 'CLOSURE' from room
                where clinic_id = :clinic
                order by room_id
                """)
                .param("startsAt", during.startsAt().atOffset(UTC))
                .param("endsAt", during.endsAt().atOffset(UTC))
                .param("clinic", clinic.value())
                .param("closure", closure.value())
                .update();
    }

    /** Displaces the visits at every clinic, and takes the therapist's time. */
    public void withdraw(TherapistId therapist, AbsenceId absence, TimeSpan during) {
        planned("therapist_id", therapist, during)
                .forEach(visit -> followUps.send(new DisplaceAppointment(visit, null, absence)));
        waiting.giveWayOf(therapist, during);
        db.sql("""
                insert into claim (resource, during, holder, what)
                values (:therapist, tstzrange(:startsAt, :endsAt), :absence, 'ABSENCE')
                """)
                .param("startsAt", during.startsAt().atOffset(UTC))
                .param("endsAt", during.endsAt().atOffset(UTC))
                .param("therapist", therapist.value())
                .param("absence", absence.value())
                .update();
    }

    /** Gives the time back; who was displaced stays so. */
    public void lift(Id holder) {
        claims.release(holder);
    }

    private List<TimeSpan> underWay(String column, Id id, TimeSpan during) {
        return db.sql("""
                select starts_at, ends_at from appointment
                where %s = :id and status = 'CHECKED_IN' and starts_at < :endsAt and ends_at > :startsAt
                order by starts_at
                """.formatted(column))
                .param("id", id.value())
                .param("startsAt", during.startsAt().atOffset(UTC))
                .param("endsAt", during.endsAt().atOffset(UTC))
                .query((row, nr) -> new TimeSpan(
                        row.getObject("starts_at", OffsetDateTime.class).toInstant(),
                        row.getObject("ends_at", OffsetDateTime.class).toInstant()))
                .list();
    }

    private List<AppointmentId> planned(String column, Id id, TimeSpan during) {
        return db.sql("""
                select appointment_id from appointment
                where %s = :id and status in ('PROVISIONAL', 'BOOKED', 'SUSPENDED')
                  and starts_at < :endsAt and ends_at > :startsAt
                order by starts_at, appointment_id
                """.formatted(column))
                .param("id", id.value())
                .param("startsAt", during.startsAt().atOffset(UTC))
                .param("endsAt", during.endsAt().atOffset(UTC))
                .query((row, nr) -> new AppointmentId(row.getObject("appointment_id", UUID.class)))
                .list();
    }
}
