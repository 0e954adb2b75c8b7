package org.tributary.clinicalrecord.course;

import java.util.List;
import org.tributary.events.ClinicId;
import org.tributary.events.clinicalrecord.CourseEvent;
import org.tributary.events.clinicalrecord.CourseEvent.CourseClosed;
import org.tributary.events.clinicalrecord.CourseEvent.CourseOpened;
import org.tributary.events.clinicalrecord.CourseEvent.CourseReopened;
import org.tributary.events.clinicalrecord.CourseEvent.CourseTransferred;
import org.tributary.events.clinicalrecord.CourseEvent.RegimenPhase;
import org.tributary.events.clinicalrecord.CourseEvent.RegimenPlanned;
import org.tributary.platform.kernel.State;

/** Where a course of treatment stands. A value: no clock, no framework, no I/O. */
sealed interface Course extends State<Course, CourseEvent> {

    record Unopened() implements Course {}

    /** {@code clinic} is where it is now, {@code phases} how it is to go on. */
    record Open(CourseOpened opened, ClinicId clinic, List<RegimenPhase> phases) implements Course {}

    /** It takes no session. */
    record Closed(Open before, CourseClosed closing) implements Course {}

    @Override
    default Course after(CourseEvent event) {
        return switch (event) {
            case CourseOpened e -> new Open(e, e.clinicId(), List.of());
            case CourseClosed e -> new Closed(open(), e);
            case CourseReopened _ -> open();
            case CourseTransferred e -> new Open(open().opened(), e.clinicId(), open().phases());
            case RegimenPlanned e -> new Open(open().opened(), open().clinic(), e.phases());
        };
    }

    /** The course as it is or was while it is open. */
    private Open open() {
        return switch (this) {
            case Unopened _ -> throw new IllegalStateException("A course's first fact is its opening");
            case Open c -> c;
            case Closed c -> c.before();
        };
    }
}
