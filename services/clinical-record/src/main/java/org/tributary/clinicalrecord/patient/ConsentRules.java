package org.tributary.clinicalrecord.patient;

import static org.tributary.platform.kernel.Decision.accepted;
import static org.tributary.platform.kernel.Decision.alreadyDone;
import static org.tributary.platform.kernel.Decision.rejected;

import org.tributary.clinicalrecord.patient.Patient.Registered;
import org.tributary.clinicalrecord.patient.PatientCommand.RecordConsent;
import org.tributary.clinicalrecord.patient.PatientRejection.ConsentInTheFuture;
import org.tributary.clinicalrecord.patient.PatientRejection.ConsentTooEarly;
import org.tributary.events.clinicalrecord.PatientEvent;
import org.tributary.events.clinicalrecord.PatientEvent.ConsentRecorded;
import org.tributary.platform.kernel.Decision;

/** When a patient can have said what they consent to. */
final class ConsentRules {

    private ConsentRules() {}

    static Decision<PatientEvent> record(Registered patient, RecordConsent c) {
        var consent = c.consent();
        if (consent.at().isAfter(c.at())) {
            return rejected(new ConsentInTheFuture(consent.at()));
        }
        if (consent.at().isBefore(c.earliest())) {
            return rejected(new ConsentTooEarly(consent.at()));
        }
        if (patient.consents()
                .at(consent.purpose(), consent.at())
                .filter(consent::equals)
                .isPresent()) {
            return alreadyDone();
        }
        return accepted(new ConsentRecorded(
                c.patientId(),
                c.clinicId(),
                consent.purpose(),
                consent.given(),
                consent.textVersion(),
                consent.how(),
                consent.at()));
    }
}
