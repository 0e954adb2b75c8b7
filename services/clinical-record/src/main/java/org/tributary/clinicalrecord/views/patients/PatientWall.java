package org.tributary.clinicalrecord.views.patients;

import org.springframework.stereotype.Component;
import org.tributary.events.ClinicId;
import org.tributary.events.PatientId;
import org.tributary.platform.web.Caller;
import org.tributary.platform.web.NotFound;

/** Stands between a patient and everyone whose clinics do not treat them. */
@Component
public class PatientWall {

    private final Patients patients;

    PatientWall(Patients patients) {
        this.patients = patients;
    }

    /**
     * Goes on only if one of the caller's clinics treats the patient, and says which: the first of them.
     *
     * @throws NotFound otherwise, as if there were no such patient
     */
    public ClinicId requireVisible(Caller caller, PatientId patient) {
        return patients.treating(caller.clinics(), patient).orElseThrow(NotFound::new);
    }

    /** Whether one of the caller's clinics treats the patient. */
    public boolean isVisible(Caller caller, PatientId patient) {
        return patients.treating(caller.clinics(), patient).isPresent();
    }
}
