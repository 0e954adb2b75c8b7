package org.tributary.clinicalrecord.trial;

import static java.util.stream.Collectors.groupingBy;

import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import org.tributary.clinicalrecord.patient.PatientPasts;
import org.tributary.clinicalrecord.patient.PatientPasts.PatientPast;
import org.tributary.clinicalrecord.policy.Policies;
import org.tributary.clinicalrecord.trial.PolicyTrialView.State;
import org.tributary.clinicalrecord.trial.PolicyTrials.Running;
import org.tributary.clinicalrecord.views.appointments.AppointmentDirectory;
import org.tributary.clinicalrecord.views.appointments.AppointmentDirectory.TreatmentToCome;
import org.tributary.eligibility.PolicyTimeline;
import org.tributary.eligibility.PolicyTrial;
import org.tributary.events.PatientId;
import org.tributary.events.PolicyTrialId;

/**
 * Carries a trial out, some patients a transaction. How far it is stands in the row that the transaction holds: who died leaves
 * it where it was, and of two that are at it each goes on where the other one was.
 */
@Component
class PolicyTrialRun {

    /** Some tens of milliseconds: whoever looks sees it go on. */
    private static final int PATIENTS = 50;

    private final PolicyTrials trials;
    private final PatientPasts pasts;
    private final AppointmentDirectory appointments;
    private final Policies policies;
    private final TransactionOperations transactions;
    private final Clock clock;

    PolicyTrialRun(
            PolicyTrials trials,
            PatientPasts pasts,
            AppointmentDirectory appointments,
            Policies policies,
            TransactionOperations transactions,
            Clock clock) {
        this.trials = trials;
        this.pasts = pasts;
        this.appointments = appointments;
        this.policies = policies;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** All that is left of it. */
    void carryOut(PolicyTrialId trial) {
        while (goOn(trial, PATIENTS)) {
            // the next ones
        }
    }

    /** Some patients more; tells whether it is to go on. */
    boolean goOn(PolicyTrialId trial, int patients) {
        return Boolean.TRUE.equals(transactions.execute(_ -> trials.takeOn(trial)
                .map(running -> goOn(running, pasts.after(running.lastPatient(), patients)))
                .orElse(false)));
    }

    /** Nobody tries any more. */
    void giveUp(PolicyTrialId trial) {
        trials.end(trial, State.FAILED, clock.instant());
    }

    private boolean goOn(Running trial, List<PatientId> patients) {
        if (patients.isEmpty()) {
            trials.end(trial.trialId(), State.DONE, clock.instant());
            return false;
        }
        trials.add(trial, tried(trial, patients));
        return true;
    }

    private TrialBatch tried(Running trial, List<PatientId> patients) {
        var policy = new PolicyTrial(policies.of(trial.policyId()));
        var ratified = policies.now();
        var toCome = appointments.treatmentsToCome(patients, trial.startedAt()).stream()
                .collect(groupingBy(TreatmentToCome::patientId));
        var batch = new TrialBatch(patients);
        for (var patient : patients) {
            pasts.of(patient, trial.startedAt()).ifPresent(past -> {
                addDecisions(batch, trial, patient, past, policy);
                addTreatments(batch, toCome.getOrDefault(patient, List.of()), past, policy, ratified);
            });
        }
        return batch;
    }

    private static void addDecisions(
            TrialBatch batch, Running trial, PatientId patient, PatientPast past, PolicyTrial policy) {
        var since = trial.since();
        past.decisions().stream()
                .filter(decided ->
                        since == null || !decided.decision().decidedAt().isBefore(since))
                .forEach(decided -> batch.add(patient, decided.clinicId(), policy.decideAgain(decided.decision())));
    }

    private static void addTreatments(
            TrialBatch batch,
            List<TreatmentToCome> treatments,
            PatientPast past,
            PolicyTrial policy,
            PolicyTimeline ratified) {
        treatments.forEach(treatment ->
                batch.add(treatment, policy.of(treatment.startsAt(), treatment.techniques(), past.facts(), ratified)));
    }
}
