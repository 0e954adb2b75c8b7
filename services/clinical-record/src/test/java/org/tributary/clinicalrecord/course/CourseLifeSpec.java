package org.tributary.clinicalrecord.course;

import static org.tributary.clinicalrecord.Examples.APRIL_1;
import static org.tributary.clinicalrecord.Examples.ASHA;
import static org.tributary.clinicalrecord.Examples.LEFT_LEG_COURSE;
import static org.tributary.clinicalrecord.Examples.NORTH;
import static org.tributary.clinicalrecord.Examples.SOUTH;
import static org.tributary.events.terms.Condition.LYMPHEDEMA;
import static org.tributary.events.terms.Goal.OPEN_ALTERNATIVE_PATHWAYS;
import static org.tributary.events.terms.Laterality.UNILATERAL;
import static org.tributary.events.terms.Limb.LEFT_LEG;

import java.time.Period;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.tributary.clinicalrecord.course.CourseCommand.CloseCourse;
import org.tributary.clinicalrecord.course.CourseCommand.PlanRegimen;
import org.tributary.clinicalrecord.course.CourseCommand.ReopenCourse;
import org.tributary.clinicalrecord.course.CourseCommand.TransferCourse;
import org.tributary.clinicalrecord.course.CourseRejection.CourseIsClosed;
import org.tributary.clinicalrecord.course.CourseRejection.NeverOpened;
import org.tributary.clinicalrecord.course.CourseRejection.NotEnrolled;
import org.tributary.clinicalrecord.course.CourseRejection.PhaseWithoutEnd;
import org.tributary.events.ClinicId;
import org.tributary.events.clinicalrecord.CourseEvent;
import org.tributary.events.clinicalrecord.CourseEvent.CourseClosed;
import org.tributary.events.clinicalrecord.CourseEvent.CourseEnd;
import org.tributary.events.clinicalrecord.CourseEvent.CourseOpened;
import org.tributary.events.clinicalrecord.CourseEvent.CourseReopened;
import org.tributary.events.clinicalrecord.CourseEvent.CourseTransferred;
import org.tributary.events.clinicalrecord.CourseEvent.PhaseEnd;
import org.tributary.events.clinicalrecord.CourseEvent.PhaseKind;
import org.tributary.events.clinicalrecord.CourseEvent.RegimenPhase;
import org.tributary.events.clinicalrecord.CourseEvent.RegimenPlanned;
import org.tributary.platform.testkit.Spec;

class CourseLifeSpec {

    private static final String LENA = "lena@demo";
    private static final CloseCourse CLOSE =
            new CloseCourse(LEFT_LEG_COURSE, CourseEnd.GOALS_MET, LENA, "Shoes fit", APRIL_1);
    private static final CourseClosed CLOSED =
            new CourseClosed(LEFT_LEG_COURSE, ASHA, NORTH, CourseEnd.GOALS_MET, LENA, "Shoes fit");
    private static final ReopenCourse REOPEN = new ReopenCourse(LEFT_LEG_COURSE, LENA, "Swollen again", APRIL_1);
    private static final CourseReopened REOPENED =
            new CourseReopened(LEFT_LEG_COURSE, ASHA, NORTH, LENA, "Swollen again");
    private static final CourseTransferred MOVED = new CourseTransferred(LEFT_LEG_COURSE, ASHA, SOUTH, NORTH, LENA);

    @Test
    void a_course_ends_once_and_is_opened_again() {
        aCourse().when(CLOSE).then(CLOSED);
        aCourse().given(CLOSED).when(CLOSE).thenNothingNew();
        aCourse()
                .given(CLOSED)
                .when(new CloseCourse(LEFT_LEG_COURSE, CourseEnd.PLATEAU, LENA, null, APRIL_1))
                .thenRejected(new CourseIsClosed(LEFT_LEG_COURSE));
        aCourse().given(CLOSED).when(REOPEN).then(REOPENED);
        aCourse().when(REOPEN).thenNothingNew();
        aCourse().given(CLOSED, REOPENED).when(CLOSE).then(CLOSED);
    }

    @Test
    void a_course_goes_on_at_another_clinic_that_treats_the_patient() {
        aCourse().when(move(SOUTH)).then(MOVED);
        aCourse().given(MOVED).when(move(SOUTH)).thenNothingNew();
        aCourse().when(move(NORTH)).thenNothingNew();
        var elsewhere = ClinicId.next();
        aCourse().when(move(elsewhere)).thenRejected(new NotEnrolled(ASHA, elsewhere));
        aCourse().given(CLOSED).when(move(SOUTH)).thenRejected(new CourseIsClosed(LEFT_LEG_COURSE));
    }

    @Test
    void what_follows_is_told_where_the_course_is_by_then() {
        aCourse()
                .given(MOVED)
                .when(CLOSE)
                .then(new CourseClosed(LEFT_LEG_COURSE, ASHA, SOUTH, CourseEnd.GOALS_MET, LENA, "Shoes fit"));
    }

    @Test
    void phases_are_planned_anew_and_none_comes_after_one_without_an_end() {
        var phases = List.of(phase(PhaseEnd.PLATEAU), phase(PhaseEnd.OPEN));
        var planned = new RegimenPlanned(LEFT_LEG_COURSE, ASHA, NORTH, phases, LENA);

        aCourse().when(plan(phases)).then(planned);
        aCourse().given(planned).when(plan(phases)).thenNothingNew();
        aCourse().when(plan(phases.reversed())).thenRejected(new PhaseWithoutEnd(LEFT_LEG_COURSE));
        aCourse().given(CLOSED).when(plan(phases)).thenRejected(new CourseIsClosed(LEFT_LEG_COURSE));
    }

    @Test
    void a_course_that_was_never_opened_does_not_end() {
        unopened().when(CLOSE).thenRejected(new NeverOpened(LEFT_LEG_COURSE));
    }

    private static Spec<Course, CourseCommand, CourseEvent> aCourse() {
        return unopened()
                .given(new CourseOpened(
                        LEFT_LEG_COURSE,
                        ASHA,
                        NORTH,
                        LYMPHEDEMA,
                        List.of(LEFT_LEG),
                        UNILATERAL,
                        List.of(OPEN_ALTERNATIVE_PATHWAYS),
                        null,
                        10));
    }

    private static Spec<Course, CourseCommand, CourseEvent> unopened() {
        return new Spec<>(
                new Course.Unopened(),
                Course::after,
                (course, command) -> CourseDecider.decide(
                        course, command, new CourseContext(Set.of(NORTH, SOUTH), Optional.empty())));
    }

    private static TransferCourse move(ClinicId to) {
        return new TransferCourse(LEFT_LEG_COURSE, to, LENA, APRIL_1);
    }

    private static PlanRegimen plan(List<RegimenPhase> phases) {
        return new PlanRegimen(LEFT_LEG_COURSE, phases, LENA, APRIL_1);
    }

    private static RegimenPhase phase(PhaseEnd end) {
        return new RegimenPhase(PhaseKind.INTENSIVE, 2, Period.ofDays(7), end, null, 2, List.of());
    }
}
