package org.tributary.booking.views.patients;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tributary.events.terms.Technique.DEEP_KNEADING;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
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
    void what_is_decided_last_replaces_what_was_decided_before_in_whatever_batches_they_arrive() {
        var asha = record.register(NORTH);
        record.screen(asha, NORTH, Gate.CLEAR);
        record.screen(asha, NORTH, Gate.RESTRICT, DEEP_KNEADING);
        awaitAllOf(asha);
        assertThat(gatesOf(asha)).containsExactly("RESTRICT", "-");
        record.screen(asha, SOUTH, Gate.BLOCK);
        awaitAllOf(asha);

        assertThat(gatesOf(asha)).containsExactly("BLOCK", "-");
    }

    @Test
    void what_is_read_again_from_the_beginning_replaces_nothing_later() {
        var asha = record.register(NORTH);
        record.screen(asha, NORTH, Gate.CLEAR);
        awaitAllOf(asha);
        db.sql("update patient_gate set sequence = 1000 where patient_id = :patient")
                .param("patient", asha.value())
                .update();
        record.screen(asha, NORTH, Gate.BLOCK);
        awaitAllOf(asha);

        assertThat(gatesOf(asha)).containsExactly("CLEAR", "-");
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

    private List<String> gatesOf(PatientId patient) {
        return db.sql("""
                select coalesce(part ->> 'gate', '-') from patient_gate, jsonb_array_elements(windows) as part
                where patient_id = :patient order by part ->> 'from'
                """)
                .param("patient", patient.value())
                .query((row, nr) -> row.getString(1))
                .list();
    }
}
