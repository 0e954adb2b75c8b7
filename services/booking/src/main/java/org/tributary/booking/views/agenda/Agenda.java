package org.tributary.booking.views.agenda;

import static java.util.stream.Collectors.groupingBy;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tributary.booking.views.patients.PersonRecords;
import org.tributary.events.AppointmentId;
import org.tributary.events.ClinicId;
import org.tributary.events.Id;
import org.tributary.events.PatientId;
import org.tributary.events.TherapistId;
import org.tributary.events.booking.AppointmentEvent.AppointmentStatus;
import org.tributary.platform.web.Caller;
import org.tributary.platform.web.NotFound;
import org.tributary.platform.web.Page;
import org.tributary.platform.web.input.IsoText;

/** Reads appointments for callers; those of other clinics do not exist for them. */
@Component
public class Agenda {

    static final String REASON = "appointment.cancellation_reason";
    static final String APPROVAL_REASON = "appointment.approval_reason";

    private static final String COLUMNS = """
            select * from appointment
            where (cast(:clinics as uuid[]) is null or clinic_id = any (:clinics))
            """;

    private final JdbcClient db;
    private final AppointmentRows rows;
    private final Preparations preparations;
    private final PersonRecords records;

    Agenda(JdbcClient db, AppointmentRows rows, Preparations preparations, PersonRecords records) {
        this.db = db;
        this.rows = rows;
        this.preparations = preparations;
        this.records = records;
    }

    /**
     * One appointment.
     *
     * @throws NotFound if the caller's clinics have no such appointment
     */
    public AppointmentView get(AppointmentId id, Caller caller) {
        var found = db.sql(COLUMNS + "and appointment_id = :id")
                .param("clinics", caller.clinics().forSql())
                .param("id", id)
                .query(rows)
                .list();
        return preparations.in(found).stream().findFirst().orElseThrow(NotFound::new);
    }

    /** The latest start first. */
    Page<AppointmentView> page(Filter filter, @Nullable AgendaCursor after, int limit, Caller caller) {
        var found = db.sql(COLUMNS + """
                and (cast(:clinic as uuid) is null or clinic_id = :clinic)
                and (cast(:therapist as uuid) is null or therapist_id = :therapist)
                and (cast(:patients as uuid[]) is null or patient_id = any (:patients))
                and (cast(:status as text) is null or status = :status)
                and (cast(:from as timestamptz) is null or ends_at > :from)
                and (cast(:to as timestamptz) is null or starts_at < :to)
                and (cast(:afterStart as timestamptz) is null or (starts_at, appointment_id) < (:afterStart, :afterId))
                order by starts_at desc, appointment_id desc
                limit :limit
                """)
                .param("clinics", caller.clinics().forSql())
                .param("clinic", filter.clinicId())
                .param("therapist", filter.therapistId())
                .param("patients", filter.patientId() == null ? null : records.of(filter.patientId()))
                .param("status", filter.status())
                .param("from", filter.from())
                .param("to", filter.to())
                .param("afterStart", after == null ? null : after.startsAt())
                .param("afterId", after == null ? null : after.id())
                .param("limit", limit + 1)
                .query(rows)
                .list();
        return Page.of(preparations.in(found), limit, AgendaCursor::of);
    }

    /** The appointments that each of these closures or absences displaced, the earliest first; none for one that did not. */
    public Map<UUID, List<AppointmentView>> displacedBy(Collection<? extends Id> causes, Caller caller) {
        return db
                .sql(COLUMNS + "and displaced_by = any (:causes) order by starts_at, appointment_id")
                .param("clinics", caller.clinics().forSql())
                .param("causes", causes)
                .query(rows)
                .list()
                .stream()
                .collect(groupingBy(displaced -> Objects.requireNonNull(displaced.displacedBy())));
    }

    /** Which appointments are asked for; absent is any. An appointment counts where it touches the time between. */
    record Filter(
            @Nullable ClinicId clinicId,
            @Nullable TherapistId therapistId,
            @Nullable PatientId patientId,
            @Nullable AppointmentStatus status,
            @Nullable Instant from,
            @Nullable Instant to) {}

    /** A place in the list, after which the next page begins. */
    record AgendaCursor(Instant startsAt, AppointmentId id) {

        static AgendaCursor of(AppointmentView appointment) {
            return new AgendaCursor(appointment.startsAt(), appointment.appointmentId());
        }

        /** Reads the form that callers carry from page to page; public, for Spring converts a parameter by it. */
        public static AgendaCursor of(String text) {
            var parts = List.of(text.split("_", -1));
            if (parts.size() != 2) {
                throw new IllegalArgumentException("Not a place in the agenda");
            }
            return new AgendaCursor(IsoText.instant(parts.getFirst()), AppointmentId.of(parts.getLast()));
        }

        @Override
        public String toString() {
            return startsAt + "_" + id;
        }
    }
}
