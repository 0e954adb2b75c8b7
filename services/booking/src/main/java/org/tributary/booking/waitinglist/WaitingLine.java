package org.tributary.booking.waitinglist;

import static java.time.ZoneOffset.UTC;

import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tributary.booking.appointment.FreedTime;
import org.tributary.events.ClinicId;
import org.tributary.events.WaitingListEntryId;

/** Who waits, in the order of asking, and what of a freed time is free still. */
@Component
class WaitingLine {

    private final JdbcClient db;

    WaitingLine(JdbcClient db) {
        this.db = db;
    }

    boolean hasAnybodyAt(ClinicId clinic) {
        return db.sql("select exists (select from waiting_list where clinic_id = :clinic and status = 'WAITING')")
                .param("clinic", clinic.value())
                .query(Boolean.class)
                .single();
    }

    /** Whom a visit from the beginning of this stretch suits: who asked first is first. Who missed this time is passed over. */
    List<Place> whoSuits(FreedTime free) {
        return db.sql("""
                select entry_id, duration_minutes from waiting_list entry
                where clinic_id = :clinic and status = 'WAITING' and kind = :kind
                  and earliest <= :startsAt
                  and :startsAt + make_interval(mins => duration_minutes) <= least(latest, :endsAt)
                  and not exists (
                    select from missed_offer missed
                    where missed.entry_id = entry.entry_id
                      and missed.therapist_id = :therapist and missed.starts_at = :startsAt)
                order by asked_at, entry_id
                """)
                .param("clinic", free.clinicId().value())
                .param("kind", free.kind().name())
                .param("therapist", free.therapistId().value())
                .param("startsAt", free.startsAt().atOffset(UTC))
                .param("endsAt", free.endsAt().atOffset(UTC))
                .query((row, nr) -> new Place(
                        new WaitingListEntryId(row.getObject("entry_id", UUID.class)),
                        Duration.ofMinutes(row.getInt("duration_minutes"))))
                .list();
    }

    /** The stretches that nobody has taken meanwhile, the earliest first. */
    List<FreedTime> freeWithin(FreedTime freed) {
        return db.sql("""
                select lower(free) as starts_at, upper(free) as ends_at
                from unnest(tstzmultirange(tstzrange(:startsAt, :endsAt)) - coalesce(
                    (select range_agg(during) from claim
                     where resource = :therapist and during && tstzrange(:startsAt, :endsAt)),
                    '{}'::tstzmultirange)) as free
                order by free
                """)
                .param("therapist", freed.therapistId().value())
                .param("startsAt", freed.startsAt().atOffset(UTC))
                .param("endsAt", freed.endsAt().atOffset(UTC))
                .query((row, nr) -> new FreedTime(
                        freed.clinicId(),
                        freed.kind(),
                        freed.therapistId(),
                        row.getObject("starts_at", OffsetDateTime.class).toInstant(),
                        row.getObject("ends_at", OffsetDateTime.class).toInstant()))
                .list();
    }

    /** Somebody in the line, and how long their visit takes. */
    record Place(WaitingListEntryId entryId, Duration duration) {}
}
