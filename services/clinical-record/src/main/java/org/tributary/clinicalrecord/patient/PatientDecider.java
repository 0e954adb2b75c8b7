package org.tributary.clinicalrecord.patient;

import static org.tributary.platform.kernel.Decision.accepted;
import static org.tributary.platform.kernel.Decision.alreadyDone;
import static org.tributary.platform.kernel.Decision.rejected;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tributary.clinicalrecord.patient.Patient.Registered;
import org.tributary.clinicalrecord.patient.Patient.Unregistered;
import org.tributary.clinicalrecord.patient.PatientCommand.ApprovePermission;
import org.tributary.clinicalrecord.patient.PatientCommand.ChangePatientDetails;
import org.tributary.clinicalrecord.patient.PatientCommand.DecideGate;
import org.tributary.clinicalrecord.patient.PatientCommand.EndEnrolment;
import org.tributary.clinicalrecord.patient.PatientCommand.EndPermission;
import org.tributary.clinicalrecord.patient.PatientCommand.EnrolPatient;
import org.tributary.clinicalrecord.patient.PatientCommand.NoteCirculation;
import org.tributary.clinicalrecord.patient.PatientCommand.RecordClearance;
import org.tributary.clinicalrecord.patient.PatientCommand.RecordConsent;
import org.tributary.clinicalrecord.patient.PatientCommand.RecordFinding;
import org.tributary.clinicalrecord.patient.PatientCommand.RecordMedicalAssessment;
import org.tributary.clinicalrecord.patient.PatientCommand.RegisterPatient;
import org.tributary.clinicalrecord.patient.PatientCommand.ResolveFinding;
import org.tributary.clinicalrecord.patient.PatientCommand.ScreenPatient;
import org.tributary.clinicalrecord.patient.PatientRejection.AlreadyRegistered;
import org.tributary.clinicalrecord.patient.PatientRejection.BornInTheFuture;
import org.tributary.clinicalrecord.patient.PatientRejection.NeverRegistered;
import org.tributary.clinicalrecord.patient.PatientRejection.NotEnrolled;
import org.tributary.clinicalrecord.patient.PatientRejection.PossibleDuplicate;
import org.tributary.eligibility.PolicyTimeline;
import org.tributary.events.PatientId;
import org.tributary.events.clinicalrecord.PatientEvent;
import org.tributary.events.clinicalrecord.PatientEvent.EnrolmentEnded;
import org.tributary.events.clinicalrecord.PatientEvent.PatientEnrolled;
import org.tributary.events.clinicalrecord.PatientEvent.PatientRegistered;
import org.tributary.platform.kernel.Decision;

/** All decisions about a patient. */
final class PatientDecider {

    private PatientDecider() {}

    /**
     * What is judged by besides the patient: who looks alike, who the patient is where that is to change and can be read, and the
     * versions of the clinical policy.
     */
    record Context(List<PatientId> alike, @Nullable Person person, PolicyTimeline policies) {}

    /** One line for each meaningful pair of state and command. */
    static Decision<PatientEvent> decide(Patient patient, PatientCommand command, Context known) {
        return switch (new Asked(patient, command)) {
            case Asked(Unregistered _, RegisterPatient c) -> register(c, known.alike());
            case Asked(Registered _, RegisterPatient c) -> rejected(new AlreadyRegistered(c.patientId()));

            case Asked(Registered p, EnrolPatient c) when p.clinics().contains(c.clinicId()) -> alreadyDone();
            case Asked(Registered _, EnrolPatient c) -> accepted(new PatientEnrolled(c.patientId(), c.clinicId()));

            case Asked(Registered p, EndEnrolment c)
            when p.clinics().contains(c.clinicId()) ->
                accepted(new EnrolmentEnded(c.patientId(), c.clinicId(), c.because(), c.note()));
            case Asked(Registered _, EndEnrolment _) -> alreadyDone();

            case Asked(Registered p, ScreenPatient c)
            when !p.clinics().contains(c.clinicId()) -> rejected(new NotEnrolled(c.patientId(), c.clinicId()));
            case Asked(Registered p, ScreenPatient c) -> ScreeningRules.screen(p, c, known.policies());

            case Asked(Registered p, RecordFinding c) -> FindingRules.add(p, c, known.policies());
            case Asked(Registered p, RecordClearance c) -> PermissionRules.add(p, c, known.policies());
            case Asked(Registered p, RecordMedicalAssessment c) -> PermissionRules.add(p, c, known.policies());
            case Asked(Registered p, ApprovePermission c) -> PermissionRules.approve(p, c, known.policies());
            case Asked(Registered p, NoteCirculation c) -> GateRules.note(p, c, known.policies());
            case Asked(Registered p, EndPermission c) -> PermissionRules.end(p, c, known.policies());
            case Asked(Registered p, DecideGate c) -> accepted(GateRules.decided(c, p.facts(), known.policies()));
            case Asked(Registered p, ResolveFinding c) -> FindingRules.resolve(p, c, known.policies());
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
