package org.tributary.clinicalrecord.views.appointments;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tributary.events.AppointmentId;
import org.tributary.events.ClinicId;
import org.tributary.events.PatientId;
import org.tributary.events.booking.AppointmentEvent.AppointmentBooked;
import org.tributary.platform.feed.TypedProjection;
import org.tributary.platform.jdbc.Rows;

/** Whose visit at which clinic an appointment is, as booking tells; neither ever changes. */
@Component
class AppointmentProjection extends TypedProjection<AppointmentBooked> {

    private static final String BOOKED =
            "insert into appointment " + Rows.into(Booked.class) + " on conflict (appointment_id) do nothing";

    private final JdbcClient db;

    AppointmentProjection(JdbcClient db) {
        super("appointments", "booking", AppointmentBooked.class);
        this.db = db;
    }

    @Override
    protected void take(List<Fact<AppointmentBooked>> facts) {
        var booked = facts.stream().map(fact -> Booked.of(fact.event())).toList();
        Rows.write(db, BOOKED, Booked.class, booked);
    }

    private record Booked(AppointmentId appointmentId, PatientId patientId, ClinicId clinicId) {

        static Booked of(AppointmentBooked e) {
            return new Booked(e.appointmentId(), e.patientId(), e.clinicId());
        }
    }
}
