package org.tributary.booking.schedule.clinics;

import static java.time.ZoneOffset.UTC;

import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tributary.events.ClinicId;
import org.tributary.events.booking.ClinicEvent;
import org.tributary.events.booking.ClinicEvent.ClinicOpened;
import org.tributary.events.booking.ClinicEvent.ClosureLifted;
import org.tributary.events.booking.ClinicEvent.ClosurePlanned;
import org.tributary.events.booking.ClinicEvent.OpeningHours;
import org.tributary.events.booking.ClinicEvent.Room;

/** The chain's clinics with their week and their rooms, written in the transaction of the fact. */
@Component
@ProcessingGroup("booking.clinics")
class ClinicProjection {

    private final JdbcClient db;

    ClinicProjection(JdbcClient db) {
        this.db = db;
    }

    @EventHandler
    void on(ClinicEvent event, @SequenceNumber Long version) {
        switch (event) {
            case ClinicOpened e -> add(e, version);
            case ClosurePlanned e -> add(e, version);
            case ClosureLifted e -> remove(e, version);
        }
    }

    private void add(ClinicOpened e, long version) {
        db.sql("""
                insert into clinic (clinic_id, name, zone, turnover_minutes, version)
                values (:clinic, :name, :zone, :turnover, :version)
                """)
                .param("clinic", e.clinicId().value())
                .param("name", e.name())
                .param("zone", e.zone().getId())
                .param("turnover", e.turnover() == null ? 0 : e.turnover().toMinutes())
                .param("version", version)
                .update();
        e.openingHours().forEach(hours -> add(e.clinicId(), hours));
        e.rooms().forEach(room -> add(e.clinicId(), room));
    }

    private void add(ClosurePlanned e, long version) {
        db.sql("""
                insert into closure (closure_id, clinic_id, starts_at, ends_at, reason)
                values (:closure, :clinic, :startsAt, :endsAt, :reason)
                """)
                .param("closure", e.closureId().value())
                .param("clinic", e.clinicId().value())
                .param("startsAt", e.startsAt().atOffset(UTC))
                .param("endsAt", e.endsAt().atOffset(UTC))
                .param("reason", e.reason())
                .update();
        advance(e.clinicId(), version);
    }

    private void remove(ClosureLifted e, long version) {
        db.sql("delete from closure where closure_id = :closure")
                .param("closure", e.closureId().value())
                .update();
        advance(e.clinicId(), version);
    }

    private void advance(ClinicId clinic, long version) {
        db.sql("update clinic set version = :version where clinic_id = :clinic")
                .param("version", version)
                .param("clinic", clinic.value())
                .update();
    }

    private void add(ClinicId clinic, OpeningHours hours) {
        db.sql("insert into opening_hours (clinic_id, day, opens, closes) values (:clinic, :day, :opens, :closes)")
                .param("clinic", clinic.value())
                .param("day", hours.day().name())
                .param("opens", hours.opens())
                .param("closes", hours.closes())
                .update();
    }

    private void add(ClinicId clinic, Room room) {
        db.sql("insert into room (room_id, clinic_id, name) values (:room, :clinic, :name)")
                .param("room", room.roomId().value())
                .param("clinic", clinic.value())
                .param("name", room.name())
                .update();
    }
}
