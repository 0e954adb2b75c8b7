package org.tributary.clinicalrecord.course;

import static org.tributary.clinicalrecord.Examples.APRIL_1;
import static org.tributary.clinicalrecord.Examples.ASHA;
import static org.tributary.clinicalrecord.Examples.LEFT_LEG_COURSE;
import static org.tributary.clinicalrecord.Examples.NORTH;
import static org.tributary.clinicalrecord.Examples.SOUTH;
import static org.tributary.events.terms.Condition.LYMPHEDEMA;
import static org.tributary.events.terms.Goal.OPEN_ALTERNATIVE_PATHWAYS;
import static org.tributary.events.terms.Laterality.BILATERAL;
import static org.tributary.events.terms.Laterality.UNILATERAL;
import static org.tributary.events.terms.Limb.LEFT_ARM;
import static org.tributary.events.terms.Limb.LEFT_LEG;
import static org.tributary.events.terms.Limb.RIGHT_LEG;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.tributary.clinicalrecord.course.CourseCommand.OpenCourse;
import org.tributary.clinicalrecord.course.CourseRejection.MergedAway;
import org.tributary.clinicalrecord.course.CourseRejection.NoHealthyLimb;
import org.tributary.clinicalrecord.course.CourseRejection.NotEnrolled;
import org.tributary.clinicalrecord.course.CourseRejection.OpenedDifferently;
import org.tributary.events.ClinicId;
import org.tributary.events.clinicalrecord.CourseEvent;
import org.tributary.events.clinicalrecord.CourseEvent.CourseOpened;
import org.tributary.events.terms.Laterality;
import org.tributary.events.terms.Limb;
import org.tributary.platform.testkit.Spec;

class OpenCourseSpec {

    @Test
    void a_clinic_opens_a_course_for_its_patient() {
        aCourse(NORTH).when(open(UNILATERAL, LEFT_LEG)).then(opened(UNILATERAL, LEFT_LEG));
    }

    @Test
    void asking_twice_opens_once() {
        aCourse(NORTH)
                .given(opened(UNILATERAL, LEFT_LEG))
                .when(open(UNILATERAL, LEFT_LEG))
                .thenNothingNew();
    }

    @Test
    void a_course_does_not_turn_into_another() {
        aCourse(NORTH)
                .given(opened(UNILATERAL, LEFT_LEG))
                .when(open(UNILATERAL, LEFT_ARM))
                .thenRejected(new OpenedDifferently(LEFT_LEG_COURSE));
    }

    @Test
    void a_clinic_that_does_not_treat_the_patient_opens_none() {
        aCourse(SOUTH).when(open(UNILATERAL, LEFT_LEG)).thenRejected(new NotEnrolled(ASHA, NORTH));
    }

    @Test
    void a_person_who_goes_on_under_another_record_has_it_opened_there() {
        var merged = new Spec<Course, CourseCommand, CourseEvent>(
                new Course.Unopened(),
                Course::after,
                (course, command) ->
                        CourseDecider.decide(course, command, new CourseContext(Set.of(NORTH), Optional.of(ASHA))));

        merged.when(open(UNILATERAL, LEFT_LEG)).thenRejected(new MergedAway(ASHA));
    }

    @Test
    void a_unilateral_course_leaves_a_healthy_limb() {
        aCourse(NORTH)
                .when(open(UNILATERAL, LEFT_LEG, RIGHT_LEG))
                .thenRejected(new NoHealthyLimb(List.of(LEFT_LEG, RIGHT_LEG)));
    }

    @Test
    void a_bilateral_course_treats_both_sides() {
        aCourse(NORTH).when(open(BILATERAL, LEFT_LEG, RIGHT_LEG)).then(opened(BILATERAL, LEFT_LEG, RIGHT_LEG));
    }

    private static Spec<Course, CourseCommand, CourseEvent> aCourse(ClinicId enrolledAt) {
        return new Spec<>(
                new Course.Unopened(),
                Course::after,
                (course, command) ->
                        CourseDecider.decide(course, command, new CourseContext(Set.of(enrolledAt), Optional.empty())));
    }

    private static OpenCourse open(Laterality laterality, Limb... limbs) {
        return new OpenCourse(
                LEFT_LEG_COURSE,
                ASHA,
                NORTH,
                LYMPHEDEMA,
                List.of(limbs),
                laterality,
                List.of(OPEN_ALTERNATIVE_PATHWAYS),
                null,
                10,
                APRIL_1);
    }

    private static CourseOpened opened(Laterality laterality, Limb... limbs) {
        return new CourseOpened(
                LEFT_LEG_COURSE,
                ASHA,
                NORTH,
                LYMPHEDEMA,
                List.of(limbs),
                laterality,
                List.of(OPEN_ALTERNATIVE_PATHWAYS),
                null,
                10);
    }
}
