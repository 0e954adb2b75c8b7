package org.tributary.clinicalrecord.merge;

import java.time.Instant;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.Timestamp;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tributary.clinicalrecord.merge.MergeView.Kind;
import org.tributary.events.Id;
import org.tributary.events.PatientId;
import org.tributary.events.clinicalrecord.ClinicalRecordEvent;
import org.tributary.events.clinicalrecord.CourseEvent;
import org.tributary.events.clinicalrecord.CourseEvent.CourseOpened;
import org.tributary.events.clinicalrecord.ErasureEvent;
import org.tributary.events.clinicalrecord.HoldEvent;
import org.tributary.events.clinicalrecord.IncidentEvent;
import org.tributary.events.clinicalrecord.MergeEvent;
import org.tributary.events.clinicalrecord.PatientEvent;
import org.tributary.events.clinicalrecord.PatientEvent.ConsentRecorded;
import org.tributary.events.clinicalrecord.PatientEvent.PatientScreened;
import org.tributary.events.clinicalrecord.SafetyEvent.ClearanceRecorded;
import org.tributary.events.clinicalrecord.SafetyEvent.FindingRecorded;
import org.tributary.events.clinicalrecord.SafetyEvent.MedicalAssessmentRecorded;
import org.tributary.events.clinicalrecord.SessionEvent;
import org.tributary.events.clinicalrecord.SessionEvent.SessionStarted;

/** What is recorded under a survivor while a merge stands, written in the transaction of the fact. */
@Component
@ProcessingGroup("clinical-record.recorded-since")
class RecordedSinceProjection {

    private final JdbcClient db;

    RecordedSinceProjection(JdbcClient db) {
        this.db = db;
    }

    @EventHandler
    void on(ClinicalRecordEvent event, @Timestamp Instant at) {
        switch (event) {
            case PatientScreened e -> keep(e.patientId(), Kind.SCREENING, e.screeningId(), at);
            case FindingRecorded e -> keep(e.patientId(), Kind.FINDING, e.findingId(), at);
            case ClearanceRecorded e -> keep(e.patientId(), Kind.CLEARANCE, e.permissionId(), at);
            case MedicalAssessmentRecorded e -> keep(e.patientId(), Kind.MEDICAL_ASSESSMENT, e.permissionId(), at);
            case ConsentRecorded e -> keep(e.patientId(), Kind.CONSENT, null, at);
            case CourseOpened e -> keep(e.patientId(), Kind.COURSE, e.courseId(), at);
            case SessionStarted e -> keep(e.patientId(), Kind.SESSION, e.sessionId(), at);
            case PatientEvent _,
                    CourseEvent _,
                    SessionEvent _,
                    IncidentEvent _,
                    MergeEvent _,
                    ErasureEvent _,
                    HoldEvent _ -> {
                // it changes what is recorded, or says nothing of a patient's health
            }
        }
    }

    private void keep(PatientId survivor, Kind kind, @Nullable Id id, Instant at) {
        db.sql("""
                insert into recorded_since (merge_id, kind, id, at)
                select merge_id, :kind, :id::uuid, :at from merge
                where survivor = :survivor and status in ('MERGED', 'UNDOING_REQUESTED')
                """)
                .param("kind", kind)
                .param("id", id)
                .param("at", at)
                .param("survivor", survivor)
                .update();
    }
}
