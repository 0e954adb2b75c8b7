package org.tributary.clinicalrecord.views.appointments;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tributary.events.Event;
import org.tributary.events.Id;
import org.tributary.events.booking.AppointmentEvent.AppointmentBooked;
import org.tributary.platform.feed.FeedProjection;
import org.tributary.platform.feed.ReceivedEvent;

/** Whose visit at which clinic an appointment is, as booking tells; neither ever changes. */
@Component
class AppointmentProjection implements FeedProjection {

    private final JdbcClient db;

    AppointmentProjection(JdbcClient db) {
        this.db = db;
    }

    @Override
    public String name() {
        return "appointments";
    }

    @Override
    public Set<String> services() {
        return Set.of("booking");
    }

    @Override
    public boolean reads(Class<? extends Event> type) {
        return type == AppointmentBooked.class;
    }

    @Override
    public void project(List<ReceivedEvent> batch) {
        var booked = batch.stream()
                .flatMap(fed -> fed.event() instanceof AppointmentBooked e ? Stream.of(e) : Stream.empty())
                .toList();
        db.sql("""
                insert into appointment (appointment_id, patient_id, clinic_id)
                select * from unnest(:appointments::uuid[], :patients::uuid[], :clinics::uuid[])
                on conflict (appointment_id) do nothing
                """)
                .param("appointments", each(booked, AppointmentBooked::appointmentId))
                .param("patients", each(booked, AppointmentBooked::patientId))
                .param("clinics", each(booked, AppointmentBooked::clinicId))
                .update();
    }

    private static UUID[] each(List<AppointmentBooked> booked, Function<AppointmentBooked, Id> id) {
        return booked.stream().map(e -> id.apply(e).value()).toArray(UUID[]::new);
    }
}
