package org.tributary.booking.appointment;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tributary.booking.appointment.DecisionContext.Origin;
import org.tributary.booking.appointment.DecisionContext.Standing;
import org.tributary.booking.schedule.ScheduleReader;
import org.tributary.booking.views.origins.Origins;
import org.tributary.events.ClinicId;
import org.tributary.events.PatientId;
import org.tributary.events.terms.VisitKind;
import org.tributary.platform.eventstore.DecisionLocks;

/**
 * Looks into booking's own views. The therapist, the patient and the clinic are relied on before anything is claimed: whoever
 * changes a shift, a certificate, a screening or a closure waits for the appointments that were judged by it.
 */
@Component
class JdbcDecisionContextReader implements DecisionContextReader {

    private static final String FORMS = """
            select form.kind, form.changed, form.answered_at, form.gate, form.reasons, form.restricted_techniques,
                form.valid_until
            from patient_clinic left join patient_screening form using (patient_id)
            where patient_id = :patient and clinic_id = :clinic
            order by form.answered_at, form.sequence
            """;

    private final JdbcClient db;
    private final ScheduleReader schedule;
    private final DecisionLocks locks;
    private final Origins origins;

    JdbcDecisionContextReader(JdbcClient db, ScheduleReader schedule, DecisionLocks locks, Origins origins) {
        this.db = db;
        this.schedule = schedule;
        this.locks = locks;
        this.origins = origins;
    }

    @Override
    public DecisionContext of(Visit asked) {
        locks.on(asked.therapistId(), asked.patientId(), asked.clinicId());
        return read(asked);
    }

    /** Whoever moves gives up one time and wants another: two who want each other's would wait in a circle. */
    @Override
    public DecisionContext ofMoving(Visit from, Visit to) {
        locks.beforeChanging(List.of(to.clinicId()), to.therapistId(), from.therapistId(), to.patientId());
        return read(to);
    }

    /** A visit of a series comes of what the series does. */
    @Override
    public Origin originOf(Visit asked) {
        var course = asked.seriesId() == null ? asked.courseId() : null;
        var referral = asked.referralId();
        return new Origin(
                course == null || origins.include(course, asked.patientId(), asked.clinicId()),
                referral == null || origins.include(referral, asked.patientId(), asked.clinicId()));
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

    private DecisionContext read(Visit asked) {
        return schedule.workplace(asked.clinicId(), asked.therapistId(), asked.startsAt())
                .map(place -> new DecisionContext(place.premises(), place.roster(), standing(asked)))
                .orElse(DecisionContext.UNKNOWN);
    }

    private @Nullable Standing standing(Visit asked) {
        return db.sql(FORMS)
                .param("patient", asked.patientId().value())
                .param("clinic", asked.clinicId().value())
                .query(new DecisionContextRows(asked.startsAt())::read);
    }
}
