package org.tributary.events.clinicalrecord;

import java.time.Period;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tributary.events.ClinicId;
import org.tributary.events.CourseId;
import org.tributary.events.EventType;
import org.tributary.events.Limits;
import org.tributary.events.PatientId;
import org.tributary.events.Personal;
import org.tributary.events.ReferralId;
import org.tributary.events.Within;
import org.tributary.events.terms.Condition;
import org.tributary.events.terms.Goal;
import org.tributary.events.terms.Laterality;
import org.tributary.events.terms.Limb;
import org.tributary.events.terms.Technique;

/** What has happened to courses of treatment. */
public sealed interface CourseEvent extends ClinicalRecordEvent {

    CourseId courseId();

    @Override
    default CourseId aggregateId() {
        return courseId();
    }

    /** One condition of named limbs is to be treated towards goals. */
    @EventType("tributary.clinical-record.CourseOpened.v1")
    record CourseOpened(
            CourseId courseId,
            PatientId patientId,
            ClinicId clinicId,
            Condition condition,
            List<Limb> limbs,
            Laterality laterality,
            List<Goal> goals,
            @Nullable ReferralId referralId,

            @Within(least = 1, most = Limits.PLANNED_SESSIONS) @Nullable
            Integer plannedSessions)
            implements CourseEvent {}

    /** The course has ended: it takes no session any more. */
    @EventType("tributary.clinical-record.CourseClosed.v1")
    record CourseClosed(
            CourseId courseId,
            PatientId patientId,
            ClinicId clinicId,
            CourseEnd because,
            String by,
            @Personal(of = "patientId") @Nullable String note)
            implements CourseEvent {

        @Override
        public String toString() {
            return "CourseClosed[" + courseId + ", " + because + "]";
        }
    }

    /** The course goes on after all. */
    @EventType("tributary.clinical-record.CourseReopened.v1")
    record CourseReopened(
            CourseId courseId,
            PatientId patientId,
            ClinicId clinicId,
            String by,
            @Personal(of = "patientId") @Nullable String reason)
            implements CourseEvent {

        @Override
        public String toString() {
            return "CourseReopened[" + courseId + "]";
        }
    }

    /** The course goes on at another clinic: {@code clinicId} is that one, {@code from} the one at which it was until now. */
    @EventType("tributary.clinical-record.CourseTransferred.v1")
    record CourseTransferred(CourseId courseId, PatientId patientId, ClinicId clinicId, ClinicId from, String by)
            implements CourseEvent {}

    /** How the course is to go on, phase by phase, in the place of what was planned before. */
    @EventType("tributary.clinical-record.RegimenPlanned.v1")
    record RegimenPlanned(
            CourseId courseId, PatientId patientId, ClinicId clinicId, List<RegimenPhase> phases, String by)
            implements CourseEvent {}

    /**
     * A stretch of a course.
     *
     * @param sessions as many in each period
     * @param per the period
     * @param plannedSessions in all; none where it ends otherwise, or goes on
     * @param evaluateEvery so many sessions are from one evaluation of the swelling to the next
     * @param techniques that are to be applied; all that are allowed where none is named
     */
    record RegimenPhase(
            PhaseKind kind,
            @Within(least = 1, most = Limits.PHASE_SESSIONS) int sessions,
            Period per,
            PhaseEnd end,

            @Within(least = 1, most = Limits.PLANNED_SESSIONS) @Nullable
            Integer plannedSessions,

            @Within(least = 1, most = Limits.PHASE_SESSIONS) int evaluateEvery,

            List<Technique> techniques) {}

    /** What a phase is for. */
    enum PhaseKind {
        INTENSIVE,
        MAINTENANCE
    }

    /** When a clinician decides that a phase is over. */
    enum PhaseEnd {
        PLANNED_SESSIONS,
        PLATEAU,
        OPEN
    }

    /** Why a course ended. */
    enum CourseEnd {
        GOALS_MET,
        PLATEAU,
        STOPPED_BY_PATIENT,
        CONTRAINDICATION,
        REFERRED_ON,
        MOVED_AWAY,
        DIED,
        OTHER
    }
}
