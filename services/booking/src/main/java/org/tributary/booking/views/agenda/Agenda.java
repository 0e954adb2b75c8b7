package org.tributary.booking.views.agenda;

import static java.time.ZoneOffset.UTC;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tributary.booking.views.agenda.AppointmentView.Cancellation;
import org.tributary.booking.views.agenda.AppointmentView.Status;
import org.tributary.events.AppointmentId;
import org.tributary.events.ClinicId;
import org.tributary.events.CourseId;
import org.tributary.events.Id;
import org.tributary.events.PatientId;
import org.tributary.events.ReferralId;
import org.tributary.events.RoomId;
import org.tributary.events.TherapistId;
import org.tributary.events.booking.AppointmentEvent.CancelledBy;
import org.tributary.events.terms.Technique;
import org.tributary.events.terms.VisitKind;
import org.tributary.platform.kernel.PersonalColumns;
import org.tributary.platform.web.Caller;
import org.tributary.platform.web.NotFound;
import org.tributary.platform.web.Page;
import org.tributary.platform.web.input.IsoText;

/** Reads appointments for callers; those of other clinics do not exist for them. */
@Component
public class Agenda {

    static final String REASON = "appointment.cancellation_reason";

    private static final String COLUMNS = """
            select appointment_id, clinic_id, patient_id, therapist_id, room_id, kind, status, starts_at, ends_at, techniques,
                course_id, referral_id, cancelled_by, cancelled_late, cancellation_reason, version
            from appointment
            where (cast(:clinics as uuid[]) is null or clinic_id = any (:clinics))
            """;

    private final JdbcClient db;
    private final PersonalColumns personal;

    Agenda(JdbcClient db, PersonalColumns personal) {
        this.db = db;
        this.personal = personal;
    }

    /**
     * One appointment.
     *
     * @throws NotFound if the caller's clinics have no such appointment
     */
    public AppointmentView get(AppointmentId id, Caller caller) {
        return db.sql(COLUMNS + "and appointment_id = :id")
                .param("clinics", caller.clinics().forSql())
                .param("id", id.value())
                .query((row, nr) -> view(row))
                .optional()
                .orElseThrow(NotFound::new);
    }

    /** The latest start first. */
    Page<AppointmentView> page(Filter filter, @Nullable Place after, int limit, Caller caller) {
        var found = db.sql(COLUMNS + """
                and (cast(:clinic as uuid) is null or clinic_id = :clinic)
                and (cast(:therapist as uuid) is null or therapist_id = :therapist)
                and (cast(:patient as uuid) is null or patient_id = :patient)
                and (cast(:status as text) is null or status = :status)
                and (cast(:from as timestamptz) is null or ends_at > :from)
                and (cast(:to as timestamptz) is null or starts_at < :to)
                and (cast(:afterStart as timestamptz) is null or (starts_at, appointment_id) < (:afterStart, :afterId))
                order by starts_at desc, appointment_id desc
                limit :limit
                """)
                .param("clinics", caller.clinics().forSql())
                .param("clinic", valueOf(filter.clinicId()))
                .param("therapist", valueOf(filter.therapistId()))
                .param("patient", valueOf(filter.patientId()))
                .param(
                        "status",
                        filter.status() == null ? null : filter.status().name())
                .param("from", filter.from() == null ? null : filter.from().atOffset(UTC))
                .param("to", filter.to() == null ? null : filter.to().atOffset(UTC))
                .param("afterStart", after == null ? null : after.startsAt().atOffset(UTC))
                .param("afterId", after == null ? null : after.id().value())
                .param("limit", limit + 1)
                .query((row, nr) -> view(row))
                .list();
        if (found.size() <= limit) {
            return Page.whole(found);
        }
        var items = found.subList(0, limit);
        return new Page<>(items, Place.of(items.getLast()).toString());
    }

    private AppointmentView view(ResultSet row) throws SQLException {
        var patientId = new PatientId(row.getObject("patient_id", UUID.class));
        var startsAt = row.getObject("starts_at", OffsetDateTime.class).toInstant();
        var endsAt = row.getObject("ends_at", OffsetDateTime.class).toInstant();
        return new AppointmentView(
                new AppointmentId(row.getObject("appointment_id", UUID.class)),
                new ClinicId(row.getObject("clinic_id", UUID.class)),
                patientId,
                new TherapistId(row.getObject("therapist_id", UUID.class)),
                new RoomId(row.getObject("room_id", UUID.class)),
                VisitKind.valueOf(row.getString("kind")),
                Status.valueOf(row.getString("status")),
                startsAt,
                endsAt,
                Duration.between(startsAt, endsAt),
                Arrays.stream((String[]) row.getArray("techniques").getArray())
                        .map(Technique::valueOf)
                        .toList(),
                id(row, "course_id", CourseId::new),
                id(row, "referral_id", ReferralId::new),
                cancellation(row, patientId),
                row.getLong("version"));
    }

    private @Nullable Cancellation cancellation(ResultSet row, PatientId patient) throws SQLException {
        var by = row.getString("cancelled_by");
        return by == null
                ? null
                : new Cancellation(
                        CancelledBy.valueOf(by),
                        row.getBoolean("cancelled_late"),
                        personal.open(patient, REASON, row.getBytes("cancellation_reason"), String.class));
    }

    private static <T extends Id> @Nullable T id(ResultSet row, String column, Function<UUID, T> type)
            throws SQLException {
        var value = row.getObject(column, UUID.class);
        return value == null ? null : type.apply(value);
    }

    private static @Nullable UUID valueOf(@Nullable Id id) {
        return id == null ? null : id.value();
    }

    /** Which appointments are asked for; absent is any. An appointment counts where it touches the time between. */
    record Filter(
            @Nullable ClinicId clinicId,
            @Nullable TherapistId therapistId,
            @Nullable PatientId patientId,
            @Nullable Status status,
            @Nullable Instant from,
            @Nullable Instant to) {}

    /** A place in the list, after which the next page begins. */
    record Place(Instant startsAt, AppointmentId id) {

        static Place of(AppointmentView appointment) {
            return new Place(appointment.startsAt(), appointment.appointmentId());
        }

        /** Reads the form that callers carry from page to page; public, for Spring converts a parameter by it. */
        public static Place of(String text) {
            var parts = List.of(text.split("_", -1));
            if (parts.size() != 2) {
                throw new IllegalArgumentException("Not a place in the agenda");
            }
            return new Place(IsoText.instant(parts.getFirst()), AppointmentId.of(parts.getLast()));
        }

        @Override
        public String toString() {
            return startsAt + "_" + id;
        }
    }
}
