package org.tributary.clinicalrecord.record;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tributary.events.Event;
import org.tributary.events.PatientId;
import org.tributary.events.clinicalrecord.ClinicalRecordEvent;
import org.tributary.events.clinicalrecord.CourseEvent;
import org.tributary.events.clinicalrecord.ErasureEvent;
import org.tributary.events.clinicalrecord.HoldEvent;
import org.tributary.events.clinicalrecord.IdentityEvent;
import org.tributary.events.clinicalrecord.IncidentEvent;
import org.tributary.events.clinicalrecord.MergeEvent;
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
import org.tributary.events.clinicalrecord.SessionEvent;
import org.tributary.platform.eventstore.StoredFact;

/** Makes a record of facts, told in the order in which they were recorded. A new kind of fact does not compile until it has its section. */
final class RecordBuilder {

    private final @Nullable Instant at;
    private final IdentitySection identity = new IdentitySection();
    private final GateSection gates = new GateSection();
    private final SafetySection safety = new SafetySection();
    private final CourseSection courses = new CourseSection();
    private final SessionSection sessions = new SessionSection();
    private final IncidentSection incidents = new IncidentSection();

    /** As it stood at an instant, or as it stands. */
    RecordBuilder(@Nullable Instant at) {
        this.at = at;
    }

    void add(StoredFact stored) {
        add(stored.fact(), Told.of(stored, at));
    }

    /** The record of a patient; {@code now} is when somebody asks. */
    PatientRecord build(PatientId patient, List<PatientId> records, @Nullable Instant knownAt, Instant now) {
        var charted = sessions.sessions();
        var opened = courses.courses(charted, at);
        return new PatientRecord(
                at,
                knownAt,
                identity.patient(patient),
                records,
                identity.enrolments(),
                identity.merges(),
                gates.consents(),
                gates.at(patient, at == null ? now : at),
                gates.decisions(),
                gates.screenings(),
                safety.findings(),
                safety.clearances(),
                safety.medicalAssessments(),
                opened,
                DerivedFigures.of(opened, charted),
                incidents.incidents(),
                null);
    }

    private void add(Event fact, Told told) {
        if (fact instanceof ClinicalRecordEvent event) {
            switch (event) {
                case PatientEvent e -> add(e, told);
                case CourseEvent e -> courses.add(e, told);
                case SessionEvent e -> sessions.add(e, told);
                case IncidentEvent e -> incidents.add(e, told);
                // what came of it is told under each record of the person
                case MergeEvent _, ErasureEvent _, HoldEvent _ -> {}
            }
        }
    }

    private void add(PatientEvent event, Told told) {
        switch (event) {
            case PatientRegistered e -> identity.register(e, told);
            case PatientEnrolled e -> identity.enrol(e.patientId(), e.clinicId(), told);
            case EnrolmentEnded e -> identity.end(e, told);
            case PatientDetailsChanged e -> identity.change(e, told);
            case PatientScreened e -> gates.add(e, told);
            case ConsentRecorded e -> gates.add(e, told);
            case GateDecided e -> gates.add(e, told);
            case SafetyEvent e -> safety.add(e, told);
            case IdentityEvent e -> identity.add(e, told);
            // nobody reads the record any more
            case PatientErased _ -> {}
        }
    }
}
