package org.tributary.clinicalrecord.patient;

import static org.tributary.platform.kernel.Decision.accepted;
import static org.tributary.platform.kernel.Decision.alreadyDone;
import static org.tributary.platform.kernel.Decision.rejected;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tributary.clinicalrecord.patient.Patient.Erased;
import org.tributary.clinicalrecord.patient.Patient.Registered;
import org.tributary.clinicalrecord.patient.Patient.Unregistered;
import org.tributary.clinicalrecord.patient.PatientCommand.AbsorbRecord;
import org.tributary.clinicalrecord.patient.PatientCommand.ApprovePermission;
import org.tributary.clinicalrecord.patient.PatientCommand.ChangePatientDetails;
import org.tributary.clinicalrecord.patient.PatientCommand.CorrectCirculation;
import org.tributary.clinicalrecord.patient.PatientCommand.DecideGate;
import org.tributary.clinicalrecord.patient.PatientCommand.EndEnrolment;
import org.tributary.clinicalrecord.patient.PatientCommand.EndPermission;
import org.tributary.clinicalrecord.patient.PatientCommand.EnrolPatient;
import org.tributary.clinicalrecord.patient.PatientCommand.EraseRecord;
import org.tributary.clinicalrecord.patient.PatientCommand.FollowGate;
import org.tributary.clinicalrecord.patient.PatientCommand.GoOnUnder;
import org.tributary.clinicalrecord.patient.PatientCommand.NoteCirculation;
import org.tributary.clinicalrecord.patient.PatientCommand.RecordClearance;
import org.tributary.clinicalrecord.patient.PatientCommand.RecordConsent;
import org.tributary.clinicalrecord.patient.PatientCommand.RecordFinding;
import org.tributary.clinicalrecord.patient.PatientCommand.RecordMedicalAssessment;
import org.tributary.clinicalrecord.patient.PatientCommand.RegisterPatient;
import org.tributary.clinicalrecord.patient.PatientCommand.ReleaseRecord;
import org.tributary.clinicalrecord.patient.PatientCommand.ResolveFinding;
import org.tributary.clinicalrecord.patient.PatientCommand.ScreenPatient;
import org.tributary.clinicalrecord.patient.PatientCommand.StandAlone;
import org.tributary.clinicalrecord.patient.PatientRejection.AlreadyRegistered;
import org.tributary.clinicalrecord.patient.PatientRejection.BornInTheFuture;
import org.tributary.clinicalrecord.patient.PatientRejection.ErasedPatient;
import org.tributary.clinicalrecord.patient.PatientRejection.MergedAway;
import org.tributary.clinicalrecord.patient.PatientRejection.NeverRegistered;
import org.tributary.clinicalrecord.patient.PatientRejection.NoSuchFinding;
import org.tributary.clinicalrecord.patient.PatientRejection.NoSuchPermission;
import org.tributary.clinicalrecord.patient.PatientRejection.NotEnrolled;
import org.tributary.clinicalrecord.patient.PatientRejection.PossibleDuplicate;
import org.tributary.eligibility.PolicyTimeline;
import org.tributary.eligibility.facts.PatientFacts;
import org.tributary.events.PatientId;
import org.tributary.events.clinicalrecord.IdentityEvent.MergedInto;
import org.tributary.events.clinicalrecord.IdentityEvent.PatientUnmerged;
import org.tributary.events.clinicalrecord.IdentityEvent.UnmergedFrom;
import org.tributary.events.clinicalrecord.PatientEvent;
import org.tributary.events.clinicalrecord.PatientEvent.EnrolmentEnded;
import org.tributary.events.clinicalrecord.PatientEvent.PatientEnrolled;
import org.tributary.events.clinicalrecord.PatientEvent.PatientRegistered;
import org.tributary.platform.kernel.Decision;

/** All decisions about a patient. */
final class PatientDecider {

    private PatientDecider() {}

    /**
     * What is judged by besides the patient: who looks alike, who the patient is where that is to change and can be read, the versions
     * of the clinical policy, what the person's other records say, which are named, and whether the gate was decided by all versions.
     */
    record Context(
            List<PatientId> alike,
            @Nullable Person person,
            PolicyTimeline policies,
            PatientFacts elsewhere,
            List<PatientId> otherRecords,
            boolean isDecided) {

        /** Of somebody who has one record. */
        Context(List<PatientId> alike, @Nullable Person person, PolicyTimeline policies) {
            this(alike, person, policies, PatientFacts.NONE, List.of(), false);
        }
    }

