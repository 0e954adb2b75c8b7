package org.tributary.clinicalrecord.course;

import static org.tributary.platform.kernel.Decision.accepted;
import static org.tributary.platform.kernel.Decision.alreadyDone;
import static org.tributary.platform.kernel.Decision.rejected;

import java.util.Set;
import org.tributary.clinicalrecord.course.Course.Open;
import org.tributary.clinicalrecord.course.Course.Unopened;
import org.tributary.clinicalrecord.course.CourseCommand.OpenCourse;
import org.tributary.clinicalrecord.course.CourseRejection.NoHealthyLimb;
import org.tributary.clinicalrecord.course.CourseRejection.NotEnrolled;
import org.tributary.clinicalrecord.course.CourseRejection.OpenedDifferently;
import org.tributary.events.ClinicId;
import org.tributary.events.clinicalrecord.CourseEvent;
import org.tributary.events.clinicalrecord.CourseEvent.CourseOpened;
import org.tributary.events.terms.Laterality;
import org.tributary.platform.kernel.Decision;

/** All rules about a course. */
final class CourseDecider {

    private CourseDecider() {}

    /**
     * One line for each meaningful pair of state and command.
     *
     * @param enrolledAt the clinics that treat the patient
     */
    static Decision<CourseEvent> decide(Course course, CourseCommand command, Set<ClinicId> enrolledAt) {
        return switch (new Asked(course, command)) {
            case Asked(Unopened _, OpenCourse c) -> open(c, enrolledAt);
            case Asked(Open o, OpenCourse c) when o.opened().equals(opened(c)) -> alreadyDone();
            case Asked(Open _, OpenCourse c) -> rejected(new OpenedDifferently(c.courseId()));
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

    private record Asked(Course course, CourseCommand command) {}
}
