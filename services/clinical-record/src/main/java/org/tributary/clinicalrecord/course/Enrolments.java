package org.tributary.clinicalrecord.course;

import java.util.Set;
import org.tributary.events.ClinicId;
import org.tributary.events.PatientId;

/** Knows which clinics treat a patient. */
interface Enrolments {

    Set<ClinicId> of(PatientId patient);
}
