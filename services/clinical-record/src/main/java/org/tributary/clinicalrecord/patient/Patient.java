package org.tributary.clinicalrecord.patient;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tributary.clinicalrecord.patient.Consents.Consent;
import org.tributary.eligibility.facts.Clearance;
import org.tributary.eligibility.facts.Finding;
import org.tributary.eligibility.facts.MedicalAssessment;
import org.tributary.eligibility.facts.PatientFacts;
import org.tributary.eligibility.facts.Reading;
import org.tributary.eligibility.facts.ScreeningForm;
import org.tributary.events.ClinicId;
import org.tributary.events.PatientId;
import org.tributary.events.SessionId;
import org.tributary.events.clinicalrecord.IdentityEvent.MergedInto;
import org.tributary.events.clinicalrecord.IdentityEvent.PatientMerged;
import org.tributary.events.clinicalrecord.IdentityEvent.PatientUnmerged;
import org.tributary.events.clinicalrecord.IdentityEvent.UnmergedFrom;
import org.tributary.events.clinicalrecord.PatientEvent;
import org.tributary.events.clinicalrecord.PatientEvent.ConsentRecorded;
import org.tributary.events.clinicalrecord.PatientEvent.EnrolmentEnded;
import org.tributary.events.clinicalrecord.PatientEvent.GateDecided;
import org.tributary.events.clinicalrecord.PatientEvent.PatientDetailsChanged;
import org.tributary.events.clinicalrecord.PatientEvent.PatientEnrolled;
import org.tributary.events.clinicalrecord.PatientEvent.PatientErased;
import org.tributary.events.clinicalrecord.PatientEvent.PatientRegistered;
import org.tributary.events.clinicalrecord.PatientEvent.PatientScreened;
import org.tributary.events.clinicalrecord.SafetyEvent.CirculationCorrected;
import org.tributary.events.clinicalrecord.SafetyEvent.CirculationMeasured;
import org.tributary.events.clinicalrecord.SafetyEvent.ClearanceRecorded;
import org.tributary.events.clinicalrecord.SafetyEvent.FindingRecorded;
import org.tributary.events.clinicalrecord.SafetyEvent.FindingResolved;
import org.tributary.events.clinicalrecord.SafetyEvent.MeasuredValue;
import org.tributary.events.clinicalrecord.SafetyEvent.MedicalAssessmentRecorded;
import org.tributary.events.clinicalrecord.SafetyEvent.PermissionApproved;
import org.tributary.events.clinicalrecord.SafetyEvent.PermissionEnded;
import org.tributary.platform.kernel.State;

/**
 * Where a patient's registration stands, and what is known of their safety. A value: no clock, no framework, no I/O. Who the
 * patient is stays out of it.
 */
sealed interface Patient extends State<Patient, PatientEvent> {

    record Unregistered() implements Patient {}

    /** {@code mergedInto} is the record under which the person goes on, if it is another one. */
    record Registered(
            Set<ClinicId> clinics,
            PatientFacts facts,
            Consents consents,
            @Nullable PatientId mergedInto) implements Patient {

        Registered with(ClinicId clinic) {
            return new Registered(
                    Stream.concat(clinics.stream(), Stream.of(clinic)).collect(Collectors.toUnmodifiableSet()),
                    facts,
                    consents,
                    mergedInto);
        }

        Registered without(ClinicId clinic) {
            return new Registered(
                    clinics.stream().filter(one -> !one.equals(clinic)).collect(Collectors.toUnmodifiableSet()),
                    facts,
                    consents,
                    mergedInto);
        }

        Registered with(PatientFacts more) {
            return new Registered(clinics, more, consents, mergedInto);
        }

        Registered with(Consent more) {
            return new Registered(clinics, facts, consents.with(more), mergedInto);
        }

        Registered goingOnUnder(@Nullable PatientId other) {
            return new Registered(clinics, facts, consents, other);
        }

        /** As the person stands by what is known under their other records, too. */
        Registered and(PatientFacts others) {
            return with(others.and(facts));
        }
    }

    /** Nothing is known any more of who the person was. What had been decided goes on. */
    record Erased(Registered before) implements Patient {}

    @Override
    default Patient after(PatientEvent event) {
        var next = next(event);
        return this instanceof Erased && next instanceof Registered now ? new Erased(now) : next;
    }

    private Patient next(PatientEvent event) {
        return switch (event) {
            case PatientRegistered e -> new Registered(Set.of(e.clinicId()), PatientFacts.NONE, Consents.NONE, null);
            case PatientErased _ -> new Erased(registered());
            case PatientEnrolled e -> registered().with(e.clinicId());
            case EnrolmentEnded e -> registered().without(e.clinicId());
            case PatientScreened e -> registered().with(facts().with(form(e)));
            case FindingRecorded e ->
                registered().with(facts().with(new Finding(e.findingId(), e.code(), e.region(), e.since(), e.until())));
            case FindingResolved e -> registered().with(facts().ended(e.findingId(), e.endedAt()));
            case ClearanceRecorded e ->
                registered()
                        .with(facts().with(new Clearance(
                                e.permissionId(),
                                e.clears(),
                                e.techniques(),
                                e.regions(),
                                e.from(),
                                e.until(),
                                e.approvalId())));
            case MedicalAssessmentRecorded e ->
                registered()
                        .with(facts().with(new MedicalAssessment(
                                e.permissionId(), e.allows(), e.regions(), e.from(), e.until(), e.approvalId())));
            case PermissionApproved e -> registered().with(facts().approved(e.permissionId()));
            case PermissionEnded e -> registered().with(facts().ended(e.permissionId(), e.endedAt()));
            case CirculationMeasured e ->
                registered().with(facts().with(readings(e.sessionId(), e.measuredAt(), e.values())));
            case CirculationCorrected e ->
                registered()
                        .with(facts().corrected(e.sessionId(), readings(e.sessionId(), e.measuredAt(), e.values())));
            case GateDecided e -> registered().with(facts().decidedAt(e.decidedAt()));
            case PatientDetailsChanged _, PatientMerged _, PatientUnmerged _ -> this;
            case MergedInto e -> registered().goingOnUnder(e.into());
            case UnmergedFrom _ -> registered().goingOnUnder(null);
            case ConsentRecorded e ->
                registered().with(new Consent(e.purpose(), e.given(), e.textVersion(), e.how(), e.at()));
        };
    }

    /** What is known of the patient's safety. */
    default PatientFacts facts() {
        return registered().facts();
    }

    /** What the patient has consented to. */
    default Consents consents() {
        return registered().consents();
    }

    private static ScreeningForm form(PatientScreened e) {
        var medications = e.medications();
        return new ScreeningForm(
                e.screeningId(),
                e.kind(),
                e.answeredAt(),
                e.changed(),
                e.answers(),
                e.conditions(),
                medications == null ? List.of() : medications);
    }

    private static List<Reading> readings(SessionId session, Instant measuredAt, List<MeasuredValue> values) {
        return values.stream()
                .map(value -> new Reading(session, value.kind(), value.region(), value.value(), measuredAt))
                .toList();
    }

    private Registered registered() {
        return switch (this) {
            case Registered p -> p;
            case Erased p -> p.before();
            case Unregistered _ -> new Registered(Set.of(), PatientFacts.NONE, Consents.NONE, null);
        };
    }
}
