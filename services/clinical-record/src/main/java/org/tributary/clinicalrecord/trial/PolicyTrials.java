package org.tributary.clinicalrecord.trial;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tributary.clinicalrecord.trial.PolicyTrialView.Difference;
import org.tributary.clinicalrecord.trial.PolicyTrialView.Outcome;
import org.tributary.clinicalrecord.trial.PolicyTrialView.State;
import org.tributary.events.AppointmentId;
import org.tributary.events.ClinicId;
import org.tributary.events.PatientId;
import org.tributary.events.PolicyId;
import org.tributary.events.PolicyTrialId;
import org.tributary.events.booking.AppointmentEvent.AppointmentStatus;
import org.tributary.events.terms.Technique;
import org.tributary.platform.jdbc.RowMappers;
import org.tributary.platform.jdbc.Rows;
import tools.jackson.databind.json.JsonMapper;

/** How far each trial is and what has come of it: with every patient or not at all. */
@Component
class PolicyTrials {

    /** Of each kind; enough to see what is meant, and few enough to be read. */
    static final int SAMPLES = 20;

    private static final String BOOKINGS = "insert into policy_trial_booking " + Rows.into(BookingRow.class);

    private final JdbcClient db;
    private final JsonMapper json;

    PolicyTrials(JdbcClient db, JsonMapper json) {
        this.db = db;
        this.json = json;
    }

    /** A trial that is under way: what it is of, and who was looked at last. */
    record Running(
            PolicyTrialId trialId,
            PolicyId policyId,
            @Nullable Instant since,
            Instant startedAt,
            @Nullable PatientId lastPatient,
            long moreClosed,
            long moreOpen) {}

    /** The trial, for whoever takes it on: until the transaction ends nobody else goes on with it. Empty once it has ended. */
    Optional<Running> takeOn(PolicyTrialId trial) {
        return db.sql("""
                select trial_id, policy_id, since, started_at, last_patient, more_closed, more_open from policy_trial
                where trial_id = :trial and state = 'RUNNING' for update
                """)
                .param("trial", trial)
                .query(RowMappers.of(Running.class))
                .optional();
    }

    /** Some more patients were looked at, in the transaction that took it on. */
    void add(Running trial, TrialBatch batch) {
        var closed = batch.differences(Difference.MORE_CLOSED);
        var open = batch.differences(Difference.MORE_OPEN);
        db.sql("""
                update policy_trial
                set patients_done = patients_done + :patients, patients = greatest(patients, patients_done + :patients),
                    last_patient = :last, decisions = decisions + :decisions, more_closed = more_closed + :closed,
                    more_open = more_open + :open, bookings_held = bookings_held + :held,
                    bookings_released = bookings_released + :released
                where trial_id = :trial
                """)
                .param("trial", trial.trialId())
                .param("patients", batch.patients())
                .param("last", batch.lastPatient())
                .param("decisions", batch.decisions())
                .param("closed", closed.size())
                .param("open", open.size())
                .param("held", batch.bookings(Outcome.HELD))
                .param("released", batch.bookings(Outcome.RELEASED))
                .update();
        closed.stream().limit(Math.max(0, SAMPLES - trial.moreClosed())).forEach(sample -> add(trial, sample));
        open.stream().limit(Math.max(0, SAMPLES - trial.moreOpen())).forEach(sample -> add(trial, sample));
        Rows.write(
                db,
                BOOKINGS,
                BookingRow.class,
                batch.bookings().stream()
                        .map(booking -> BookingRow.of(trial.trialId(), booking))
                        .toList());
    }

    /** It ends, if it has not already. */
    void end(PolicyTrialId trial, State as, Instant at) {
        db.sql("""
                update policy_trial set state = :state, ended_at = :at
                where trial_id = :trial and state = 'RUNNING'
                """).param("trial", trial).param("state", as).param("at", at).update();
    }

    private void add(Running trial, TrialBatch.Sample sample) {
        db.sql("""
                insert into policy_trial_sample
                    (trial_id, difference, patient_id, clinic_id, differs_at, before, after)
                values (:trial, :difference, :patient, :clinic, :at, :before::jsonb, :after::jsonb)
                """)
                .param("trial", trial.trialId())
                .param("difference", sample.difference())
                .param("patient", sample.patientId())
                .param("clinic", sample.clinicId())
                .param("at", sample.what().at())
                .param("before", json.writeValueAsString(sample.what().before()))
                .param("after", json.writeValueAsString(sample.what().after()))
                .update();
    }

    private record BookingRow(
            PolicyTrialId trialId,
            AppointmentId appointmentId,
            PatientId patientId,
            ClinicId clinicId,
            Instant startsAt,
            List<Technique> techniques,
            AppointmentStatus status,
            Outcome outcome) {

        static BookingRow of(PolicyTrialId trial, TrialBatch.Booking booking) {
            var it = booking.treatment();
            return new BookingRow(
                    trial,
                    it.appointmentId(),
                    it.patientId(),
                    it.clinicId(),
                    it.startsAt(),
                    it.techniques(),
                    it.status(),
                    booking.outcome());
        }
    }
}
