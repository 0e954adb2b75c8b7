package org.tributary.clinicalrecord.views.courses;

import org.springframework.stereotype.Component;
import org.tributary.events.CourseId;
import org.tributary.platform.web.Caller;
import org.tributary.platform.web.NotFound;

/** Stands between a course and everyone who does not work at its clinic. */
@Component
public class CourseWall {

    private final Courses courses;

    CourseWall(Courses courses) {
        this.courses = courses;
    }

    /**
     * The course, if it is at a clinic of the caller's.
     *
     * @throws NotFound otherwise, as if there were no such course
     */
    public CourseView requireOwn(Caller caller, CourseId id) {
        return courses.findAt(caller.clinics(), id).orElseThrow(NotFound::new);
    }

    /**
     * The course, as far as the caller's clinics may read it.
     *
     * @throws NotFound if they may not
     */
    public CourseView requireVisible(Caller caller, CourseId id) {
        return courses.findVisibleTo(caller.clinics(), id).orElseThrow(NotFound::new);
    }
}
