package org.tributary.booking.waitinglist;

import static java.time.ZoneOffset.UTC;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tributary.booking.appointment.FreedTime;
import org.tributary.booking.schedule.TimeSpan;
import org.tributary.events.ClinicId;
import org.tributary.events.WaitingListEntryId;

/** Who waits, in the order of asking. */
@Component
class WaitingQueue {

    private final JdbcClient db;

    WaitingQueue(JdbcClient db) {
        this.db = db;
    }

    boolean hasAnybodyAt(ClinicId clinic) {
        return db.sql("select exists (select from waiting_list where clinic_id = :clinic and status = 'WAITING')")
                .param("clinic", clinic.value())
                .query(Boolean.class)
                .single();
    }

    /** Who would come at some time in what is free beside a freed time, as far as their wish goes: who asked first is first. */
    List<QueuedPatient> whoMayCome(FreedTime freed, TimeSpan free) {
        return db.sql("""
                select entry_id, duration_minutes, earliest, latest,
                    array(
                        select starts_at from missed_offer missed
                        where missed.entry_id = entry.entry_id and missed.therapist_id = :therapist
                          and missed.starts_at >= :startsAt and missed.starts_at < :endsAt) as missed
                from waiting_list entry
                where clinic_id = :clinic and status = 'WAITING' and kind = :kind
                  and greatest(earliest, :startsAt) + make_interval(mins => duration_minutes) <= least(latest, :endsAt)
                order by asked_at, entry_id
                """)
                .param("clinic", freed.clinicId().value())
                .param("kind", freed.kind().name())
                .param("therapist", freed.therapistId().value())
                .param("startsAt", free.startsAt().atOffset(UTC))
                .param("endsAt", free.endsAt().atOffset(UTC))
                .query(WaitingQueue::place)
                .list();
    }

    private static QueuedPatient place(ResultSet row, int nr) throws SQLException {
        var missed = (Timestamp[]) row.getArray("missed").getArray();
        return new QueuedPatient(
                new WaitingListEntryId(row.getObject("entry_id", UUID.class)),
                Duration.ofMinutes(row.getInt("duration_minutes")),
                row.getObject("earliest", OffsetDateTime.class).toInstant(),
                row.getObject("latest", OffsetDateTime.class).toInstant(),
                Stream.of(missed).map(Timestamp::toInstant).toList());
    }
}
