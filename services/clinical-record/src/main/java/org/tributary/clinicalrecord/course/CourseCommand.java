package org.tributary.clinicalrecord.course;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tributary.events.ClinicId;
import org.tributary.events.CourseId;
import org.tributary.events.PatientId;
import org.tributary.events.ReferralId;
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
}
