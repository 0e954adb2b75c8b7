package org.tributary.booking.views.patients;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tributary.events.ClinicId;
import org.tributary.events.Event;
import org.tributary.events.PatientId;
import org.tributary.events.clinicalrecord.IdentityEvent.MergedInto;
import org.tributary.events.clinicalrecord.IdentityEvent.PatientMerged;
import org.tributary.events.clinicalrecord.IdentityEvent.PatientUnmerged;
import org.tributary.events.clinicalrecord.IdentityEvent.UnmergedFrom;
import org.tributary.events.clinicalrecord.PatientEvent;
import org.tributary.events.clinicalrecord.PatientEvent.ConsentPurpose;
import org.tributary.events.clinicalrecord.PatientEvent.ConsentRecorded;
import org.tributary.events.clinicalrecord.PatientEvent.EnrolmentEnded;
import org.tributary.events.clinicalrecord.PatientEvent.GateDecided;
import org.tributary.events.clinicalrecord.PatientEvent.PatientDetailsChanged;
import org.tributary.events.clinicalrecord.PatientEvent.PatientEnrolled;
import org.tributary.events.clinicalrecord.PatientEvent.PatientErased;
import org.tributary.events.clinicalrecord.PatientEvent.PatientRegistered;
import org.tributary.events.clinicalrecord.PatientEvent.PatientScreened;
import org.tributary.events.clinicalrecord.SafetyEvent;
import org.tributary.platform.eventstore.DecisionLocks;
import org.tributary.platform.feed.FeedProjection;
import org.tributary.platform.feed.ReceivedEvent;
import org.tributary.platform.jdbc.Rows;
import tools.jackson.databind.json.JsonMapper;

/** Which clinics treat a patient, what may be done with them, as the clinical record decided last, and whether they consent to it. */
@Component
class PatientProjection implements FeedProjection {

    /** What is read again from the beginning does not replace what was told later. */
    private static final String KEEP_TREATED = """
            insert into patient_clinic %s
            on conflict (patient_id, clinic_id) do update set sequence = excluded.sequence, ended = excluded.ended
            where patient_clinic.sequence < excluded.sequence
            """.formatted(Rows.into(Treated.class));

    /** So is what was decided. */
    private static final String KEEP_DECIDED = """
            insert into patient_gate (patient_id, sequence, windows, forms)
            select patient_id, sequence, windows::jsonb, forms::jsonb from %s
            on conflict (patient_id) do update
            set sequence = excluded.sequence, windows = excluded.windows, forms = excluded.forms
            where patient_gate.sequence < excluded.sequence
            """.formatted(Rows.from(Decided.class));

    /** What was said of an earlier moment and recorded later does not replace what was said since. */
    private static final String KEEP_SAID = """
            insert into patient_consent (patient_id, given, said_at, sequence)
            select patient_id, given, said_at, sequence from %s
            on conflict (patient_id) do update
            set given = excluded.given, said_at = excluded.said_at, sequence = excluded.sequence
            where (patient_consent.said_at, patient_consent.sequence) < (excluded.said_at, excluded.sequence)
            """.formatted(Rows.from(Said.class));

    private static final String KEEP_MERGED = """
            insert into merged_record %s
            on conflict (patient_id) do update
                set into_id = excluded.into_id, sequence = excluded.sequence, ended = excluded.ended
            where merged_record.sequence < excluded.sequence
            """.formatted(Rows.into(Merged.class));

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
        var treated = new LinkedHashMap<Enrolment, Treated>();
        var decided = new LinkedHashMap<PatientId, Decided>();
        var said = new LinkedHashMap<PatientId, Said>();
        var merged = new LinkedHashMap<PatientId, Merged>();
        for (var fed : batch) {
            if (fed.event() instanceof PatientEvent event) {
                switch (event) {
                    case PatientRegistered e -> keep(treated, e, fed, false);
                    case PatientEnrolled e -> keep(treated, e, fed, false);
                    case EnrolmentEnded e -> keep(treated, e, fed, true);
                    case GateDecided e -> decided.put(e.patientId(), decided(e, fed.sequence()));
                    case ConsentRecorded e
                    when e.purpose() == ConsentPurpose.TREATMENT ->
                        said.merge(e.patientId(), Said.of(e, fed.sequence()), Said::orLater);
                    case MergedInto e ->
                        merged.put(e.patientId(), new Merged(e.patientId(), e.into(), fed.sequence(), false));
                    case UnmergedFrom e ->
                        merged.put(e.patientId(), new Merged(e.patientId(), e.into(), fed.sequence(), true));
                    case PatientMerged _, PatientUnmerged _ -> {} // the other record's facts say so
                    case ConsentRecorded _,
                            PatientScreened _,
                            PatientDetailsChanged _,
                            PatientErased _,
                            SafetyEvent _ -> {}
                }
            }
        }
        locks.beforeChanging(Stream.of(
                        decided.keySet().stream(),
                        treated.values().stream().filter(Treated::ended).map(Treated::patientId),
                        merged.values().stream().flatMap(it -> Stream.of(it.patientId(), it.intoId())))
                .flatMap(patients -> patients)
                .collect(Collectors.toSet()));
        Rows.write(db, KEEP_MERGED, Merged.class, merged.values());
        Rows.write(db, KEEP_TREATED, Treated.class, treated.values());
        Rows.write(db, KEEP_DECIDED, Decided.class, decided.values());
        Rows.write(db, KEEP_SAID, Said.class, said.values());
    }

    private static void keep(Map<Enrolment, Treated> treated, PatientEvent e, ReceivedEvent fed, boolean ended) {
        treated.put(
                new Enrolment(e.patientId(), e.clinicId()),
                new Treated(e.patientId(), e.clinicId(), fed.sequence(), ended));
    }

    private Decided decided(GateDecided e, long sequence) {
        var forms = e.forms() == null ? null : json.writeValueAsString(e.forms());
        return new Decided(e.patientId(), sequence, json.writeValueAsString(e.windows()), forms);
    }

    private record Enrolment(PatientId patientId, ClinicId clinicId) {}

    private record Treated(PatientId patientId, ClinicId clinicId, long sequence, boolean ended) {}

    private record Merged(PatientId patientId, PatientId intoId, long sequence, boolean ended) {}

    private record Decided(
            PatientId patientId,
            long sequence,
            String windows,
            @Nullable String forms) {}

    private record Said(PatientId patientId, boolean given, Instant saidAt, long sequence) {

        static Said of(ConsentRecorded e, long sequence) {
            return new Said(e.patientId(), e.given(), e.at(), sequence);
        }

        Said orLater(Said next) {
            return next.saidAt.isBefore(saidAt) ? this : next;
        }
    }
}
