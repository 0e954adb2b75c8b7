package org.tributary.clinicalrecord.views.appointments;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tributary.events.AppointmentId;
import org.tributary.events.ClinicId;
import org.tributary.events.PatientId;
import org.tributary.events.booking.AppointmentEvent;
import org.tributary.events.booking.AppointmentEvent.AppointmentBooked;
import org.tributary.events.booking.AppointmentEvent.AppointmentCancelled;
import org.tributary.events.booking.AppointmentEvent.AppointmentCompleted;
import org.tributary.events.booking.AppointmentEvent.AppointmentConfirmed;
import org.tributary.events.booking.AppointmentEvent.AppointmentDisplaced;
import org.tributary.events.booking.AppointmentEvent.AppointmentPutOnHold;
import org.tributary.events.booking.AppointmentEvent.AppointmentReinstated;
import org.tributary.events.booking.AppointmentEvent.AppointmentRescheduled;
import org.tributary.events.booking.AppointmentEvent.AppointmentStatus;
import org.tributary.events.booking.AppointmentEvent.AppointmentSuspended;
import org.tributary.events.booking.AppointmentEvent.ExceptionApproved;
import org.tributary.events.booking.AppointmentEvent.ExceptionRequested;
import org.tributary.events.booking.AppointmentEvent.NoShowRecorded;
import org.tributary.events.booking.AppointmentEvent.PatientCheckedIn;
import org.tributary.events.booking.AppointmentEvent.RuleOverridden;
import org.tributary.events.booking.AppointmentEvent.StepUndone;
import org.tributary.events.terms.Technique;
import org.tributary.events.terms.VisitKind;
import org.tributary.platform.feed.TypedProjection;
import org.tributary.platform.jdbc.Rows;

/** Whose visit at which clinic an appointment is, what is planned for when, and where it stands, as booking tells. */
@Component
class AppointmentProjection extends TypedProjection<AppointmentEvent> {

    private static final String BOOKED = "insert into appointment " + Rows.into(Booked.class) + """
             on conflict (appointment_id) do update
            set kind = excluded.kind, starts_at = excluded.starts_at, techniques = excluded.techniques,
                status = excluded.status
            """;

    private static final String CHANGED = """
            update appointment
            set starts_at = coalesce(row.starts_at, appointment.starts_at), status = row.status
            from %s where appointment.appointment_id = row.appointment_id
            """.formatted(Rows.from(Change.class));

    private final JdbcClient db;

    AppointmentProjection(JdbcClient db) {
        super("appointments", "booking", AppointmentEvent.class);
        this.db = db;
    }

    /** A visit's first fact is its booking, so that all bookings may be written before all changes. */
    @Override
    protected void take(List<Fact<AppointmentEvent>> facts) {
        var booked = facts.stream().flatMap(fact -> booked(fact.event())).toList();
        var changes = new LinkedHashMap<AppointmentId, Change>();
        facts.stream()
                .flatMap(fact -> change(fact.event()))
                .forEach(change -> changes.merge(change.appointmentId(), change, Change::then));
        Rows.write(db, BOOKED, Booked.class, booked);
        Rows.write(db, CHANGED, Change.class, changes.values());
    }

    private static Stream<Booked> booked(AppointmentEvent event) {
        return event instanceof AppointmentBooked e ? Stream.of(Booked.of(e)) : Stream.empty();
    }

    private static Stream<Change> change(AppointmentEvent event) {
        return switch (event) {
            case AppointmentBooked _, RuleOverridden _, ExceptionApproved _ -> Stream.empty();
            case AppointmentRescheduled e ->
                Stream.of(new Change(e.appointmentId(), e.startsAt(), firmness(e.provisional())));
            case AppointmentReinstated e -> stands(e, firmness(e.provisional()));
            case ExceptionRequested e -> stands(e, AppointmentStatus.PROVISIONAL);
            case AppointmentPutOnHold e -> stands(e, AppointmentStatus.PROVISIONAL);
            case AppointmentConfirmed e -> stands(e, AppointmentStatus.BOOKED);
            case AppointmentSuspended e -> stands(e, AppointmentStatus.SUSPENDED);
            case AppointmentDisplaced e -> stands(e, AppointmentStatus.DISPLACED);
            case PatientCheckedIn e -> stands(e, AppointmentStatus.CHECKED_IN);
            case AppointmentCompleted e -> stands(e, AppointmentStatus.COMPLETED);
            case NoShowRecorded e -> stands(e, AppointmentStatus.NO_SHOW);
            case AppointmentCancelled e -> stands(e, AppointmentStatus.CANCELLED);
            case StepUndone e -> stands(e, e.restored());
        };
    }

    private static Stream<Change> stands(AppointmentEvent event, AppointmentStatus status) {
        return Stream.of(new Change(event.appointmentId(), null, status));
    }

    private static AppointmentStatus firmness(boolean provisional) {
        return provisional ? AppointmentStatus.PROVISIONAL : AppointmentStatus.BOOKED;
    }

    private record Booked(
            AppointmentId appointmentId,
            PatientId patientId,
            ClinicId clinicId,
            VisitKind kind,
            Instant startsAt,
            List<Technique> techniques,
            AppointmentStatus status) {

        static Booked of(AppointmentBooked e) {
            return new Booked(
                    e.appointmentId(),
                    e.patientId(),
                    e.clinicId(),
                    e.kind(),
                    e.startsAt(),
                    e.techniques(),
                    firmness(e.provisional()));
        }
    }

    private record Change(
            AppointmentId appointmentId, @Nullable Instant startsAt, AppointmentStatus status) {

        Change then(Change later) {
            return new Change(appointmentId, later.startsAt == null ? startsAt : later.startsAt, later.status);
        }
    }
}
