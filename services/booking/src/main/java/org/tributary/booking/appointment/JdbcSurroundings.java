package org.tributary.booking.appointment;

import java.sql.Array;
import java.sql.SQLException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tributary.booking.appointment.AppointmentCommand.BookAppointment;
import org.tributary.booking.appointment.Circumstances.Premises;
import org.tributary.booking.appointment.Circumstances.Roster;
import org.tributary.booking.appointment.Circumstances.Screening;
import org.tributary.booking.appointment.Circumstances.Standing;
import org.tributary.events.ClinicId;
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
                    exists (select 1 from therapist where therapist_id = :therapist) as has_therapist,
                    exists (select 1 from patient_clinic where patient_id = :patient and clinic_id = :clinic) as treats
                from clinic where clinic_id = :clinic
                """)
                .param("therapist", asked.therapistId().value())
                .param("patient", asked.patientId().value())
                .param("clinic", asked.clinicId().value())
                .query((row, nr) -> new Known(
                        ZoneId.of(row.getString("zone")), row.getBoolean("has_therapist"), row.getBoolean("treats")))
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
        var clinic = asked.clinicId();
        var premises = new Premises(known.zone(), openingHours(clinic), rooms(clinic));
        return new Circumstances(
                premises,
                known.therapist() ? roster(asked, premises.dayOf(asked.startsAt())) : null,
                known.patient() ? new Standing(screening(asked)) : null);
    }

    private List<OpeningHours> openingHours(ClinicId clinic) {
        return db.sql("select day, opens, closes from opening_hours where clinic_id = :clinic")
                .param("clinic", clinic.value())
                .query((row, nr) -> new OpeningHours(
                        DayOfWeek.valueOf(row.getString("day")),
                        row.getObject("opens", LocalTime.class),
                        row.getObject("closes", LocalTime.class)))
                .list();
    }

    private List<RoomId> rooms(ClinicId clinic) {
        return db.sql("select room_id from room where clinic_id = :clinic order by room_id")
                .param("clinic", clinic.value())
                .query((row, nr) -> new RoomId(row.getObject("room_id", UUID.class)))
                .list();
    }

    private Roster roster(BookAppointment asked, LocalDate day) {
        return new Roster(shifts(asked, day), certificates(asked));
    }

    private List<Shift> shifts(BookAppointment asked, LocalDate day) {
        return db.sql("""
                select day, starts, ends from shift
                where therapist_id = :therapist and clinic_id = :clinic and day = :day
                order by starts
                for share
                """)
                .param("therapist", asked.therapistId().value())
                .param("clinic", asked.clinicId().value())
                .param("day", day)
                .query((row, nr) -> new Shift(
                        row.getObject("day", LocalDate.class),
                        row.getObject("starts", LocalTime.class),
                        row.getObject("ends", LocalTime.class)))
                .list();
    }

    private Map<Technique, LocalDate> certificates(BookAppointment asked) {
        var validUntil = new EnumMap<Technique, LocalDate>(Technique.class);
        db.sql("""
                select technique, valid_until from certificate
                where therapist_id = :therapist
                order by technique
                for share
                """).param("therapist", asked.therapistId().value()).query(row -> {
            validUntil.put(
                    Technique.valueOf(row.getString("technique")), row.getObject("valid_until", LocalDate.class));
        });
        return validUntil;
    }

    private @Nullable Screening screening(BookAppointment asked) {
        var screened = db.sql("select 1 from screened_patient where patient_id = :patient for share")
                .param("patient", asked.patientId().value())
                .query(Integer.class)
                .optional();
        // a second statement, so that it sees what the lock was waited for
        return screened.flatMap(_ -> AnsweredForm.inForceAt(asked.startsAt(), forms(asked)))
                .orElse(null);
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

    /** Who of those asked for is known at the clinic. */
    private record Known(ZoneId zone, boolean therapist, boolean patient) {}
}
