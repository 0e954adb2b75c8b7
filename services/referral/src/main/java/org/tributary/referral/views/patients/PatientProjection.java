package org.tributary.referral.views.patients;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tributary.events.ClinicId;
import org.tributary.events.PatientId;
import org.tributary.events.clinicalrecord.IdentityEvent;
import org.tributary.events.clinicalrecord.IdentityEvent.MergedInto;
import org.tributary.events.clinicalrecord.IdentityEvent.PatientMerged;
import org.tributary.events.clinicalrecord.IdentityEvent.PatientUnmerged;
import org.tributary.events.clinicalrecord.IdentityEvent.UnmergedFrom;
import org.tributary.events.clinicalrecord.PatientEvent;
import org.tributary.events.clinicalrecord.PatientEvent.ConsentRecorded;
import org.tributary.events.clinicalrecord.PatientEvent.EnrolmentEnded;
import org.tributary.events.clinicalrecord.PatientEvent.GateDecided;
import org.tributary.events.clinicalrecord.PatientEvent.PatientDetailsChanged;
import org.tributary.events.clinicalrecord.PatientEvent.PatientEnrolled;
import org.tributary.events.clinicalrecord.PatientEvent.PatientErased;
import org.tributary.events.clinicalrecord.PatientEvent.PatientRegistered;
import org.tributary.events.clinicalrecord.PatientEvent.PatientScreened;
import org.tributary.events.clinicalrecord.SafetyEvent;
import org.tributary.platform.feed.TypedProjection;
import org.tributary.platform.jdbc.Rows;

/** Keeps where patients are treated, as the clinical record tells. */
@Component
class PatientProjection extends TypedProjection<PatientEvent> {

    /** What is read again from the beginning does not replace what was told later. */
    private static final String KEEP = """
            insert into patient_clinic %s
            on conflict (patient_id, clinic_id) do update set sequence = excluded.sequence, ended = excluded.ended
            where patient_clinic.sequence < excluded.sequence
            """.formatted(Rows.into(Treated.class));

    private static final String KEEP_MERGED = """
            insert into merged_record %s
            on conflict (patient_id) do update
                set into_id = excluded.into_id, sequence = excluded.sequence, ended = excluded.ended
            where merged_record.sequence < excluded.sequence
            """.formatted(Rows.into(Merged.class));

    private final JdbcClient db;

    PatientProjection(JdbcClient db) {
        super("patients", "clinical-record", PatientEvent.class);
        this.db = db;
    }

    @Override
    protected void take(List<Fact<PatientEvent>> facts) {
        var last = new LinkedHashMap<Enrolment, Treated>();
        facts.stream().flatMap(PatientProjection::treated).forEach(it -> last.put(it.enrolment(), it));
        Rows.write(db, KEEP, Treated.class, last.values());
        var merged = new LinkedHashMap<PatientId, Merged>();
        facts.stream().flatMap(PatientProjection::merged).forEach(it -> merged.put(it.patientId(), it));
        Rows.write(db, KEEP_MERGED, Merged.class, merged.values());
    }

    private static Stream<Treated> treated(Fact<PatientEvent> fact) {
        return switch (fact.event()) {
            case PatientRegistered e -> Stream.of(new Treated(e.patientId(), e.clinicId(), fact.sequence(), false));
            case PatientEnrolled e -> Stream.of(new Treated(e.patientId(), e.clinicId(), fact.sequence(), false));
            case EnrolmentEnded e -> Stream.of(new Treated(e.patientId(), e.clinicId(), fact.sequence(), true));
            case PatientScreened _,
                    GateDecided _,
                    ConsentRecorded _,
                    PatientDetailsChanged _,
                    PatientErased _,
                    SafetyEvent _,
                    IdentityEvent _ -> Stream.empty();
        };
    }

    private static Stream<Merged> merged(Fact<PatientEvent> fact) {
        return fact.event() instanceof IdentityEvent identity
                ? switch (identity) {
                    case MergedInto e -> Stream.of(new Merged(e.patientId(), e.into(), fact.sequence(), false));
                    case UnmergedFrom e -> Stream.of(new Merged(e.patientId(), e.into(), fact.sequence(), true));
                    case PatientMerged _, PatientUnmerged _ -> Stream.empty(); // the other record's facts say so
                }
                : Stream.empty();
    }

    private record Merged(PatientId patientId, PatientId intoId, long sequence, boolean ended) {}

    private record Enrolment(PatientId patientId, ClinicId clinicId) {}

    private record Treated(PatientId patientId, ClinicId clinicId, long sequence, boolean ended) {

        Enrolment enrolment() {
            return new Enrolment(patientId, clinicId);
        }
    }
}
