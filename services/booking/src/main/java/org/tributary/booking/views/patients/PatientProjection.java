package org.tributary.booking.views.patients;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tributary.events.ClinicId;
import org.tributary.events.Event;
import org.tributary.events.PatientId;
import org.tributary.events.clinicalrecord.PatientEvent;
import org.tributary.events.clinicalrecord.PatientEvent.ConsentRecorded;
import org.tributary.events.clinicalrecord.PatientEvent.GateDecided;
import org.tributary.events.clinicalrecord.PatientEvent.PatientDetailsChanged;
import org.tributary.events.clinicalrecord.PatientEvent.PatientEnrolled;
import org.tributary.events.clinicalrecord.PatientEvent.PatientRegistered;
import org.tributary.events.clinicalrecord.PatientEvent.PatientScreened;
import org.tributary.events.clinicalrecord.SafetyEvent;
import org.tributary.platform.eventstore.DecisionLocks;
import org.tributary.platform.feed.FeedProjection;
import org.tributary.platform.feed.ReceivedEvent;
import org.tributary.platform.jdbc.Rows;
import tools.jackson.databind.json.JsonMapper;

/** Which clinics treat a patient, and what may be done with them, as the clinical record decided last. */
@Component
class PatientProjection implements FeedProjection {

    private static final String ADD_TREATED =
            "insert into patient_clinic " + Rows.into(Treated.class) + " on conflict do nothing";

    /** What is read again from the beginning does not replace what was decided later. */
    private static final String KEEP_DECIDED = """
            insert into patient_gate (patient_id, sequence, windows)
            select patient_id, sequence, windows::jsonb from %s
            on conflict (patient_id) do update set sequence = excluded.sequence, windows = excluded.windows
            where patient_gate.sequence < excluded.sequence
            """.formatted(Rows.from(Decided.class));

    private final JdbcClient db;
    private final JsonMapper json;
    private final DecisionLocks locks;

    PatientProjection(JdbcClient db, JsonMapper json, DecisionLocks locks) {
        this.db = db;
        this.json = json;
        this.locks = locks;
    }

    @Override
    public String name() {
        return "patients";
    }

    @Override
    public Set<String> services() {
        return Set.of("clinical-record");
    }

    @Override
    public boolean reads(Class<? extends Event> type) {
        return PatientEvent.class.isAssignableFrom(type);
    }

    @Override
    public void project(List<ReceivedEvent> batch) {
        var treated = new LinkedHashSet<Treated>();
        var decided = new LinkedHashMap<PatientId, Decided>();
        for (var fed : batch) {
            if (fed.event() instanceof PatientEvent event) {
                switch (event) {
                    case PatientRegistered e -> treated.add(new Treated(e.patientId(), e.clinicId()));
                    case PatientEnrolled e -> treated.add(new Treated(e.patientId(), e.clinicId()));
                    case GateDecided e -> decided.put(e.patientId(), decided(e, fed.sequence()));
                    case PatientScreened _, ConsentRecorded _, PatientDetailsChanged _, SafetyEvent _ -> {}
                }
            }
        }
        Rows.write(db, ADD_TREATED, Treated.class, treated);
        locks.beforeChanging(decided.keySet());
        Rows.write(db, KEEP_DECIDED, Decided.class, decided.values());
    }

    private Decided decided(GateDecided e, long sequence) {
        return new Decided(e.patientId(), sequence, json.writeValueAsString(e.windows()));
    }

    private record Treated(PatientId patientId, ClinicId clinicId) {}

    private record Decided(PatientId patientId, long sequence, String windows) {}
}