    /** One line for each meaningful pair of state and command. */
    static Decision<PatientEvent> decide(Patient patient, PatientCommand command, Context known) {
        return switch (new Asked(patient, command)) {
            case Asked(Unregistered _, RegisterPatient c) -> register(c, known.alike());
            case Asked(Registered _, RegisterPatient c) -> rejected(new AlreadyRegistered(c.patientId()));

            case Asked(Registered p, EraseRecord c) -> IdentityRules.erase(p, c);
            case Asked(Erased _, EraseRecord _) -> alreadyDone();
            case Asked(Erased _, PatientCommand c)
            when IdentityRules.isNew(c) -> rejected(new ErasedPatient(c.patientId()));
            case Asked(Erased p, PatientCommand c) -> decide(p.before(), c, known);

            case Asked(Registered p, PatientCommand c)
            when p.mergedInto() != null && IdentityRules.isNew(c) ->
                rejected(new MergedAway(c.patientId(), p.mergedInto()));
            case Asked(Registered p, AbsorbRecord c) -> IdentityRules.absorb(p, c);
            case Asked(Registered _, GoOnUnder c) ->
                accepted(new MergedInto(c.patientId(), c.clinicId(), c.into(), c.mergeId()));
            case Asked(Registered _, ReleaseRecord c) ->
                accepted(new PatientUnmerged(c.patientId(), c.clinicId(), c.from(), c.mergeId()));
            case Asked(Registered _, StandAlone c) ->
                accepted(new UnmergedFrom(c.patientId(), c.clinicId(), c.into(), c.mergeId()));
            case Asked(Registered _, FollowGate c) -> accepted(IdentityRules.follow(c));

            case Asked(Registered p, EnrolPatient c) when p.clinics().contains(c.clinicId()) -> alreadyDone();
            case Asked(Registered _, EnrolPatient c) -> accepted(new PatientEnrolled(c.patientId(), c.clinicId()));

            case Asked(Registered p, EndEnrolment c)
            when p.clinics().contains(c.clinicId()) ->
                accepted(new EnrolmentEnded(c.patientId(), c.clinicId(), c.because(), c.note()));
            case Asked(Registered _, EndEnrolment _) -> alreadyDone();

            case Asked(Registered p, ScreenPatient c)
            when !p.clinics().contains(c.clinicId()) -> rejected(new NotEnrolled(c.patientId(), c.clinicId()));
            case Asked(Registered p, ScreenPatient c) ->
                ScreeningRules.screen(p.and(known.elsewhere()), c, known.policies());

            case Asked(Registered p, RecordFinding c) ->
                FindingRules.add(p.and(known.elsewhere()), c, known.policies());
            case Asked(Registered p, RecordClearance c) ->
                PermissionRules.add(p.and(known.elsewhere()), c, known.policies());
            case Asked(Registered p, RecordMedicalAssessment c) ->
                PermissionRules.add(p.and(known.elsewhere()), c, known.policies());
            case Asked(Registered p, ApprovePermission c) ->
                PermissionRules.approve(p.and(known.elsewhere()), c, known.policies());
            case Asked(Registered p, NoteCirculation c) ->
                GateRules.note(p.and(known.elsewhere()), c, known.policies());
            case Asked(Registered p, CorrectCirculation c) ->
                GateRules.correct(p.and(known.elsewhere()), c, known.policies());
            case Asked(Registered p, EndPermission c)
            when p.facts().permissions().noneMatch(some -> some.permissionId().equals(c.permissionId())) ->
                rejected(new NoSuchPermission(c.permissionId()));
            case Asked(Registered p, EndPermission c) ->
                PermissionRules.end(p.and(known.elsewhere()), c, known.policies());
            case Asked(Registered _, DecideGate _) when known.isDecided() -> alreadyDone();
            case Asked(Registered p, DecideGate c) ->
                accepted(GateRules.decided(c, p.and(known.elsewhere()).facts(), known.policies()));
            case Asked(Registered p, ResolveFinding c)
            when p.facts().findings().stream()
                    .noneMatch(some -> some.findingId().equals(c.findingId())) ->
                rejected(new NoSuchFinding(c.findingId()));
            case Asked(Registered p, ResolveFinding c) ->
                FindingRules.resolve(p.and(known.elsewhere()), c, known.policies());
            case Asked(Registered p, RecordConsent c) -> ConsentRules.record(p, c);
            case Asked(Registered _, ChangePatientDetails c) -> DetailRules.change(c, known);

            case Asked(Unregistered _, PatientCommand c) -> rejected(new NeverRegistered(c.patientId()));
        };
    }

    private static Decision<PatientEvent> register(RegisterPatient c, List<PatientId> alike) {
        if (c.person().birthDate().isAfter(c.today())) {
            return rejected(new BornInTheFuture(c.today()));
        }
        if (!alike.isEmpty() && !c.distinct()) {
            return rejected(new PossibleDuplicate(alike));
        }
        var person = c.person();
        return accepted(new PatientRegistered(
                c.patientId(),
                c.clinicId(),
                person.name(),
                person.birthDate(),
                person.sex(),
                person.contact(),
                person.identifiers()));
    }

    private record Asked(Patient patient, PatientCommand command) {}
}
