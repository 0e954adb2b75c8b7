package org.tributary.clinicalrecord.views.patients;

import org.springframework.stereotype.Component;
import org.tributary.clinicalrecord.views.patients.Patients.Treating;
import org.tributary.events.ClinicId;
import org.tributary.events.PatientId;
import org.tributary.platform.privacy.PersonErased;
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
     * @throws PersonErased if one of them did until the patient was erased
     */
    public ClinicId requireVisible(Caller caller, PatientId patient) {
        var treating = require(caller, patient);
        if (treating.past()) {
            throw new NotFound();
        }
        return treating.clinicId();
    }

    /**
     * Goes on also if one of the caller's clinics has treated the patient and does no more, and says which.
     *
     * @throws NotFound otherwise
     * @throws PersonErased if the patient was erased
     */
    public ClinicId requireKnown(Caller caller, PatientId patient) {
        return require(caller, patient).clinicId();
    }

    /** In one look, so that another clinic's patient costs what an unknown one costs. */
    private Treating require(Caller caller, PatientId patient) {
        var treating = patients.everTreating(caller.clinics(), patient).orElseThrow(NotFound::new);
        if (treating.erased()) {
            throw new PersonErased(patient.value());
        }
        return treating;
    }

    /** Whether one of the caller's clinics treats the patient. */
    public boolean isVisible(Caller caller, PatientId patient) {
        return patients.treating(caller.clinics(), patient).isPresent();
    }
}
