package org.tributary.clinicalrecord.patient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tributary.clinicalrecord.Examples.ASHA;
import static org.tributary.clinicalrecord.Examples.BEN;
import static org.tributary.clinicalrecord.patient.PatientExamples.ASHA_RAO;
import static org.tributary.clinicalrecord.patient.PatientExamples.aPatient;
import static org.tributary.clinicalrecord.patient.PatientExamples.register;
import static org.tributary.clinicalrecord.patient.PatientExamples.registered;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.tributary.clinicalrecord.patient.PatientRejection.AlreadyRegistered;
import org.tributary.clinicalrecord.patient.PatientRejection.PossibleDuplicate;

class RegisterPatientSpec {

    @Test
    void a_person_whom_nobody_resembles_is_registered() {
        aPatient().when(register(false)).then(registered());
    }

    @Test
    void a_person_who_resembles_a_patient_is_not_registered_again() {
        aPatient(BEN).when(register(false)).thenRejected(new PossibleDuplicate(List.of(BEN)));
    }

    @Test
    void a_person_who_is_told_apart_is_registered_all_the_same() {
        aPatient(BEN).when(register(true)).then(registered());
    }

    @Test
    void a_patient_is_registered_once() {
        aPatient().given(registered()).when(register(true)).thenRejected(new AlreadyRegistered(ASHA));
    }

    @Test
    void who_it_is_never_reaches_a_log() {
        assertThat(register(false)).asString().doesNotContain("Rao", "Asha", "1970", "example.org", "PA-1");
        assertThat(ASHA_RAO).hasToString("Person[withheld]");
    }
}
