package org.tributary.referral.views.patients;

import java.util.List;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tributary.events.ClinicId;
import org.tributary.events.PatientId;
import org.tributary.events.clinicalrecord.PatientEvent;
import org.tributary.events.clinicalrecord.PatientEvent.ConsentRecorded;
import org.tributary.events.clinicalrecord.PatientEvent.GateDecided;
import org.tributary.events.clinicalrecord.PatientEvent.PatientDetailsChanged;
import org.tributary.events.clinicalrecord.PatientEvent.PatientEnrolled;
import org.tributary.events.clinicalrecord.PatientEvent.PatientRegistered;
import org.tributary.events.clinicalrecord.PatientEvent.PatientScreened;
import org.tributary.events.clinicalrecord.SafetyEvent;
import org.tributary.platform.feed.TypedProjection;
import org.tributary.platform.feed.delivery.DecodedRecord.Fact;
import org.tributary.platform.jdbc.Rows;

/** Keeps where patients are treated, as the clinical record tells. */
@Component
class PatientProjection extends TypedProjection<PatientEvent> {

    private static final String TREATED =
            "insert into patient_clinic " + Rows.into(Treated.class) + " on conflict do nothing";

    private final JdbcClient db;

    PatientProjection(JdbcClient db) {
        super("patients", "clinical-record", PatientEvent.class);
        this.db = db;
    }

    @Override
    protected void take(List<Fact<PatientEvent>> facts) {
        var treated = facts.stream().flatMap(fact -> treated(fact.event())).toList();
        Rows.write(db, TREATED, Treated.class, treated);
    }

    private static Stream<Treated> treated(PatientEvent event) {
        return switch (event) {
            case PatientRegistered e -> Stream.of(new Treated(e.patientId(), e.clinicId()));
            case PatientEnrolled e -> Stream.of(new Treated(e.patientId(), e.clinicId()));
            case PatientScreened _, GateDecided _, ConsentRecorded _, PatientDetailsChanged _, SafetyEvent _ ->
                Stream.empty();
        };
    }

    private record Treated(PatientId patientId, ClinicId clinicId) {}
}
