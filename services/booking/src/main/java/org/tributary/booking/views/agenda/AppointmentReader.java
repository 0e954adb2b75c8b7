package org.tributary.booking.views.agenda;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;
import org.tributary.booking.schedule.TimeSpan;
import org.tributary.events.AppointmentId;
import org.tributary.events.ClinicId;
import org.tributary.events.Id;
import org.tributary.events.PatientId;
import org.tributary.events.SeriesId;
import org.tributary.events.TherapistId;
import org.tributary.events.terms.Technique;
import org.tributary.platform.jdbc.Columns;
import org.tributary.platform.jdbc.RowMappers;
import org.tributary.platform.web.ClinicScope;

/** Finds appointments for what else is decided and shown in booking; whoever asks has seen to it that they may know. */
@Component
public class AppointmentReader {

    private static final String PLANNED = " status in ('PROVISIONAL', 'BOOKED', 'SUSPENDED') ";
    private static final String IN_TIME = " starts_at < :endsAt and ends_at > :startsAt ";

    private static final String VISIBLE = " and (cast(:visible as uuid[]) is null or clinic_id = any (:visible)) and ";

    /** No visit is as long as a day: so the index is used. */
    private static final String IN_TIME_BY_INDEX =
            IN_TIME + " and starts_at > cast(:startsAt as timestamptz) - interval '1 day' ";

    private static final RowMapper<TimeSpan> TIME = RowMappers.of(TimeSpan.class);

    private final JdbcClient db;
    private final AppointmentRows rows;
    private final Preparations preparations;

    AppointmentReader(JdbcClient db, AppointmentRows rows, Preparations preparations) {
        this.db = db;
        this.rows = rows;
        this.preparations = preparations;
    }

    /** When those of these are that the clinic has. */
    public Map<AppointmentId, TimeSpan> timesOf(Collection<AppointmentId> appointments, ClinicId clinic) {
        var times = new HashMap<AppointmentId, TimeSpan>();
        db.sql("""
                select appointment_id, starts_at, ends_at from appointment
                where appointment_id = any (:appointments) and clinic_id = :clinic
                """).param("appointments", appointments).param("clinic", clinic).query(row -> {
            times.put(idOf(row), TIME.mapRow(row, 0));
        });
        return times;
    }

    /** The visits of patients who are at the clinic at some time. */
    public List<TimeSpan> underWayAt(ClinicId clinic, TimeSpan during) {
        return in(during, "clinic_id = :id and status = 'CHECKED_IN' and" + IN_TIME, clinic)
                .query(TIME)
                .list();
    }

    /** The visits of patients whom the therapist has received at some time. */
    public List<TimeSpan> underWayWith(TherapistId therapist, TimeSpan during) {
        return in(during, "therapist_id = :id and status = 'CHECKED_IN' and" + IN_TIME, therapist)
                .query(TIME)
                .list();
    }

    /** What waits for its time at a clinic, and touches a stretch of time. */
    public List<AppointmentId> plannedAt(ClinicId clinic, TimeSpan during) {
        return in(during, "clinic_id = :id and" + PLANNED + "and" + IN_TIME, clinic)
                .query((row, _) -> idOf(row))
                .list();
    }

    /** What waits for its time with a therapist, and touches a stretch of time. */
    public List<AppointmentId> plannedWith(TherapistId therapist, TimeSpan during) {
        return in(during, "therapist_id = :id and" + PLANNED + "and" + IN_TIME, therapist)
                .query((row, _) -> idOf(row))
                .list();
    }

    /** A clinic's visits that touch a stretch of time. Who was displaced keeps the time that they had until they are given another. */
    public List<AppointmentView> at(ClinicId clinic, TimeSpan during, boolean cancelled) {
        return preparations.in(
                in(during, "clinic_id = :id and (:cancelled or status <> 'CANCELLED') and" + IN_TIME_BY_INDEX, clinic)
                        .param("cancelled", cancelled)
                        .query(rows)
                        .list());
    }

    /** A therapist's visits at these clinics that touch a stretch of time, but for those that were cancelled. */
    public List<AppointmentView> with(TherapistId therapist, TimeSpan during, ClinicScope visible) {
        return preparations.in(
                in(during, "therapist_id = :id and status <> 'CANCELLED'" + VISIBLE + IN_TIME_BY_INDEX, therapist)
                        .param("visible", visible.forSql())
                        .query(rows)
                        .list());
    }

