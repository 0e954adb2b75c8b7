package org.tributary.clinicalrecord.course;

import static org.tributary.platform.kernel.Decision.accepted;
import static org.tributary.platform.kernel.Decision.alreadyDone;
import static org.tributary.platform.kernel.Decision.rejected;

import java.util.Set;
import org.tributary.clinicalrecord.course.CourseCommand.OpenCourse;
import org.tributary.clinicalrecord.course.CourseRejection.NoHealthyLimb;
import org.tributary.clinicalrecord.course.CourseRejection.NotEnrolled;
import org.tributary.clinicalrecord.course.CourseRejection.OpenedDifferently;
import org.tributary.events.ClinicId;
import org.tributary.events.clinicalrecord.CourseEvent;
import org.tributary.events.clinicalrecord.CourseEvent.CourseOpened;
import org.tributary.events.terms.Laterality;
import org.tributary.platform.kernel.Decision;

/** A course of treatment and all its rules. A value: no clock, no framework, no I/O. */
sealed interface Course {

    record Unopened() implements Course {}

    record Open(CourseOpened opened) implements Course {}

    static Course unopened() {
        return new Unopened();
    }

    /**
     * The course's state table.
     *
     * @param enrolledAt the clinics that treat the patient
     */
    default Decision<CourseEvent> decide(CourseCommand command, Set<ClinicId> enrolledAt) {
        return switch (new Asked(this, command)) {
            case Asked(Unopened _, OpenCourse c) -> open(c, enrolledAt);
            case Asked(Open course, OpenCourse c) when course.opened().equals(opened(c)) -> alreadyDone();
            case Asked(Open _, OpenCourse c) -> rejected(new OpenedDifferently(c.courseId()));
        };
    }

    /** The course after a fact. Facts are never refused. */
    default Course after(CourseEvent event) {
        return switch (event) {
            case CourseOpened e -> new Open(e);
        };
    }

    private static Decision<CourseEvent> open(OpenCourse c, Set<ClinicId> enrolledAt) {
        if (!enrolledAt.contains(c.clinicId())) {
            return rejected(new NotEnrolled(c.patientId(), c.clinicId()));
        }
        if (c.laterality() == Laterality.UNILATERAL
                && c.limbs().stream().anyMatch(limb -> c.limbs().contains(limb.opposite()))) {
            return rejected(new NoHealthyLimb(c.limbs()));
        }
        return accepted(opened(c));
    }

    private static CourseOpened opened(OpenCourse c) {
        return new CourseOpened(
                c.courseId(),
                c.patientId(),
                c.clinicId(),
                c.condition(),
                c.limbs(),
                c.laterality(),
                c.goals(),
                c.referralId(),
                c.plannedSessions());
    }

    record Asked(Course state, CourseCommand command) {}
}
