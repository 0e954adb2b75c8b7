package org.tributary.booking.waitinglist;

import java.time.Clock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tributary.booking.appointment.FreedTime;
import org.tributary.booking.appointment.FreedTimeListener;
import org.tributary.booking.schedule.TimeSpan;
import org.tributary.booking.waitinglist.WaitingListCommand.GiveUpOffer;
import org.tributary.events.ClinicId;
import org.tributary.events.Id;
import org.tributary.events.TherapistId;
import org.tributary.platform.eventstore.NestedCommands;
import org.tributary.platform.jdbc.RowMappers;

/** Keeps appointments and the waiting list in step: freed time goes to those who wait, and held time gives way. */
@Component
class FreedTimeOffers implements FreedTimeListener {

    private final WaitingQueue line;
    private final Timers timers;
    private final NestedCommands nested;
    private final JdbcClient db;
    private final Clock clock;

    FreedTimeOffers(WaitingQueue line, Timers timers, NestedCommands nested, JdbcClient db, Clock clock) {
        this.line = line;
        this.timers = timers;
        this.nested = nested;
        this.db = db;
        this.clock = clock;
    }

    /** Whoever gives the time back waits for no more than one row. */
    @Override
    public void hearOf(FreedTime freed) {
        if (line.hasAnybodyAt(freed.clinicId())) {
            offer(freed);
        }
    }

    /** What somebody could still come for is offered once this transaction has committed. */
    void offer(FreedTime freed) {
        if (OfferRound.isInTime(freed, clock.instant())) {
            timers.offer(freed);
        }
    }

    @Override
    public void giveWayAt(ClinicId clinic, TimeSpan during) {
        giveUp("clinic_id", clinic, during);
    }

    @Override
    public void giveWayOf(TherapistId therapist, TimeSpan during) {
        giveUp("therapist_id", therapist, during);
    }

    private void giveUp(String column, Id id, TimeSpan during) {
        db.sql("""
                select entry_id, offer_id from waiting_list
                where %s = :id and status = 'OFFERED' and starts_at < :endsAt and ends_at > :startsAt
                order by starts_at, entry_id
                """.formatted(column))
                .param("id", id)
                .param("startsAt", during.startsAt())
                .param("endsAt", during.endsAt())
                .query(RowMappers.of(GiveUpOffer.class))
                .list()
                .forEach(nested::send);
    }
}
