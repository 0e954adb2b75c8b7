package org.tributary.booking.appointment;

import static java.time.ZoneOffset.UTC;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tributary.booking.appointment.DecisionContext.Origin;
import org.tributary.booking.appointment.DecisionContext.Standing;
import org.tributary.booking.views.origins.Origins;
import org.tributary.booking.views.patients.Patients;
import org.tributary.eligibility.GateInForce;
import org.tributary.platform.eventstore.DecisionLocks;

/**
 * Looks into booking's own views. The therapist, the patient and the clinic are relied on before anything is claimed: whoever
 * changes a shift, a certificate, a screening or a closure waits for the appointments that were judged by it.
 */
@Component
class JdbcDecisionContextReader implements DecisionContextReader {

    /** One row of the clinic, or none. */
    private static final String KNOWN = """
            select clinic.zone, clinic.turnover_minutes,
                array(select day from opening_hours where clinic_id = :clinic order by day, opens) as days,
                array(select opens::text from opening_hours where clinic_id = :clinic order by day, opens) as opens,
                array(select closes::text from opening_hours where clinic_id = :clinic order by day, opens) as closes,
                array(select room_id from room where clinic_id = :clinic order by room_id) as rooms,
                exists (select from therapist where therapist_id = :therapist) as has_therapist,
                shifts.days as shift_days, shifts.starts as shift_starts, shifts.ends as shift_ends,
                certificates.techniques as certified, certificates.first_days as certified_from,
                certificates.last_days as certified_until
            from clinic
            cross join (
                select array_agg(day::text order by day, starts) as days,
                    array_agg(starts::text order by day, starts) as starts,
                    array_agg(ends::text order by day, starts) as ends
                from shift
                where therapist_id = :therapist and clinic_id = :clinic
                  and day between :shiftsFrom and :shiftsTo
            ) as shifts
            cross join (
                select array_agg(technique order by technique, valid_from) as techniques,
                    array_agg(valid_from::text order by technique, valid_from) as first_days,
                    array_agg(valid_until::text order by technique, valid_from) as last_days
                from certificate
                where therapist_id = :therapist
            ) as certificates
            where clinic.clinic_id = :clinic
            """;

    private final JdbcClient db;
    private final DecisionLocks reliance;
    private final Patients patients;
    private final Origins origins;

    JdbcDecisionContextReader(JdbcClient db, DecisionLocks reliance, Patients patients, Origins origins) {
        this.db = db;
        this.reliance = reliance;
        this.patients = patients;
        this.origins = origins;
    }

    @Override
    public DecisionContext of(Visit asked) {
        reliance.on(asked.therapistId(), asked.patientId(), asked.clinicId());
        return read(asked);
    }

    /** Whoever moves gives up one time and wants another: two who want each other's would wait in a circle. */
    @Override
    public DecisionContext ofMoving(Visit from, Visit to) {
        reliance.beforeChanging(List.of(to.clinicId()), to.therapistId(), from.therapistId(), to.patientId());
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

    /** Whatever the zone, shifts that touch the visit's start are of this day, the one before or the one after. */
    private DecisionContext read(Visit asked) {
        var day = asked.startsAt().atOffset(UTC).toLocalDate();
        return db.sql(KNOWN)
                .param("clinic", asked.clinicId().value())
                .param("therapist", asked.therapistId().value())
                .param("shiftsFrom", day.minusDays(1))
                .param("shiftsTo", day.plusDays(1))
                .query(new DecisionContextRows(standing(asked))::read);
    }

    private @Nullable Standing standing(Visit asked) {
        return patients.formsOf(asked.patientId(), asked.clinicId())
                .map(forms ->
                        new Standing(GateInForce.at(asked.startsAt(), forms).orElse(null)))
                .orElse(null);
    }
}
