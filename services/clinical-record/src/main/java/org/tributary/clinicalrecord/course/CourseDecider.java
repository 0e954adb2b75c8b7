package org.tributary.clinicalrecord.course;

import static org.tributary.platform.kernel.Decision.accepted;
import static org.tributary.platform.kernel.Decision.alreadyDone;
import static org.tributary.platform.kernel.Decision.rejected;

import org.tributary.clinicalrecord.course.Course.Closed;
import org.tributary.clinicalrecord.course.Course.Open;
import org.tributary.clinicalrecord.course.Course.Unopened;
import org.tributary.clinicalrecord.course.CourseCommand.CloseCourse;
import org.tributary.clinicalrecord.course.CourseCommand.OpenCourse;
import org.tributary.clinicalrecord.course.CourseCommand.PlanRegimen;
import org.tributary.clinicalrecord.course.CourseCommand.ReopenCourse;
import org.tributary.clinicalrecord.course.CourseCommand.TransferCourse;
import org.tributary.clinicalrecord.course.CourseRejection.CourseIsClosed;
import org.tributary.clinicalrecord.course.CourseRejection.MergedAway;
import org.tributary.clinicalrecord.course.CourseRejection.NeverOpened;
import org.tributary.clinicalrecord.course.CourseRejection.NoHealthyLimb;
import org.tributary.clinicalrecord.course.CourseRejection.NotEnrolled;
import org.tributary.clinicalrecord.course.CourseRejection.OpenedDifferently;
import org.tributary.clinicalrecord.course.CourseRejection.PhaseWithoutEnd;
import org.tributary.events.clinicalrecord.CourseEvent;
import org.tributary.events.clinicalrecord.CourseEvent.CourseClosed;
import org.tributary.events.clinicalrecord.CourseEvent.CourseOpened;
import org.tributary.events.clinicalrecord.CourseEvent.CourseReopened;
import org.tributary.events.clinicalrecord.CourseEvent.CourseTransferred;
import org.tributary.events.clinicalrecord.CourseEvent.RegimenPlanned;
import org.tributary.events.terms.Laterality;
import org.tributary.platform.kernel.Decision;

/** All rules about a course. */
final class CourseDecider {

    private CourseDecider() {}

    /** One line for each meaningful pair of state and command. */
    static Decision<CourseEvent> decide(Course course, CourseCommand command, CourseContext known) {
        return switch (new Asked(course, command)) {
            case Asked(Unopened _, OpenCourse c) -> open(c, known);
            case Asked(Open o, OpenCourse c) when o.opened().equals(opened(c)) -> alreadyDone();
            case Asked(Course _, OpenCourse c) -> rejected(new OpenedDifferently(c.courseId()));
            case Asked(Unopened _, CourseCommand c) -> rejected(new NeverOpened(c.courseId()));

            case Asked(Open o, CloseCourse c) -> accepted(closed(o, c));
            case Asked(Closed o, CloseCourse c) when o.closing().equals(closed(o.before(), c)) -> alreadyDone();
            case Asked(Closed o, ReopenCourse c) ->
                accepted(new CourseReopened(
                        c.courseId(),
                        o.before().opened().patientId(),
                        o.before().clinic(),
                        c.by(),
                        c.reason()));
            case Asked(Open _, ReopenCourse _) -> alreadyDone();
            case Asked(Closed _, CourseCommand c) -> rejected(new CourseIsClosed(c.courseId()));

            case Asked(Open o, TransferCourse c) when o.clinic().equals(c.to()) -> alreadyDone();
            case Asked(Open o, TransferCourse c)
            when !known.enrolledAt().contains(c.to()) ->
                rejected(new NotEnrolled(o.opened().patientId(), c.to()));
            case Asked(Open o, TransferCourse c) ->
                accepted(new CourseTransferred(c.courseId(), o.opened().patientId(), c.to(), o.clinic(), c.by()));

            case Asked(Open o, PlanRegimen c) when o.phases().equals(c.phases()) -> alreadyDone();
            case Asked(Open _, PlanRegimen c)
            when RegimenRules.goesOnAfterAnOpenEnd(c.phases()) -> rejected(new PhaseWithoutEnd(c.courseId()));
            case Asked(Open o, PlanRegimen c) ->
                accepted(new RegimenPlanned(c.courseId(), o.opened().patientId(), o.clinic(), c.phases(), c.by()));
        };
    }

    private static CourseClosed closed(Open course, CloseCourse c) {
        return new CourseClosed(
                c.courseId(), course.opened().patientId(), course.clinic(), c.because(), c.by(), c.note());
    }

    private static Decision<CourseEvent> open(OpenCourse c, CourseContext known) {
        var survivor = known.goesOnUnder();
        if (survivor.isPresent()) {
            return rejected(new MergedAway(survivor.get()));
        }
        if (!known.enrolledAt().contains(c.clinicId())) {
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
