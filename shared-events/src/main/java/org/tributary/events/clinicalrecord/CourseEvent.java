package org.tributary.events.clinicalrecord;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tributary.events.ClinicId;
import org.tributary.events.CourseId;
import org.tributary.events.EventType;
import org.tributary.events.Limits;
import org.tributary.events.PatientId;
import org.tributary.events.ReferralId;
import org.tributary.events.Within;
import org.tributary.events.terms.Condition;
import org.tributary.events.terms.Goal;
import org.tributary.events.terms.Laterality;
import org.tributary.events.terms.Limb;

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
}
