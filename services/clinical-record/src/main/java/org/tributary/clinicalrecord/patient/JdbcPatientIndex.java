package org.tributary.clinicalrecord.patient;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tributary.clinicalrecord.patient.PatientRejection.PossibleDuplicate;
import org.tributary.clinicalrecord.views.patients.PersonRecords;
import org.tributary.events.PatientId;
import org.tributary.person.MatchKeys;
import org.tributary.platform.jdbc.RowMappers;
import org.tributary.platform.kernel.RejectedException;

/** Keeps the hashes in {@code patient_search}, where a unique index settles two registrations of one person at once. */
@Component
class JdbcPatientIndex implements PatientIndex {

    private final JdbcClient db;
    private final PersonHashes hashes;
    private final PersonRecords records;

    JdbcPatientIndex(JdbcClient db, PersonHashes hashes, PersonRecords records) {
        this.db = db;
        this.hashes = hashes;
        this.records = records;
    }

    @Override
    public List<PatientId> alike(Person person) {
        return db
                .sql("select distinct patient_id from patient_search where hash = any (:hashes)"
                        + " or (hash = any (:former) and spelling < " + MatchKeys.RULE + ") order by patient_id")
                .param("hashes", hashes.of(person))
                .param("former", hashes.former(person))
                .query(RowMappers.of(PatientId.class))
                .list()
                .stream()
                .map(records::survivorOf)
                .distinct()
                .toList();
    }

    @Override
    public void add(PatientId patient, Person person, boolean distinct) {
        insert(patient, person, distinct, 0);
    }

    @Override
    public void replace(PatientId patient, Person person, boolean distinct) {
        db.sql("delete from patient_search where patient_id = :patient and hash <> all (:hashes)")
                .param("patient", patient)
                .param("hashes", hashes.of(person))
                .update();
        var kept = db.sql("select count(*) from patient_search where patient_id = :patient")
                .param("patient", patient)
                .query(Integer.class)
                .single();
        insert(patient, person, distinct, kept);
    }

    /** All but those which the patient has already. */
    private void insert(PatientId patient, Person person, boolean distinct, int kept) {
        var traits = hashes.of(person);
        // waits for whoever inserts the same hash, then passes over what they committed
        var added = db.sql("""
                insert into patient_search (hash, patient_id, told_apart, spelling)
                select hash, :patient, :distinct, :rule from unnest(:hashes) as hash order by hash
                on conflict do nothing
                """)
                .param("patient", patient)
                .param("distinct", distinct)
                .param("rule", MatchKeys.RULE)
                .param("hashes", traits)
                .update();
        if (kept + added < traits.length) {
            throw new RejectedException(new PossibleDuplicate(others(patient, alike(person))));
        }
    }

    private static List<PatientId> others(PatientId patient, List<PatientId> alike) {
        return alike.stream().filter(other -> !other.equals(patient)).toList();
    }
}
