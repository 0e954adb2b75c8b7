package org.tributary.booking.schedule.clinics;

import java.time.DayOfWeek;
import java.time.LocalTime;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tributary.events.ClinicId;
import org.tributary.events.RoomId;
import org.tributary.events.booking.ClinicEvent;
import org.tributary.events.booking.ClinicEvent.ClinicOpened;
import org.tributary.events.booking.ClinicEvent.ClosureLifted;
import org.tributary.events.booking.ClinicEvent.ClosurePlanned;
import org.tributary.platform.jdbc.Rows;

/** The chain's clinics with their week and their rooms, written in the transaction of the fact. */
@Component
@ProcessingGroup("booking.clinics")
class ClinicProjection {

    private static final String HOURS = "insert into opening_hours " + Rows.into(OpenRow.class);
    private static final String ROOMS = "insert into room " + Rows.into(RoomRow.class);

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
                .param("clinic", e.clinicId())
                .param("name", e.name())
                .param("zone", e.zone())
                .param("turnover", e.turnover() == null ? 0 : e.turnover().toMinutes())
                .param("version", version)
                .update();
        var hours = e.openingHours().stream()
                .map(open -> new OpenRow(e.clinicId(), open.day(), open.opens(), open.closes()))
                .toList();
        Rows.write(db, HOURS, OpenRow.class, hours);
        var rooms = e.rooms().stream()
                .map(room -> new RoomRow(room.roomId(), e.clinicId(), room.name()))
                .toList();
        Rows.write(db, ROOMS, RoomRow.class, rooms);
    }

    private void add(ClosurePlanned e, long version) {
        db.sql("""
                insert into closure (closure_id, clinic_id, starts_at, ends_at, reason)
                values (:closureId, :clinicId, :startsAt, :endsAt, :reason)
                """).paramSource(e).update();
        advance(e.clinicId(), version);
    }

    private void remove(ClosureLifted e, long version) {
        db.sql("delete from closure where closure_id = :closureId")
                .paramSource(e)
                .update();
        advance(e.clinicId(), version);
    }

    private void advance(ClinicId clinic, long version) {
        db.sql("update clinic set version = :version where clinic_id = :clinic")
                .param("version", version)
                .param("clinic", clinic)
                .update();
    }

    private record OpenRow(ClinicId clinicId, DayOfWeek day, LocalTime opens, LocalTime closes) {}

    private record RoomRow(RoomId roomId, ClinicId clinicId, String name) {}
}
