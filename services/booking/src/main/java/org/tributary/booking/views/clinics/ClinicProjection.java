package org.tributary.booking.views.clinics;

import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tributary.events.ClinicId;
import org.tributary.events.booking.ClinicEvent;
import org.tributary.events.booking.ClinicEvent.ClinicOpened;
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
        }
    }

    private void add(ClinicOpened e, long version) {
        db.sql("insert into clinic (clinic_id, name, zone, version) values (:clinic, :name, :zone, :version)")
                .param("clinic", e.clinicId().value())
                .param("name", e.name())
                .param("zone", e.zone().getId())
                .param("version", version)
                .update();
        e.openingHours().forEach(hours -> add(e.clinicId(), hours));
        e.rooms().forEach(room -> add(e.clinicId(), room));
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
