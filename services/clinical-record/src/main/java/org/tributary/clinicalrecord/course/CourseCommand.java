package org.tributary.clinicalrecord.course;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tributary.events.ClinicId;
import org.tributary.events.CourseId;
import org.tributary.events.PatientId;
import org.tributary.events.ReferralId;
import org.tributary.events.clinicalrecord.CourseEvent.CourseEnd;
import org.tributary.events.clinicalrecord.CourseEvent.RegimenPhase;
import org.tributary.events.terms.Condition;
import org.tributary.events.terms.Goal;
import org.tributary.events.terms.Laterality;
import org.tributary.events.terms.Limb;

/** Everything one can ask of a course. {@code at} is when it was asked, never when it is handled. */
public sealed interface CourseCommand {

    CourseId courseId();

    Instant at();

    record OpenCourse(
            CourseId courseId,
            PatientId patientId,
            ClinicId clinicId,
            Condition condition,
            List<Limb> limbs,
            Laterality laterality,
            List<Goal> goals,
            @Nullable ReferralId referralId,
            @Nullable Integer plannedSessions,
            Instant at)
            implements CourseCommand {}

    /** {@code by} is the subject of whoever signed in. */
    record CloseCourse(
            CourseId courseId,
            CourseEnd because,
            String by,
            @Nullable String note,
            Instant at) implements CourseCommand {

        @Override
        public String toString() {
            return "CloseCourse[" + courseId + ", " + because + "]";
        }
    }

    record ReopenCourse(CourseId courseId, String by, String reason, Instant at) implements CourseCommand {

        @Override
        public String toString() {
            return "ReopenCourse[" + courseId + "]";
        }
    }

    /** {@code to} is the clinic at which it goes on. */
    record TransferCourse(CourseId courseId, ClinicId to, String by, Instant at) implements CourseCommand {}

    record PlanRegimen(CourseId courseId, List<RegimenPhase> phases, String by, Instant at) implements CourseCommand {}
}
