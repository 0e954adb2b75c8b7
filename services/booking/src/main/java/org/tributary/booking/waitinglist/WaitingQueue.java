package org.tributary.booking.waitinglist;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tributary.booking.appointment.FreedTime;
import org.tributary.booking.schedule.TimeSpan;
import org.tributary.events.ClinicId;
import org.tributary.events.PatientId;
import org.tributary.events.WaitingListEntryId;
import org.tributary.platform.jdbc.Columns;
import org.tributary.platform.jdbc.RowMappers;

/** Who waits, in the order of asking. */
@Component
public class WaitingQueue {

    private final JdbcClient db;

    WaitingQueue(JdbcClient db) {
        this.db = db;
    }

    boolean hasAnybodyAt(ClinicId clinic) {
        return db.sql("select exists (select from waiting_list where clinic_id = :clinic and status = 'WAITING')")
                .param("clinic", clinic)
                .query(Boolean.class)
                .single();
    }

    /** What a patient waits for at a clinic, whether a time is held for them or not. */
    public List<WaitingListEntryId> of(PatientId patient, ClinicId clinic) {
        return db.sql("""
                select entry_id from waiting_list
                where patient_id = :patient and clinic_id = :clinic and status in ('WAITING', 'OFFERED')
                order by asked_at, entry_id
                """)
                .param("patient", patient)
                .param("clinic", clinic)
                .query(RowMappers.of(WaitingListEntryId.class))
                .list();
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
                .param("clinic", freed.clinicId())
                .param("kind", freed.kind())
                .param("therapist", freed.therapistId())
                .param("startsAt", free.startsAt())
                .param("endsAt", free.endsAt())
                .query(WaitingQueue::place)
                .list();
    }

    private static QueuedPatient place(ResultSet row, int nr) throws SQLException {
        return new QueuedPatient(
                Columns.get(row, "entry_id", WaitingListEntryId.class),
                Duration.ofMinutes(row.getInt("duration_minutes")),
                Columns.get(row, "earliest", Instant.class),
                Columns.get(row, "latest", Instant.class),
                Columns.list(row, "missed", Instant.class));
    }
}
