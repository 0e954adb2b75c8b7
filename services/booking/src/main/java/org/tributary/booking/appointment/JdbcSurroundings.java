package org.tributary.booking.appointment;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tributary.booking.appointment.AppointmentCommand.BookAppointment;
import org.tributary.booking.appointment.Circumstances.Premises;
import org.tributary.booking.appointment.Circumstances.Roster;
import org.tributary.booking.appointment.Circumstances.Screening;
import org.tributary.booking.appointment.Circumstances.Standing;
import org.tributary.events.RoomId;
import org.tributary.events.booking.ClinicEvent.OpeningHours;
import org.tributary.events.booking.TherapistEvent.Shift;
import org.tributary.events.clinicalrecord.PatientEvent.ScreeningKind;
import org.tributary.events.terms.Gate;
import org.tributary.events.terms.Technique;
import org.tributary.events.terms.VisitKind;

/**
 * Looks into booking's own views. Shifts, certificates and the patient's screenings are locked for share, before anything is
 * claimed: whoever changes one of them waits for the appointments that were judged by it.
 */
@Component
class JdbcSurroundings implements Surroundings {

    private final JdbcClient db;

    JdbcSurroundings(JdbcClient db) {
        this.db = db;
    }

    @Override
    public Circumstances of(BookAppointment asked) {
        return db.sql("""
                select zone,
                    array(select day from opening_hours where clinic_id = :clinic order by day, opens) as days,
                    array(select opens::text from opening_hours where clinic_id = :clinic order by day, opens) as opens,
                    array(select closes::text from opening_hours where clinic_id = :clinic order by day, opens) as closes,
                    array(select room_id from room where clinic_id = :clinic order by room_id) as rooms,
                    exists (select 1 from therapist where therapist_id = :therapist) as has_therapist,
                    exists (select 1 from patient_clinic where patient_id = :patient and clinic_id = :clinic) as treats
                from clinic where clinic_id = :clinic
                """)
                .param("therapist", asked.therapistId().value())
                .param("patient", asked.patientId().value())
                .param("clinic", asked.clinicId().value())
                .query((row, nr) -> new Known(premises(row), row.getBoolean("has_therapist"), row.getBoolean("treats")))
                .optional()
                .map(known -> circumstances(asked, known))
                .orElseGet(() -> new Circumstances(null, null, null));
    }

    @Override
    public boolean haveHeardOfThePatientOf(BookAppointment asked) {
        return db.sql("""
                select exists (select 1 from patient_clinic where patient_id = :patient and clinic_id = :clinic)
                    and (:evaluation or exists (select 1 from patient_screening where patient_id = :patient))
                """)
                .param("patient", asked.patientId().value())
                .param("clinic", asked.clinicId().value())
                .param("evaluation", asked.kind() == VisitKind.EVALUATION)
                .query(Boolean.class)
                .single();
    }

    private Circumstances circumstances(BookAppointment asked, Known known) {
        var premises = known.premises();
        var locked = lock(asked, premises.dayOf(asked.startsAt()));
        return new Circumstances(
                premises,
                known.therapist() ? locked.roster() : null,
                known.patient() ? new Standing(locked.wasScreened() ? screening(asked) : null) : null);
    }

    private static Premises premises(ResultSet row) throws SQLException {
        var days = strings(row.getArray("days"));
        var opens = strings(row.getArray("opens"));
        var closes = strings(row.getArray("closes"));
        var hours = IntStream.range(0, days.length)
                .mapToObj(nr -> new OpeningHours(
                        DayOfWeek.valueOf(days[nr]), LocalTime.parse(opens[nr]), LocalTime.parse(closes[nr])))
                .toList();
        var rooms = Arrays.stream((UUID[]) row.getArray("rooms").getArray())
                .map(RoomId::new)
                .toList();
        return new Premises(ZoneId.of(row.getString("zone")), hours, rooms);
    }

    /** In one order for everyone, in one round trip. */
    private Locked lock(BookAppointment asked, LocalDate day) {
        var locked = new Locked(new ArrayList<>(), new EnumMap<>(Technique.class), new ArrayList<>());
        db.sql("""
                with shifts as (
                    select day, starts, ends from shift
                    where therapist_id = :therapist and clinic_id = :clinic and day = :day
                    order by starts
                    for share
                ), certificates as (
                    select technique, valid_until from certificate
                    where therapist_id = :therapist
                    order by technique
                    for share
                ), screened as (
                    select patient_id from screened_patient where patient_id = :patient for share
                )
                select day, starts, ends, null::text as technique, null::uuid as patient_id from shifts
                union all
                select valid_until, null, null, technique, null from certificates
                union all
                select null, null, null, null, patient_id from screened
                """)
                .param("therapist", asked.therapistId().value())
                .param("clinic", asked.clinicId().value())
                .param("day", day)
                .param("patient", asked.patientId().value())
                .query(locked::add);
        return locked;
    }

    /** A statement of its own, so that it sees what the lock was waited for. */
    private @Nullable Screening screening(BookAppointment asked) {
        return AnsweredForm.inForceAt(asked.startsAt(), forms(asked)).orElse(null);
    }

    private List<AnsweredForm> forms(BookAppointment asked) {
        return db.sql("""
                select kind, changed, answered_at, gate, reasons, restricted_techniques, valid_until
                from patient_screening
                where patient_id = :patient
                order by answered_at, sequence
                """)
                .param("patient", asked.patientId().value())
                .query((row, nr) -> new AnsweredForm(
                        ScreeningKind.valueOf(row.getString("kind")),
                        row.getObject("changed", Boolean.class),
                        row.getObject("answered_at", OffsetDateTime.class).toInstant(),
                        new Screening(
                                Gate.valueOf(row.getString("gate")),
                                List.of(strings(row.getArray("reasons"))),
                                techniques(row.getArray("restricted_techniques")),
                                row.getObject("valid_until", OffsetDateTime.class)
                                        .toInstant())))
                .list();
    }

    private static Set<Technique> techniques(Array names) throws SQLException {
        var techniques = EnumSet.noneOf(Technique.class);
        Arrays.stream(strings(names)).map(Technique::valueOf).forEach(techniques::add);
        return techniques;
    }

    private static String[] strings(Array array) throws SQLException {
        return (String[]) array.getArray();
    }

    /** The clinic, and who of those asked for is known there. */
    private record Known(Premises premises, boolean therapist, boolean patient) {}

    /** What nobody changes until the appointment is decided. */
    private record Locked(List<Shift> shifts, Map<Technique, LocalDate> certificates, List<UUID> screened) {

        void add(ResultSet row) throws SQLException {
            var technique = row.getString("technique");
            var patient = row.getObject("patient_id", UUID.class);
            if (patient != null) {
                screened.add(patient);
            } else if (technique != null) {
                certificates.put(Technique.valueOf(technique), row.getObject("day", LocalDate.class));
            } else {
                shifts.add(new Shift(
                        row.getObject("day", LocalDate.class),
                        row.getObject("starts", LocalTime.class),
                        row.getObject("ends", LocalTime.class)));
            }
        }

        Roster roster() {
            return new Roster(shifts, certificates);
        }

        boolean wasScreened() {
            return !screened.isEmpty();
        }
    }
}
