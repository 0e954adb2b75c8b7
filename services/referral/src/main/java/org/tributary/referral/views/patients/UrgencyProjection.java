package org.tributary.referral.views.patients;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tributary.events.Event;
import org.tributary.events.PatientId;
import org.tributary.events.clinicalrecord.PatientEvent.ConsentPurpose;
import org.tributary.events.clinicalrecord.PatientEvent.ConsentRecorded;
import org.tributary.events.clinicalrecord.PatientEvent.GateDecided;
import org.tributary.events.terms.Gate;
import org.tributary.platform.eventstore.DecisionLocks;
import org.tributary.platform.feed.FeedProjection;
import org.tributary.platform.feed.ReceivedEvent;
import org.tributary.platform.jdbc.Rows;

/** Keeps whether something urgent keeps patients from treatment, and whether their referrer may be told. */
@Component
class UrgencyProjection implements FeedProjection {

    /** What is read again from the beginning does not replace what was decided later. */
    private static final String DECIDE = "insert into patient_urgency " + Rows.into(Decided.class) + """
             on conflict (patient_id) do update set sequence = excluded.sequence, urgent = excluded.urgent
            where patient_urgency.sequence < excluded.sequence
            """;

    /** What was said last counts, whenever it is recorded; of one moment, what was recorded last. */
    private static final String SAY = "insert into patient_sharing as known " + Rows.into(Said.class) + """
             on conflict (patient_id) do update set
                sequence = excluded.sequence,
                given = case when excluded.said_at < known.said_at then known.given else excluded.given end,
                said_at = greatest(known.said_at, excluded.said_at)
            where known.sequence < excluded.sequence
            """;

    private final JdbcClient db;
    private final DecisionLocks locks;

    UrgencyProjection(JdbcClient db, DecisionLocks locks) {
        this.db = db;
        this.locks = locks;
    }

    @Override
    public String name() {
        return "urgency";
    }

    @Override
    public Set<String> services() {
        return Set.of("clinical-record");
    }

    @Override
    public boolean reads(Class<? extends Event> type) {
        return type == GateDecided.class || type == ConsentRecorded.class;
    }

    @Override
    public void project(List<ReceivedEvent> batch) {
        var decided = new LinkedHashMap<PatientId, Decided>();
        var said = new LinkedHashMap<PatientId, Said>();
        for (var fed : batch) {
            if (fed.event() instanceof GateDecided e) {
                decided.put(e.patientId(), new Decided(e.patientId(), fed.sequence(), isUrgent(e)));
            } else if (fed.event() instanceof ConsentRecorded e && e.purpose() == ConsentPurpose.SHARE_WITH_REFERRER) {
                said.merge(e.patientId(), new Said(e.patientId(), fed.sequence(), e.given(), e.at()), Said::and);
            }
        }
        var patients = new LinkedHashSet<>(decided.keySet());
        patients.addAll(said.keySet());
        locks.beforeChanging(patients);
        Rows.write(db, DECIDE, Decided.class, decided.values());
        Rows.write(db, SAY, Said.class, said.values());
    }

    private static boolean isUrgent(GateDecided e) {
        return e.windows().stream()
                .anyMatch(window -> window.includes(e.decidedAt()) && window.gate() == Gate.BLOCK_URGENT);
    }

    private record Decided(PatientId patientId, long sequence, boolean urgent) {}

    private record Said(PatientId patientId, long sequence, boolean given, Instant saidAt) {

        Said and(Said next) {
            return next.saidAt.isBefore(saidAt) ? new Said(patientId, next.sequence, given, saidAt) : next;
        }
    }
}
