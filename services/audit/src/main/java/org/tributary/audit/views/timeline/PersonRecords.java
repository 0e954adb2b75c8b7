package org.tributary.audit.views.timeline;

import java.util.ArrayDeque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tributary.events.EventTypes;
import org.tributary.events.MergeId;
import org.tributary.events.PatientId;
import org.tributary.events.clinicalrecord.IdentityEvent;
import org.tributary.events.clinicalrecord.IdentityEvent.MergedInto;
import org.tributary.events.clinicalrecord.IdentityEvent.PatientMerged;
import org.tributary.events.clinicalrecord.IdentityEvent.PatientUnmerged;
import org.tributary.events.clinicalrecord.IdentityEvent.UnmergedFrom;
import org.tributary.platform.web.ClinicScope;

/** Which records are one person's, as the ledger tells and as far as the caller may see it. */
@Component
final class PersonRecords {

    private final JdbcClient db;
    private final PayloadReader legible;

    PersonRecords(JdbcClient db, EventTypes types) {
        this.db = db;
        this.legible = new PayloadReader(types);
    }

    /** All records of whoever has this one. */
    Set<PatientId> of(PatientId patient, ClinicScope clinics) {
        var found = new LinkedHashSet<>(Set.of(patient));
        var open = new ArrayDeque<>(found);
        while (!open.isEmpty()) {
            for (var other : joinedTo(open.remove(), clinics).values()) {
                if (found.add(other)) {
                    open.add(other);
                }
            }
        }
        return found;
    }

    private Map<MergeId, PatientId> joinedTo(PatientId patient, ClinicScope clinics) {
        var joined = new LinkedHashMap<MergeId, PatientId>();
        db.sql("""
                select type, payload from ledger
                where patient_id = :patient and type like '%%erged%%' and %s
                order by position
                """.formatted(Timeline.VISIBLE))
                .param("patient", patient)
                .param("clinics", clinics.forSql())
                .query(row -> {
                    legible.fact(row.getString("type"), row.getBytes("payload"))
                            .filter(IdentityEvent.class::isInstance)
                            .map(IdentityEvent.class::cast)
                            .ifPresent(fact -> follow(fact, joined));
                });
        return joined;
    }

    private static void follow(IdentityEvent fact, Map<MergeId, PatientId> joined) {
        switch (fact) {
            case PatientMerged e -> joined.put(e.mergeId(), e.from());
            case MergedInto e -> joined.put(e.mergeId(), e.into());
            case PatientUnmerged e -> joined.remove(e.mergeId());
            case UnmergedFrom e -> joined.remove(e.mergeId());
        }
    }
}
