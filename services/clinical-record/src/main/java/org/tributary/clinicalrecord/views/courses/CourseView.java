package org.tributary.clinicalrecord.views.courses;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tributary.events.ClinicId;
import org.tributary.events.CourseId;
import org.tributary.events.PatientId;
import org.tributary.events.ReferralId;
import org.tributary.events.SessionId;
import org.tributary.events.TherapistId;
import org.tributary.events.terms.Condition;
import org.tributary.events.terms.Goal;
import org.tributary.events.terms.Laterality;
import org.tributary.events.terms.Limb;
import org.tributary.events.terms.VisitKind;

/** A course of treatment with its sessions, the first first. */
public record CourseView(
        CourseId courseId,
        PatientId patientId,
        ClinicId clinicId,
        Condition condition,
        List<Limb> limbs,
        Laterality laterality,
        List<Goal> goals,
        @Nullable ReferralId referralId,
        @Nullable Integer plannedSessions,
        Instant openedAt,
        List<SessionOfCourse> sessions) {

    /** One visit of the course, in a line. */
    public record SessionOfCourse(
            SessionId sessionId,
            VisitKind kind,
            Instant startedAt,
            TherapistId therapistId,
            boolean evaluated,
            boolean signed,
            boolean enteredInError) {}
}