    /** The visits of a clinic that lost their time, by these causes or by any. */
    public List<AppointmentView> displacedAt(ClinicId clinic, Collection<? extends Id> causes) {
        return db.sql("""
                select * from appointment
                where clinic_id = :clinic and status = 'DISPLACED'
                  and (cardinality(:causes::uuid[]) = 0 or displaced_by = any (:causes))
                order by starts_at, appointment_id
                """)
                .param("clinic", clinic)
                .param("causes", causes)
                .query(rows)
                .list();
    }

    /** The visits of a series but those that were cancelled. */
    public List<AppointmentView> ofSeries(SeriesId series) {
        return db.sql("""
                select * from appointment where series_id = :series and status <> 'CANCELLED'
                order by starts_at, appointment_id
                """).param("series", series).query(rows).list();
    }

    /** Nobody changes the visits of a series until the transaction ends. */
    public void lockVisitsOf(SeriesId series) {
        db.sql("select from appointment where series_id = :series order by appointment_id for no key update")
                .param("series", series)
                .query(row -> {});
    }

    /** The patient's treatments that are still to come, the earliest first. */
    public List<AppointmentId> treatmentsToCome(PatientId patient, Instant from) {
        return db.sql("""
                select appointment_id from appointment
                where patient_id = :patient and starts_at > :from and kind = 'TREATMENT' and %s
                order by starts_at, appointment_id
                """.formatted(PLANNED))
                .param("patient", patient)
                .param("from", from)
                .query(RowMappers.of(AppointmentId.class))
                .list();
    }

    /** Whatever of the patient's is still to come at a clinic, and what was displaced there, the earliest first. */
    public List<AppointmentId> visitsToCome(PatientId patient, ClinicId clinic, Instant from) {
        return db.sql("""
                select appointment_id from appointment
                where patient_id = :patient and clinic_id = :clinic and (starts_at > :from and %s or status = 'DISPLACED')
                order by starts_at, appointment_id
                """.formatted(PLANNED))
                .param("patient", patient)
                .param("clinic", clinic)
                .param("from", from)
                .query(RowMappers.of(AppointmentId.class))
                .list();
    }

    /** A visit that waits for its time, and whose it is. */
    public record PlannedVisit(AppointmentId appointmentId, PatientId patientId, Instant startsAt, Instant endsAt) {

        /** Whether nobody can come to both. */
        public boolean isAtTheTimeOf(PlannedVisit other) {
            return startsAt.isBefore(other.endsAt) && other.startsAt.isBefore(endsAt);
        }
    }

    /** Whatever is still to come of these patients, at whichever clinic, the earliest first. */
    public List<PlannedVisit> visitsToComeOf(Collection<PatientId> patients, Instant from) {
        return db.sql("""
                select appointment_id, patient_id, starts_at, ends_at from appointment
                where patient_id = any (:patients) and starts_at > :from and %s
                order by starts_at, appointment_id
                """.formatted(PLANNED))
                .param("patients", patients)
                .param("from", from)
                .query(RowMappers.of(PlannedVisit.class))
                .list();
    }

    /** A treatment that waits for its time, as certificates are judged by it. */
    public record PlannedTreatment(
            AppointmentId appointmentId, TherapistId therapistId, Instant startsAt, List<Technique> techniques) {}

    /** All treatments that wait for their time at a clinic. */
    public List<PlannedTreatment> treatmentsToComeAt(ClinicId clinic, Instant from) {
        return db.sql("""
                select appointment_id, therapist_id, starts_at, techniques from appointment
                where clinic_id = :clinic and starts_at >= :from and kind = 'TREATMENT' and %s
                order by starts_at, appointment_id
                """.formatted(PLANNED))
                .param("clinic", clinic)
                .param("from", from)
                .query(RowMappers.of(PlannedTreatment.class))
                .list();
    }

    /** What of a clinic's somebody has to see to: what is not settled and still to come, what was displaced, and these. */
    public List<AppointmentView> unsettledAt(ClinicId clinic, Instant from, Collection<AppointmentId> alsoThese) {
        return preparations.in(db.sql("""
                select * from appointment
                where clinic_id = :clinic
                  and (status = 'DISPLACED' or status in ('PROVISIONAL', 'SUSPENDED') and starts_at >= :from
                    or appointment_id = any (:these))
                order by starts_at, appointment_id
                """)
                .param("clinic", clinic)
                .param("from", from)
                .param("these", alsoThese)
                .query(rows)
                .list());
    }

    private StatementSpec in(TimeSpan during, String condition, Id id) {
        return db.sql("select * from appointment where " + condition + " order by starts_at, appointment_id")
                .param("id", id)
                .param("startsAt", during.startsAt())
                .param("endsAt", during.endsAt());
    }

    private static AppointmentId idOf(ResultSet row) throws SQLException {
        return Columns.get(row, "appointment_id", AppointmentId.class);
    }
}
