package org.tributary.clinicalrecord.record;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tributary.clinicalrecord.views.courses.CourseView;
import org.tributary.clinicalrecord.views.patients.PatientView;
import org.tributary.clinicalrecord.views.screenings.ScreeningView;
import org.tributary.events.ClinicId;
import org.tributary.events.IncidentId;
import org.tributary.events.MergeId;
import org.tributary.events.PatientId;
import org.tributary.events.SessionId;
import org.tributary.events.clinicalrecord.FormsDue;
import org.tributary.events.clinicalrecord.GateInput;
import org.tributary.events.clinicalrecord.GateWindow;
import org.tributary.events.clinicalrecord.IncidentEvent.InvalidCertificate;
import org.tributary.events.clinicalrecord.IncidentEvent.SevereReaction;
import org.tributary.events.clinicalrecord.PatientEvent.ConsentMeans;
import org.tributary.events.clinicalrecord.PatientEvent.ConsentPurpose;
import org.tributary.events.clinicalrecord.PatientEvent.EnrolmentEnd;

/**
 * All that is recorded of a person, the first first in every section. Each entry names the record under which it was recorded;
 * there are several where records of one person were merged.
 *
 * @param at as it stood then; none: as it stands
 * @param knownAt as it was known then; none: by all there is
 * @param gate what may be done with the patient, by the last decision; none: nothing was decided
 * @param next where the following page begins, with older decisions, screenings and sessions; none: there are none
 */
record PatientRecord(
        @Nullable Instant at,
        @Nullable Instant knownAt,
        PatientView patient,
        List<PatientId> records,
        List<Enrolment> enrolments,
        List<Merge> merges,
        List<Said> consents,
        @Nullable GateWindow gate,
        List<Decision> gates,
        List<ScreeningView> screenings,
        List<SafetyEntries.FindingEntry> findings,
        List<SafetyEntries.PermissionEntry> clearances,
        List<SafetyEntries.PermissionEntry> medicalAssessments,
        List<CourseView> courses,
        List<SessionEntry> sessions,
        List<Incident> incidents,
        @Nullable String next) {

    /** With less of the sections that grow with every visit. */
    PatientRecord with(
            List<Decision> someGates,
            List<ScreeningView> someScreenings,
            List<SessionEntry> someSessions,
            @Nullable String following) {
        return new PatientRecord(
                at,
                knownAt,
                patient,
                records,
                enrolments,
                merges,
                consents,
                gate,
                someGates,
                someScreenings,
                findings,
                clearances,
                medicalAssessments,
                courses,
                someSessions,
                incidents,
                following);
    }

    /** At which clinic the person is treated, and until when they were. */
    record Enrolment(
            PatientId patientId,
            ClinicId clinicId,
            Instant enrolledAt,
            @Nullable Instant endedAt,
            @Nullable EnrolmentEnd because,
            @Nullable String note) {

        @Override
        public String toString() {
            return "Enrolment[" + patientId + ", " + clinicId + "]";
        }
    }

    /** Another record that went into one of these, and came out of it again if they were two persons after all. */
    record Merge(
            MergeId mergeId,
            PatientId patientId,
            PatientId from,
            Instant mergedAt,
            @Nullable Instant undoneAt) {}

    /** What the person said about a purpose. */
    record Said(
            PatientId patientId,
            ClinicId clinicId,
            ConsentPurpose purpose,
            boolean given,
            @Nullable String textVersion,
            @Nullable ConsentMeans how,
            Instant at,
            Instant recordedAt) {}

    /** What was decided about the person's gate, by which facts. */
    record Decision(
            UUID decisionId,
            PatientId patientId,
            ClinicId clinicId,
            Instant decidedAt,
            List<GateWindow> windows,
            List<GateInput> inputs,
            @Nullable FormsDue forms,
            Instant recordedAt) {}

    /** A session that a fact learnt later speaks against. */
    record Incident(
            IncidentId incidentId,
            PatientId patientId,
            ClinicId clinicId,
            SessionId sessionId,
            Instant startedAt,
            List<String> reasons,
            Instant learntAt,
            @Nullable InvalidCertificate certificate,
            @Nullable SevereReaction reaction,
            @Nullable Instant acknowledgedAt,
            @Nullable Instant closedAt,
            @Nullable Instant voidedAt,
            @Nullable String note) {

        Incident with(
                @Nullable Instant acknowledged,
                @Nullable Instant closed,
                @Nullable Instant voided,
                @Nullable String said) {
            return new Incident(
                    incidentId,
                    patientId,
                    clinicId,
                    sessionId,
                    startedAt,
                    reasons,
                    learntAt,
                    certificate,
                    reaction,
                    acknowledged,
                    closed,
                    voided,
                    said);
        }

        @Override
        public String toString() {
            return "Incident[" + incidentId + "]";
        }
    }

    @Override
    public String toString() {
        return "PatientRecord[" + records + "]";
    }
}
