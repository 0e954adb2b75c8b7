package org.tributary.clinicalrecord.patient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tributary.clinicalrecord.Examples.ASHA;
import static org.tributary.clinicalrecord.Examples.BEN;
import static org.tributary.clinicalrecord.patient.PatientExamples.ASHA_RAO;
import static org.tributary.clinicalrecord.patient.PatientExamples.aPatient;
import static org.tributary.clinicalrecord.patient.PatientExamples.register;
import static org.tributary.clinicalrecord.patient.PatientExamples.registered;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tributary.clinicalrecord.patient.PatientRejection.AlreadyRegistered;
import org.tributary.clinicalrecord.patient.PatientRejection.BornInTheFuture;
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

    @ParameterizedTest
    @CsvSource({
        "2026-04-01T13:00:00Z, Europe/Dublin, 2026-04-01",
        "2026-04-01T13:00:00Z, Pacific/Auckland, 2026-04-02",
        "2026-04-01T09:59:59Z, Pacific/Kiritimati, 2026-04-01",
        "2026-04-01T10:00:00Z, Pacific/Kiritimati, 2026-04-02",
        "2026-04-01T08:00:00Z, Pacific/Honolulu, 2026-03-31"
    })
    void a_child_born_today_where_the_clinic_is_is_registered_and_one_born_tomorrow_is_not(
            Instant at, ZoneId zone, LocalDate today) {
        aPatient().when(register(today, zone, at)).then(registered(today));
        aPatient().when(register(today.plusDays(1), zone, at)).thenRejected(new BornInTheFuture(today));
    }

    @Test
    void who_it_is_never_reaches_a_log() {
        assertThat(register(false)).asString().doesNotContain("Rao", "Asha", "1970", "example.org", "PA-1");
        assertThat(ASHA_RAO).hasToString("Person[withheld]");
    }
}
