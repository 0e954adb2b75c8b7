package org.tributary.events.clinicalrecord;

import org.tributary.events.ClinicId;
import org.tributary.events.Event;
import org.tributary.events.PatientId;

/** Everything that the clinical record tells the other services. Keyed by the patient. */
public sealed interface ClinicalRecordEvent extends Event
        permits PatientEvent, CourseEvent, SessionEvent, IncidentEvent, MergeEvent, ErasureEvent, HoldEvent {

    @Override
    ClinicId clinicId();

    @Override
    PatientId patientId();

    @Override
    default PatientId key() {
        return patientId();
    }
}
