package org.tributary.clinicalrecord.patient;

import static org.tributary.platform.kernel.Decision.accepted;
import static org.tributary.platform.kernel.Decision.alreadyDone;
import static org.tributary.platform.kernel.Decision.rejected;

import java.util.List;
import org.tributary.clinicalrecord.patient.Patient.Registered;
import org.tributary.clinicalrecord.patient.Patient.Unregistered;
import org.tributary.clinicalrecord.patient.PatientCommand.EnrolPatient;
import org.tributary.clinicalrecord.patient.PatientCommand.RegisterPatient;
import org.tributary.clinicalrecord.patient.PatientCommand.ScreenPatient;
import org.tributary.clinicalrecord.patient.PatientRejection.AlreadyRegistered;
import org.tributary.clinicalrecord.patient.PatientRejection.AnsweredInTheFuture;
import org.tributary.clinicalrecord.patient.PatientRejection.AnsweredTooEarly;
import org.tributary.clinicalrecord.patient.PatientRejection.BornInTheFuture;
import org.tributary.clinicalrecord.patient.PatientRejection.IncompleteScreening;
import org.tributary.clinicalrecord.patient.PatientRejection.NeverRegistered;
import org.tributary.clinicalrecord.patient.PatientRejection.NotEnrolled;
import org.tributary.clinicalrecord.patient.PatientRejection.PossibleDuplicate;
import org.tributary.clinicalrecord.screening.Screening;
import org.tributary.clinicalrecord.screening.Screening.Gated;
import org.tributary.clinicalrecord.screening.ScreeningPolicy;
import org.tributary.events.PatientId;
import org.tributary.events.clinicalrecord.PatientEvent;
import org.tributary.events.clinicalrecord.PatientEvent.PatientEnrolled;
import org.tributary.events.clinicalrecord.PatientEvent.PatientRegistered;
import org.tributary.events.clinicalrecord.PatientEvent.PatientScreened;
import org.tributary.platform.kernel.Decision;

/** All rules of registration and screening. */
final class PatientDecider {

    private PatientDecider() {}

    /** What is judged by besides the patient: who looks alike, and the policy in force. */
    record Context(List<PatientId> alike, ScreeningPolicy policy) {}

    /** One line for each meaningful pair of state and command. */
    static Decision<PatientEvent> decide(Patient patient, PatientCommand command, Context known) {
        return switch (new Asked(patient, command)) {
            case Asked(Unregistered _, RegisterPatient c) -> register(c, known.alike());
            case Asked(Registered _, RegisterPatient c) -> rejected(new AlreadyRegistered(c.patientId()));

            case Asked(Registered p, EnrolPatient c) when p.clinics().contains(c.clinicId()) -> alreadyDone();
            case Asked(Registered _, EnrolPatient c) -> accepted(new PatientEnrolled(c.patientId(), c.clinicId()));

            case Asked(Registered p, ScreenPatient c) -> screen(p, c, known.policy());

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

    private static Decision<PatientEvent> screen(Registered patient, ScreenPatient c, ScreeningPolicy policy) {
        var form = c.form();
        if (!patient.clinics().contains(c.clinicId())) {
            return rejected(new NotEnrolled(c.patientId(), c.clinicId()));
        }
        if (form.answeredAt().isAfter(c.at())) {
            return rejected(new AnsweredInTheFuture(form.answeredAt()));
        }
        if (form.answeredAt().isBefore(c.earliest())) {
            return rejected(new AnsweredTooEarly(form.answeredAt()));
        }
        return switch (policy.evaluate(form, patient.standingAt(form.answeredAt()))) {
            case Screening.Incomplete i -> rejected(new IncompleteScreening(i.missing(), i.unexpected()));
            case Gated outcome -> accepted(screened(c, outcome));
        };
    }

    private static PatientScreened screened(ScreenPatient c, Gated outcome) {
        var form = c.form();
        return new PatientScreened(
                c.patientId(),
                c.clinicId(),
                c.screeningId(),
                form.kind(),
                form.answeredAt(),
                form.changed(),
                form.answers(),
                form.conditions(),
                form.medications(),
                outcome.gate(),
                outcome.reasons(),
                outcome.restrictedTechniques(),
                outcome.policyVersion(),
                outcome.validUntil());
    }

    private record Asked(Patient patient, PatientCommand command) {}
}
