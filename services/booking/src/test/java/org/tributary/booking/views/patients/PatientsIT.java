package org.tributary.booking.views.patients;

import static java.time.temporal.ChronoUnit.DAYS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.tributary.events.terms.Technique.DEEP_KNEADING;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tributary.booking.AMondayMorning;
import org.tributary.booking.ClinicalRecord;
import org.tributary.events.ClinicId;
import org.tributary.events.PatientId;
import org.tributary.events.terms.Gate;
import org.tributary.platform.testkit.IntegrationTest;
import org.tributary.platform.topics.TopicSettings;

@IntegrationTest
class PatientsIT {

    private static final ClinicId NORTH = ClinicId.of("00000000-0000-7000-8000-0000000000c1");
    private static final ClinicId SOUTH = ClinicId.of("00000000-0000-7000-8000-0000000000c2");

    private final ClinicalRecord record;
    private final JdbcClient db;

    PatientsIT(TopicSettings topics, JdbcClient db) {
        this.record = new ClinicalRecord(topics, db);
        this.db = db;
    }

    @AfterEach
    void close() {
        record.close();
    }

    @Test
    void a_patient_is_treated_where_registered_and_where_enrolled() {
        var asha = record.register(NORTH, SOUTH);

        record.awaitArrivalOf(asha, SOUTH);

        assertThat(clinicsOf(asha)).isEqualTo(2);
    }

    @Test
    void every_form_is_kept_in_whatever_batches_they_arrive() {
        var asha = record.register(NORTH);
        record.screen(asha, NORTH, AMondayMorning.NOW, Gate.RESTRICT, DEEP_KNEADING);
        record.screenBriefly(asha, SOUTH, AMondayMorning.NOW.plus(1, DAYS), false, Gate.CLEAR);
        awaitAllOf(asha);
        record.screen(asha, NORTH, AMondayMorning.NOW.minus(1, DAYS), Gate.BLOCK);
        awaitAllOf(asha);

        assertThat(formsOf(asha))
                .containsExactly(
                        "FULL - BLOCK BLOOD_THINNER - 3",
                        "FULL - RESTRICT BLOOD_THINNER DEEP_KNEADING 1",
                        "SHORT false CLEAR - - 2");
    }

    /** Facts of one patient arrive in order: what is told last has arrived after all the others. */
    private void awaitAllOf(PatientId patient) {
        var last = ClinicId.next();
        record.enrol(patient, last);
        record.awaitArrivalOf(patient, last);
    }

    private int clinicsOf(PatientId patient) {
        return db.sql("select count(*) from patient_clinic where patient_id = :patient")
                .param("patient", patient.value())
                .query(Integer.class)
                .single();
    }

    /** As they were answered; the last number tells how they were charted. */
    private List<String> formsOf(PatientId patient) {
        return db.sql("""
                select concat_ws(' ', kind, coalesce(changed::text, '-'), gate,
                    coalesce(nullif(array_to_string(reasons, ','), ''), '-'),
                    coalesce(nullif(array_to_string(restricted_techniques, ','), ''), '-'),
                    row_number() over (order by sequence))
                from patient_screening where patient_id = :patient
                order by answered_at
                """)
                .param("patient", patient.value())
                .query((row, nr) -> row.getString(1))
                .list();
    }
}
