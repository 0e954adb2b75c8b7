package org.tributary.clinicalrecord.patient;

import static org.tributary.clinicalrecord.Examples.APRIL_1;
import static org.tributary.clinicalrecord.Examples.ASHA;
import static org.tributary.clinicalrecord.Examples.MARCH_3_SCREENED;
import static org.tributary.clinicalrecord.Examples.NORTH;
import static org.tributary.clinicalrecord.Examples.SOUTH;
import static org.tributary.clinicalrecord.Examples.allNoes;
import static org.tributary.clinicalrecord.patient.PatientExamples.aPatient;
import static org.tributary.clinicalrecord.patient.PatientExamples.registered;
import static org.tributary.clinicalrecord.patient.PatientExamples.screen;
import static org.tributary.events.clinicalrecord.PatientEvent.EnrolmentEnd.MOVED_AWAY;
import static org.tributary.events.clinicalrecord.PatientEvent.EnrolmentEnd.ON_REQUEST;
import static org.tributary.events.clinicalrecord.PatientEvent.EnrolmentEnd.TREATED_ELSEWHERE;

import org.junit.jupiter.api.Test;
import org.tributary.clinicalrecord.patient.PatientCommand.EndEnrolment;
import org.tributary.clinicalrecord.patient.PatientCommand.EnrolPatient;
import org.tributary.clinicalrecord.patient.PatientRejection.NeverRegistered;
import org.tributary.clinicalrecord.patient.PatientRejection.NotEnrolled;
import org.tributary.events.clinicalrecord.PatientEvent.EnrolmentEnded;
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
    void a_clinic_that_treats_the_patient_no_more_may_do_so_again() {
        aPatient()
                .given(registered())
                .when(new EndEnrolment(ASHA, NORTH, MOVED_AWAY, "To Cork", APRIL_1))
                .then(new EnrolmentEnded(ASHA, NORTH, MOVED_AWAY, "To Cork"));
        aPatient()
                .given(registered(), new EnrolmentEnded(ASHA, NORTH, MOVED_AWAY, null))
                .when(new EnrolPatient(ASHA, NORTH, APRIL_1))
                .then(new PatientEnrolled(ASHA, NORTH));
    }

    @Test
    void what_has_ended_ends_once() {
        aPatient()
                .given(registered(), new EnrolmentEnded(ASHA, NORTH, MOVED_AWAY, null))
                .when(new EndEnrolment(ASHA, NORTH, ON_REQUEST, null, APRIL_1))
                .thenNothingNew();
        aPatient()
                .given(registered())
                .when(new EndEnrolment(ASHA, SOUTH, ON_REQUEST, null, APRIL_1))
                .thenNothingNew();
    }

    @Test
    void a_clinic_that_treats_the_patient_no_more_does_not_screen_them_and_others_do() {
        var ended = new EnrolmentEnded(ASHA, NORTH, TREATED_ELSEWHERE, null);

        aPatient()
                .given(registered(), new PatientEnrolled(ASHA, SOUTH), ended)
                .when(screen(allNoes(MARCH_3_SCREENED)))
                .thenRejected(new NotEnrolled(ASHA, NORTH));
        aPatient()
                .given(registered(), new PatientEnrolled(ASHA, SOUTH), ended)
                .when(new EnrolPatient(ASHA, SOUTH, APRIL_1))
                .thenNothingNew();
    }

    @Test
    void nothing_ends_of_somebody_who_was_never_registered() {
        aPatient()
                .when(new EndEnrolment(ASHA, NORTH, ON_REQUEST, null, APRIL_1))
                .thenRejected(new NeverRegistered(ASHA));
    }

    @Test
    void nobody_is_enrolled_before_they_are_registered() {
        aPatient().when(new EnrolPatient(ASHA, SOUTH, APRIL_1)).thenRejected(new NeverRegistered(ASHA));
    }
}
