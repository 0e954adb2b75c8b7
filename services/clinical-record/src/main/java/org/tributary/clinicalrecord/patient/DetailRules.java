package org.tributary.clinicalrecord.patient;

import static org.tributary.platform.kernel.Decision.accepted;
import static org.tributary.platform.kernel.Decision.alreadyDone;
import static org.tributary.platform.kernel.Decision.rejected;

import org.tributary.clinicalrecord.patient.PatientCommand.ChangePatientDetails;
import org.tributary.clinicalrecord.patient.PatientDecider.Context;
import org.tributary.clinicalrecord.patient.PatientRejection.BirthDateWithoutReason;
import org.tributary.clinicalrecord.patient.PatientRejection.BornInTheFuture;
import org.tributary.clinicalrecord.patient.PatientRejection.NeverRegistered;
import org.tributary.clinicalrecord.patient.PatientRejection.PossibleDuplicate;
import org.tributary.events.clinicalrecord.PatientEvent;
import org.tributary.events.clinicalrecord.PatientEvent.PatientDetailsChanged;
import org.tributary.platform.kernel.Decision;

/** How what is known of who a patient is may change. */
final class DetailRules {

    private DetailRules() {}

    /** Of whom nothing can be read any more, nothing can be put right. */
    static Decision<PatientEvent> change(ChangePatientDetails c, Context known) {
        var before = known.person();
        if (before == null) {
            return rejected(new NeverRegistered(c.patientId()));
        }
        var changes = c.changes().since(before);
        if (changes.isNothing()) {
            return alreadyDone();
        }
        var birthDate = changes.birthDate();
        if (birthDate != null && birthDate.isAfter(c.today())) {
            return rejected(new BornInTheFuture(c.today()));
        }
        if (birthDate != null && changes.reason() == null) {
            return rejected(new BirthDateWithoutReason(c.patientId()));
        }
        if (!known.alike().isEmpty() && !c.distinct()) {
            return rejected(new PossibleDuplicate(known.alike()));
        }
        return accepted(new PatientDetailsChanged(
                c.patientId(),
                c.clinicId(),
                changes.name(),
                birthDate,
                changes.sex(),
                changes.contact(),
                changes.identifiers(),
                changes.reason()));
    }
}
