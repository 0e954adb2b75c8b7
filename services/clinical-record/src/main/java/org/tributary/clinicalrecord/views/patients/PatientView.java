package org.tributary.clinicalrecord.views.patients;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tributary.events.ClinicId;
import org.tributary.events.PatientId;
import org.tributary.events.clinicalrecord.PatientEvent.Sex;
import org.tributary.events.terms.Contact;
import org.tributary.events.terms.Identifier;
import org.tributary.events.terms.PersonName;

/** Who a patient is, which clinics treat them, and under which record they go on if it is another; the person is absent once their key is destroyed. */
public record PatientView(
        PatientId patientId,
        @Nullable PersonName name,
        @Nullable LocalDate birthDate,
        @Nullable Sex sex,
        @Nullable Contact contact,
        List<Identifier> identifiers,
        List<ClinicId> clinics,
        @Nullable PatientId mergedInto) {

    @Override
    public String toString() {
        return "PatientView[" + patientId + ", person withheld]";
    }
}
