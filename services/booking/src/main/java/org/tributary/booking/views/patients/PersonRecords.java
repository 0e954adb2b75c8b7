package org.tributary.booking.views.patients;

import static java.util.stream.Collectors.toMap;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tributary.events.PatientId;
import org.tributary.platform.jdbc.RowMappers;

/** Which records are one person's, as far as the clinical record has told. */
@Component
public class PersonRecords {

    private final JdbcClient db;

    PersonRecords(JdbcClient db) {
        this.db = db;
    }

    /** All records of whoever has this one, in one order: most have one. */
    public List<PatientId> of(PatientId patient) {
        return db.sql("""
                with recursive person (patient_id) as (
                    select :patient::uuid
                    union
                    select case when m.patient_id = person.patient_id then m.into_id else m.patient_id end
                    from person join merged_record m on person.patient_id in (m.patient_id, m.into_id)
                    where not m.ended)
                select patient_id from person order by patient_id
                """)
                .param("patient", patient)
                .query(RowMappers.of(PatientId.class))
                .list();
    }

    /** Everybody who has several records: for each of these, the one under which they go on. */
    public Map<PatientId, PatientId> ofThoseWithSeveral() {
        var into = db
                .sql("select patient_id, into_id from merged_record where not ended")
                .query(RowMappers.of(Merged.class))
                .list()
                .stream()
                .collect(toMap(Merged::patientId, Merged::intoId));
        return Stream.concat(into.keySet().stream(), into.values().stream())
                .distinct()
                .collect(toMap(record -> record, record -> lastOf(record, into)));
    }

    private static PatientId lastOf(PatientId record, Map<PatientId, PatientId> into) {
        var last = record;
        while (into.containsKey(last)) {
            last = into.getOrDefault(last, last);
        }
        return last;
    }

    private record Merged(PatientId patientId, PatientId intoId) {}
}
