package org.tributary.clinicalrecord.patient;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tributary.clinicalrecord.views.patients.Patients;
import org.tributary.events.PatientId;
import org.tributary.person.MatchKeys;
import org.tributary.platform.jdbc.RowMappers;
import org.tributary.platform.privacy.OutdatedHashes;

/** Patients who were registered under the first rule of spelling, and are to be found by the one in force. */
@Component
class PatientsHashedAnew implements OutdatedHashes {

    private static final String OUTDATED = "spelling < " + MatchKeys.RULE;

    private final JdbcClient db;
    private final Patients patients;
    private final PersonHashes hashes;

    PatientsHashedAnew(JdbcClient db, Patients patients, PersonHashes hashes) {
        this.db = db;
        this.patients = patients;
        this.hashes = hashes;
    }

    @Override
    public List<UUID> some(@Nullable UUID after) {
        return db.sql("select distinct patient_id from patient_search where " + OUTDATED
                        + " and (:after::uuid is null or patient_id > :after) order by patient_id limit 100")
                .param("after", after)
                .query(RowMappers.of(UUID.class))
                .list();
    }

    @Override
    public void renew(UUID patient) {
        // the earlier rows stay: an instance of the earlier release finds people by them alone
        var toldApart = db.sql("update patient_search set spelling = :rule where patient_id = :patient and " + OUTDATED
                        + " returning told_apart")
                .param("rule", MatchKeys.RULE)
                .param("patient", patient)
                .query(Boolean.class)
                .list();
        if (!toldApart.isEmpty()) {
            patients.find(new PatientId(patient))
                    .flatMap(Person::of)
                    .ifPresent(person -> add(patient, hashes.of(person), toldApart.contains(true)));
        }
    }

    /**
     * Two who were registered as two and turn out to be spelt alike stay two. The index has room for one of them; the other
     * counts as told apart, and both are found.
     */
    private void add(UUID patient, byte[][] traits, boolean toldApart) {
        insert(patient, traits, toldApart);
        insert(patient, traits, true);
    }

    private void insert(UUID patient, byte[][] traits, boolean toldApart) {
        db.sql("""
                insert into patient_search (hash, patient_id, told_apart, spelling)
                select hash, :patient, :apart, :rule from unnest(:hashes) as hash order by hash
                on conflict do nothing
                """)
                .param("patient", patient)
                .param("apart", toldApart)
                .param("rule", MatchKeys.RULE)
                .param("hashes", traits)
                .update();
    }
}
