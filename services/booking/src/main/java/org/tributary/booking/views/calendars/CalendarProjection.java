package org.tributary.booking.views.calendars;

import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tributary.events.booking.CalendarEvent;
import org.tributary.events.booking.CalendarEvent.CalendarRevoked;
import org.tributary.events.booking.CalendarEvent.CalendarShared;

/** The calendars that were shared, written in the transaction of the fact. */
@Component
@ProcessingGroup("booking.calendars")
class CalendarProjection {

    private final JdbcClient db;

    CalendarProjection(JdbcClient db) {
        this.db = db;
    }

    @EventHandler
    void on(CalendarEvent event, @SequenceNumber Long version) {
        switch (event) {
            case CalendarShared e -> add(e, version);
            case CalendarRevoked e -> revoke(e, version);
        }
    }

    private void add(CalendarShared e, long version) {
        db.sql("""
                insert into calendar (calendar_id, clinic_id, room_id, therapist_id, token_hash, revoked, version)
                values (:calendar, :clinic, :room, :therapist, :hash, false, :version)
                """)
                .param("calendar", e.calendarId())
                .param("clinic", e.clinicId())
                .param("room", e.roomId())
                .param("therapist", e.therapistId())
                .param("hash", e.tokenHash())
                .param("version", version)
                .update();
    }

    private void revoke(CalendarRevoked e, long version) {
        db.sql("update calendar set revoked = true, version = :version where calendar_id = :calendar")
                .param("version", version)
                .param("calendar", e.calendarId())
                .update();
    }
}
