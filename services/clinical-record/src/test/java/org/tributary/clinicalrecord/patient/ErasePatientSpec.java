package org.tributary.clinicalrecord.patient;

import static org.tributary.clinicalrecord.Examples.APRIL_1;
import static org.tributary.clinicalrecord.Examples.ASHA;
import static org.tributary.clinicalrecord.Examples.BEN;
import static org.tributary.clinicalrecord.Examples.MARCH_3_SCREENED;
import static org.tributary.clinicalrecord.Examples.NORTH;
import static org.tributary.clinicalrecord.Examples.SOUTH;
import static org.tributary.clinicalrecord.Examples.allNoes;
import static org.tributary.clinicalrecord.patient.PatientExamples.aPatient;
import static org.tributary.clinicalrecord.patient.PatientExamples.registered;
import static org.tributary.clinicalrecord.patient.PatientExamples.screen;

import org.junit.jupiter.api.Test;
import org.tributary.clinicalrecord.patient.PatientCommand.EndEnrolment;
import org.tributary.clinicalrecord.patient.PatientCommand.EnrolPatient;
import org.tributary.clinicalrecord.patient.PatientCommand.EraseRecord;
import org.tributary.clinicalrecord.patient.PatientCommand.GoOnUnder;
import org.tributary.clinicalrecord.patient.PatientRejection.ErasedPatient;
import org.tributary.clinicalrecord.patient.PatientRejection.NeverRegistered;
import org.tributary.events.ErasureId;
import org.tributary.events.MergeId;
import org.tributary.events.clinicalrecord.PatientEvent.EnrolmentEnd;
import org.tributary.events.clinicalrecord.PatientEvent.EnrolmentEnded;
import org.tributary.events.clinicalrecord.PatientEvent.PatientEnrolled;
import org.tributary.events.clinicalrecord.PatientEvent.PatientErased;

class ErasePatientSpec {

    private static final ErasureId ERASURE = ErasureId.of("00000000-0000-7000-8000-00000000aa11");
    private static final MergeId MERGE = MergeId.of("00000000-0000-7000-8000-00000000aa01");
    private static final EraseRecord ERASING = new EraseRecord(ASHA, NORTH, ERASURE, APRIL_1);
    private static final PatientErased ERASED = new PatientErased(ASHA, NORTH, ERASURE);

    @Test
    void no_clinic_treats_whoever_is_erased_and_it_happens_once() {
        aPatient()
                .given(registered(), new PatientEnrolled(ASHA, SOUTH))
                .when(ERASING)
                .then(
                        new EnrolmentEnded(ASHA, NORTH, EnrolmentEnd.ON_REQUEST, null),
                        new EnrolmentEnded(ASHA, SOUTH, EnrolmentEnd.ON_REQUEST, null),
                        ERASED);
        aPatient().given(registered(), ERASED).when(ERASING).thenNothingNew();
        aPatient().when(ERASING).thenRejected(new NeverRegistered(ASHA));
    }

    @Test
    void nothing_new_is_recorded_of_whoever_is_erased_and_they_are_neither_merged_nor_enrolled_again() {
        var refused = new ErasedPatient(ASHA);

        aPatient()
                .given(registered(), ERASED)
                .when(screen(allNoes(MARCH_3_SCREENED)))
                .thenRejected(refused);
        aPatient()
                .given(registered(), ERASED)
                .when(new EnrolPatient(ASHA, SOUTH, APRIL_1))
                .thenRejected(refused);
        aPatient()
                .given(registered(), ERASED)
                .when(new GoOnUnder(ASHA, NORTH, BEN, MERGE, APRIL_1))
                .thenRejected(refused);
    }

    @Test
    void they_stay_erased_whatever_ends_afterwards() {
        aPatient()
                .given(registered(), ERASED, new EnrolmentEnded(ASHA, NORTH, EnrolmentEnd.ON_REQUEST, null))
                .when(new EndEnrolment(ASHA, NORTH, EnrolmentEnd.ON_REQUEST, null, APRIL_1))
                .thenNothingNew();
        aPatient()
                .given(registered(), ERASED, new EnrolmentEnded(ASHA, NORTH, EnrolmentEnd.ON_REQUEST, null))
                .when(new EnrolPatient(ASHA, SOUTH, APRIL_1))
                .thenRejected(new ErasedPatient(ASHA));
    }
}
