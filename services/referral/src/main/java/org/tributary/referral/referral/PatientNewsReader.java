package org.tributary.referral.referral;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tributary.events.PatientId;
import org.tributary.platform.eventstore.DecisionLocks;
import org.tributary.referral.referral.PatientNews.Urgency;
import org.tributary.referral.referral.Referral.TakenOn;
import org.tributary.referral.referral.ReferralCommand.AcceptReferral;
import org.tributary.referral.referral.ReferralCommand.FollowUpReferral;
import org.tributary.referral.views.patients.PatientDirectory;
import org.tributary.referral.views.visits.Visit;
import org.tributary.referral.views.visits.Visits;

/** Reads what the other services have told, where a decision is judged by it. */
@Component
class PatientNewsReader {

    private final PatientDirectory patients;
    private final Visits visits;
    private final DecisionLocks locks;

    PatientNewsReader(PatientDirectory patients, Visits visits, DecisionLocks locks) {
        this.patients = patients;
        this.visits = visits;
        this.locks = locks;
    }

    PatientNews around(Referral referral, ReferralCommand command) {
        return switch (command) {
            case AcceptReferral c -> news(c, c.patientId());
            case FollowUpReferral c when referral instanceof TakenOn t -> news(c, t.patient());
            case ReferralCommand _ -> PatientNews.NONE;
        };
    }

    private PatientNews news(ReferralCommand command, @Nullable PatientId known) {
        var booked = visits.of(command.referralId()).stream()
                .map(visit -> known != null && isOfOnePerson(visit, known) ? visit.of(known) : visit)
                .toList();
        var patient = known == null ? patientOf(booked) : known;
        return new PatientNews(patient == null ? Urgency.UNTOLD : urgencyOf(patient), booked);
    }

    /** Whoever was accepted under one record and has a visit under another one of theirs, which were merged, is one person. */
    private boolean isOfOnePerson(Visit visit, PatientId known) {
        return !known.equals(visit.patientId())
                && patients.survivorOf(known).equals(patients.survivorOf(visit.patientId()));
    }

    private static @Nullable PatientId patientOf(List<Visit> booked) {
        return booked.isEmpty() ? null : booked.getFirst().patientId();
    }

    /** Held as it is until the step is recorded: a decision of the gate comes before it or finds the referral. */
    private Urgency urgencyOf(PatientId patient) {
        locks.on(patient);
        if (!patients.mayBeSharedWithReferrer(patient)) {
            return Urgency.UNTOLD;
        }
        return patients.isUrgent(patient) ? Urgency.URGENT : Urgency.NOT_URGENT;
    }
}
