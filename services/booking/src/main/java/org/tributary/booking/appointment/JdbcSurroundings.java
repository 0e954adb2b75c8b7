package org.tributary.booking.appointment;

import static java.time.ZoneOffset.UTC;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tributary.events.ClinicId;
import org.tributary.events.PatientId;
import org.tributary.events.terms.VisitKind;
import org.tributary.platform.eventstore.Reliance;

/**
 * Looks into booking's own views. The therapist, the patient and the clinic are relied on before anything is claimed: whoever
 * changes a shift, a certificate, a screening or a closure waits for the appointments that were judged by it.
 */
@Component
class JdbcSurroundings implements Surroundings {

    /** A row for each form that the patient answered, or one without; the clinic's own columns are the same in all of them. */
    private static final String KNOWN = """
            select clinic.zone, clinic.turnover_minutes,
                array(select day from opening_hours where clinic_id = :clinic order by day, opens) as days,
                array(select opens::text from opening_hours where clinic_id = :clinic order by day, opens) as opens,
                array(select closes::text from opening_hours where clinic_id = :clinic order by day, opens) as closes,
                array(select room_id from room where clinic_id = :clinic order by room_id) as rooms,
                exists (select from therapist where therapist_id = :therapist) as has_therapist,
                shifts.days as shift_days, shifts.starts as shift_starts, shifts.ends as shift_ends,
                certificates.techniques as certified, certificates.first_days as certified_from,
                certificates.last_days as certified_until,
                exists (select from patient_clinic where patient_id = :patient and clinic_id = :clinic) as treats,
                form.kind, form.changed, form.answered_at, form.gate, form.reasons, form.restricted_techniques,
                form.valid_until
            from clinic
            cross join (
                select array_agg(day::text order by day, starts) as days,
                    array_agg(starts::text order by day, starts) as starts,
                    array_agg(ends::text order by day, starts) as ends
                from shift
                where therapist_id = :therapist and clinic_id = :clinic
                  and day between (:startsAt at time zone 'UTC')::date - 1 and (:startsAt at time zone 'UTC')::date + 1
            ) as shifts
            cross join (
                select array_agg(technique order by technique, valid_from) as techniques,
                    array_agg(valid_from::text order by technique, valid_from) as first_days,
                    array_agg(valid_until::text order by technique, valid_from) as last_days
                from certificate
                where therapist_id = :therapist
            ) as certificates
            left join patient_screening form on form.patient_id = :patient
            where clinic.clinic_id = :clinic
            order by form.answered_at, form.sequence
            """;

    private final JdbcClient db;
    private final Reliance reliance;

    JdbcSurroundings(JdbcClient db, Reliance reliance) {
        this.db = db;
        this.reliance = reliance;
    }

    @Override
    public Circumstances of(Visit asked) {
        reliance.on(asked.therapistId(), asked.patientId(), asked.clinicId());
        return read(asked);
    }

    /** Whoever moves gives up one time and wants another: two who want each other's would wait in a circle. */
    @Override
    public Circumstances ofMoving(Visit from, Visit to) {
        reliance.beforeChanging(List.of(to.clinicId()), to.therapistId(), from.therapistId(), to.patientId());
        return read(to);
    }

    @Override
    public boolean haveHeardOf(PatientId patient, ClinicId clinic, VisitKind kind) {
        return db.sql("""
                select exists (select 1 from patient_clinic where patient_id = :patient and clinic_id = :clinic)
                    and (:evaluation or exists (select 1 from patient_screening where patient_id = :patient))
                """)
                .param("patient", patient.value())
                .param("clinic", clinic.value())
                .param("evaluation", kind == VisitKind.EVALUATION)
                .query(Boolean.class)
                .single();
    }

    private Circumstances read(Visit asked) {
        return db.sql(KNOWN)
                .param("clinic", asked.clinicId().value())
                .param("therapist", asked.therapistId().value())
                .param("patient", asked.patientId().value())
                .param("startsAt", asked.startsAt().atOffset(UTC))
                .query(new KnownRows(asked.startsAt())::read);
    }
}
