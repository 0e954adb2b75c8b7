package org.tributary.clinicalrecord.course;

import org.tributary.events.clinicalrecord.CourseEvent;
import org.tributary.events.clinicalrecord.CourseEvent.CourseOpened;
import org.tributary.platform.kernel.State;

/** Where a course of treatment stands. A value: no clock, no framework, no I/O. */
sealed interface Course extends State<Course, CourseEvent> {

    record Unopened() implements Course {}

    record Open(CourseOpened opened) implements Course {}

    @Override
    default Course after(CourseEvent event) {
        return switch (event) {
            case CourseOpened e -> new Open(e);
        };
    }
}
