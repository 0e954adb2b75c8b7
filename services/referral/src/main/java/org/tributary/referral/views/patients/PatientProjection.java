package org.tributary.referral.views.patients;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tributary.events.ClinicId;
import org.tributary.events.Event;
import org.tributary.events.PatientId;
import org.tributary.events.clinicalrecord.ClinicalRecordEvent;
import org.tributary.events.clinicalrecord.CourseEvent;
import org.tributary.events.clinicalrecord.PatientEvent;
import org.tributary.events.clinicalrecord.PatientEvent.PatientEnrolled;
import org.tributary.events.clinicalrecord.PatientEvent.PatientRegistered;
import org.tributary.events.clinicalrecord.PatientEvent.PatientScreened;
import org.tributary.events.clinicalrecord.SessionEvent;
import org.tributary.platform.feed.FeedProjection;
import org.tributary.platform.feed.ReceivedEvent;

/** Keeps where patients are treated, as the clinical record tells. */
@Component
class PatientProjection implements FeedProjection {

    private final JdbcClient db;

    PatientProjection(JdbcClient db) {
        this.db = db;
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
        for (var fed : batch) {
            if (fed.event() instanceof ClinicalRecordEvent event) {
                switch (event) {
                    case PatientRegistered e -> treated.add(new Treated(e.patientId(), e.clinicId()));
                    case PatientEnrolled e -> treated.add(new Treated(e.patientId(), e.clinicId()));
                    case PatientScreened _, CourseEvent _, SessionEvent _ -> {}
                }
            }
        }
        if (!treated.isEmpty()) {
            add(treated);
        }
    }

    private void add(Set<Treated> treated) {
        db.sql("""
                insert into patient_clinic (patient_id, clinic_id) select * from unnest(:patients, :clinics)
                on conflict do nothing
                """)
                .param(
                        "patients",
                        treated.stream().map(it -> it.patient().value()).toArray(UUID[]::new))
                .param(
                        "clinics",
                        treated.stream().map(it -> it.clinic().value()).toArray(UUID[]::new))
                .update();
    }

    private record Treated(PatientId patient, ClinicId clinic) {}
}
