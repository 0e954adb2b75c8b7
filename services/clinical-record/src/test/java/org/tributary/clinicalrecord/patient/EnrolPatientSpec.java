package org.tributary.clinicalrecord.patient;

import static org.tributary.clinicalrecord.Examples.APRIL_1;
import static org.tributary.clinicalrecord.Examples.ASHA;
import static org.tributary.clinicalrecord.Examples.NORTH;
import static org.tributary.clinicalrecord.Examples.SOUTH;
import static org.tributary.clinicalrecord.patient.PatientExamples.aPatient;
import static org.tributary.clinicalrecord.patient.PatientExamples.registered;

import org.junit.jupiter.api.Test;
import org.tributary.clinicalrecord.patient.PatientCommand.EnrolPatient;
import org.tributary.clinicalrecord.patient.PatientRejection.NeverRegistered;
import org.tributary.events.clinicalrecord.PatientEvent.PatientEnrolled;

class EnrolPatientSpec {

    @Test
    void a_second_clinic_treats_the_patient_too() {
        aPatient()
                .given(registered())
                .when(new EnrolPatient(ASHA, SOUTH, APRIL_1))
                .then(new PatientEnrolled(ASHA, SOUTH));
    }

    @Test
    void the_clinic_that_registered_the_patient_treats_them_already() {
        aPatient()
                .given(registered())
                .when(new EnrolPatient(ASHA, NORTH, APRIL_1))
                .thenNothingNew();
    }

    @Test
    void enrolling_twice_enrols_once() {
        aPatient()
                .given(registered(), new PatientEnrolled(ASHA, SOUTH))
                .when(new EnrolPatient(ASHA, SOUTH, APRIL_1))
                .thenNothingNew();
    }

    @Test
    void nobody_is_enrolled_before_they_are_registered() {
        aPatient().when(new EnrolPatient(ASHA, SOUTH, APRIL_1)).thenRejected(new NeverRegistered(ASHA));
    }
}
