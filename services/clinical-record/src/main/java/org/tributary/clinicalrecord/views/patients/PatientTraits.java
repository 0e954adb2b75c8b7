package org.tributary.clinicalrecord.views.patients;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tributary.events.PatientId;
import org.tributary.events.terms.Identifier;
import org.tributary.events.terms.PersonName;
import org.tributary.person.SearchKeys;
import org.tributary.person.Trait;
import org.tributary.platform.jdbc.RowMappers;
import org.tributary.platform.privacy.OutdatedHashes;
import org.tributary.platform.privacy.SearchHash;

/** What a clinic finds its patients by, as keyed hashes; what was registered before there were any is hashed beside the work of the day. */
@Component
class PatientTraits implements OutdatedHashes {

    private final JdbcClient db;
    private final SearchHash hash;
    private final Patients patients;

    PatientTraits(JdbcClient db, SearchHash hash, Patients patients) {
        this.db = db;
        this.hash = hash;
        this.patients = patients;
    }

    /** The hashes that whoever is sought has, in every way to read what is told. */
    List<byte[][]> sought(@Nullable String name, @Nullable LocalDate birthDate, @Nullable String identifier) {
        return SearchKeys.sought(name, birthDate, identifier).stream()
                .map(this::hashesOf)
                .toList();
    }

    /** Finds the patient by this from now on and by nothing else. */
    void keep(
            PatientId patient,
            @Nullable PersonName name,
            @Nullable LocalDate birthDate,
            @Nullable List<Identifier> identifiers) {
        var traits = SearchKeys.of(name, birthDate, identifiers == null ? List.of() : identifiers);
        db.sql("update patient set traits_rule = :rule where patient_id = :patient")
                .param("rule", SearchKeys.RULE)
                .param("patient", patient)
                .update();
        db.sql("delete from patient_trait where patient_id = :patient")
                .param("patient", patient)
                .update();
        db.sql("""
                insert into patient_trait (hash, patient_id) select hash, :patient from unnest(:hashes) as hash
                """).param("patient", patient).param("hashes", hashesOf(traits)).update();
    }

    /** Finds the patient by what the views tell of them now. */
    void keepAsKnown(PatientId patient) {
        patients.find(patient).ifPresent(known -> keep(patient, known.name(), known.birthDate(), known.identifiers()));
    }

    @Override
    public List<UUID> some(@Nullable UUID after) {
        return db.sql("select patient_id from patient where traits_rule < " + SearchKeys.RULE
                        + " and (:after::uuid is null or patient_id > :after) order by patient_id limit 100")
                .param("after", after)
                .query(RowMappers.of(UUID.class))
                .list();
    }

    @Override
    public void renew(UUID person) {
        // waits for whoever changes or hashes them
        var outdated = db.sql("select patient_id from patient where patient_id = :patient and traits_rule < "
                        + SearchKeys.RULE + " for update")
                .param("patient", person)
                .query(RowMappers.of(PatientId.class))
                .optional();
        outdated.ifPresent(this::keepAsKnown);
    }

    private byte[][] hashesOf(List<Trait> traits) {
        return traits.stream().map(Trait::toArray).map(hash::of).toArray(byte[][]::new);
    }
}
