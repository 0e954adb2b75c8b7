package org.tributary.booking.calendar;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tributary.booking.calendar.CalendarDecider.Known;
import org.tributary.booking.calendar.CalendarScope.OfClinic;
import org.tributary.booking.calendar.CalendarScope.OfTherapist;
import org.tributary.events.Id;

/** Looks in the views of clinics and therapists. */
@Component
class JdbcDirectory implements Directory {

    private final JdbcClient db;

    JdbcDirectory(JdbcClient db) {
        this.db = db;
    }

    @Override
    public Known knows(CalendarScope scope) {
        return switch (scope) {
            case OfClinic s -> knows(s.clinicId(), s.roomId(), s.therapistId());
            case OfTherapist s -> knows(null, null, s.therapistId());
        };
    }

    private Known knows(@Nullable Id clinic, @Nullable Id room, @Nullable Id therapist) {
        return db.sql("""
                select exists (select 1 from clinic where clinic_id = :clinic) as clinic,
                    exists (select 1 from room where room_id = :room and clinic_id = :clinic) as room,
                    exists (select 1 from therapist where therapist_id = :therapist) as therapist
                """)
                .param("clinic", valueOf(clinic))
                .param("room", valueOf(room))
                .param("therapist", valueOf(therapist))
                .query((row, nr) ->
                        new Known(row.getBoolean("clinic"), row.getBoolean("room"), row.getBoolean("therapist")))
                .single();
    }

    private static @Nullable UUID valueOf(@Nullable Id id) {
        return id == null ? null : id.value();
    }
}
