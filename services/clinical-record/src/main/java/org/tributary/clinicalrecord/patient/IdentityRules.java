package org.tributary.clinicalrecord.patient;

import java.util.stream.Stream;
import org.tributary.clinicalrecord.patient.Patient.Registered;
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
import org.tributary.events.clinicalrecord.IdentityEvent.PatientMerged;
import org.tributary.events.clinicalrecord.PatientEvent;
import org.tributary.events.clinicalrecord.PatientEvent.EnrolmentEnd;
import org.tributary.events.clinicalrecord.PatientEvent.EnrolmentEnded;
import org.tributary.events.clinicalrecord.PatientEvent.GateDecided;
import org.tributary.events.clinicalrecord.PatientEvent.PatientEnrolled;
import org.tributary.events.clinicalrecord.PatientEvent.PatientErased;
import org.tributary.platform.kernel.Decision;

/** What two records of one person mean for each of them. */
final class IdentityRules {

    private IdentityRules() {}

    /** Whether it is to be recorded under the record under which the person goes on. What was begun under this one ends under it. */
    static boolean isNew(PatientCommand command) {
        return switch (command) {
            case RegisterPatient _,
                    EnrolPatient _,
                    ScreenPatient _,
                    RecordFinding _,
                    RecordClearance _,
                    RecordMedicalAssessment _,
                    RecordConsent _,
                    ChangePatientDetails _,
                    AbsorbRecord _,
                    GoOnUnder _ -> true;
            case EndEnrolment _,
                    ResolveFinding _,
                    ApprovePermission _,
                    EndPermission _,
                    NoteCirculation _,
                    CorrectCirculation _,
                    DecideGate _,
                    FollowGate _,
                    ReleaseRecord _,
                    EraseRecord _,
                    StandAlone _ -> false;
        };
    }

    /** Whoever treated the other record sees this one from now on. */
    static Decision<PatientEvent> absorb(Registered patient, AbsorbRecord c) {
        return new Decision.Accepted<>(Stream.concat(
                        Stream.of(new PatientMerged(c.patientId(), c.clinicId(), c.from(), c.mergeId())),
                        c.clinics().stream()
                                .filter(clinic -> !patient.clinics().contains(clinic))
                                .sorted((one, other) -> one.value().compareTo(other.value()))
                                .map(clinic -> new PatientEnrolled(c.patientId(), clinic)))
                .map(PatientEvent.class::cast)
                .toList());
    }

    /** The same windows, under this record's own key. */
    static GateDecided follow(FollowGate c) {
        var decided = c.decided();
        return new GateDecided(
                c.patientId(), c.clinicId(), decided.decidedAt(), decided.windows(), decided.inputs(), decided.forms());
    }

    /** No clinic treats them any more, and nothing is known of who they were. */
    static Decision<PatientEvent> erase(Registered patient, EraseRecord c) {
        return new Decision.Accepted<>(Stream.concat(
                        patient.clinics().stream()
                                .sorted((one, other) -> one.value().compareTo(other.value()))
                                .map(clinic ->
                                        new EnrolmentEnded(c.patientId(), clinic, EnrolmentEnd.ON_REQUEST, null)),
                        Stream.of(new PatientErased(c.patientId(), c.clinicId(), c.erasureId())))
                .map(PatientEvent.class::cast)
                .toList());
    }
}
