package org.tributary.clinicalrecord.patient;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tributary.clinicalrecord.patient.PatientRejection.PossibleDuplicate;
import org.tributary.events.PatientId;
import org.tributary.platform.kernel.CommandRejected;
import org.tributary.platform.privacy.SearchHash;

/** Keeps the hashes in {@code patient_search}, where a unique index settles two registrations of one person at once. */
@Component
class JdbcKnownPeople implements KnownPeople {

    private final JdbcClient db;
    private final SearchHash hash;

    JdbcKnownPeople(JdbcClient db, SearchHash hash) {
        this.db = db;
        this.hash = hash;
    }

    @Override
    public List<PatientId> alike(Person person) {
        return whoHas(hashesOf(person));
    }

    @Override
    public void add(PatientId patient, Person person, boolean distinct) {
        var hashes = hashesOf(person);
        // waits for whoever inserts the same hash, then passes over what they committed
        var added = db.sql("""
                insert into patient_search (hash, patient_id, told_apart)
                select hash, :patient, :distinct from unnest(:hashes) as hash order by hash
                on conflict do nothing
                """)
                .param("patient", patient.value())
                .param("distinct", distinct)
                .param("hashes", hashes.toArray(byte[][]::new))
                .update();
        if (added < hashes.size()) {
            throw new CommandRejected(new PossibleDuplicate(whoHas(hashes)));
        }
    }

    private List<PatientId> whoHas(Collection<byte[]> hashes) {
        return db
                .sql("select distinct patient_id from patient_search where hash = any (:hashes) order by patient_id")
                .param("hashes", hashes.toArray(byte[][]::new))
                .query(UUID.class)
                .list()
                .stream()
                .map(PatientId::new)
                .toList();
    }

    private List<byte[]> hashesOf(Person person) {
        return Likeness.of(person).stream()
                .map(trait -> hash.of(trait.toArray(String[]::new)))
                .toList();
    }
}
