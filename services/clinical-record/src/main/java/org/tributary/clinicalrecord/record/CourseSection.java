package org.tributary.clinicalrecord.record;

import static java.util.Comparator.comparing;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tributary.clinicalrecord.views.courses.CourseView;
import org.tributary.clinicalrecord.views.courses.CourseView.SessionOfCourse;
import org.tributary.events.clinicalrecord.CourseEvent;
import org.tributary.events.clinicalrecord.CourseEvent.CourseOpened;

/** The courses of treatment. A course comes true by being recorded, or with its first session where that was charted late. */
final class CourseSection {

    private final List<CourseView> courses = new ArrayList<>();

    void add(CourseEvent event, Told told) {
        switch (event) {
            case CourseOpened e -> courses.add(opened(e, told.recordedAt()));
        }
    }

    /** The first first, with those of the sessions that are theirs. */
    List<CourseView> courses(List<SessionEntry> sessions, @Nullable Instant at) {
        return courses.stream()
                .map(course -> with(course, sessions))
                .filter(course -> at == null
                        || !course.openedAt().isAfter(at)
                        || !course.sessions().isEmpty())
                .sorted(comparing(CourseView::openedAt)
                        .thenComparing(course -> course.courseId().value()))
                .toList();
    }

    private static CourseView opened(CourseOpened e, Instant openedAt) {
        return new CourseView(
                e.courseId(),
                e.patientId(),
                e.clinicId(),
                e.condition(),
                e.limbs(),
                e.laterality(),
                e.goals(),
                e.referralId(),
                e.plannedSessions(),
                openedAt,
                List.of());
    }

    private static CourseView with(CourseView course, List<SessionEntry> sessions) {
        return new CourseView(
                course.courseId(),
                course.patientId(),
                course.clinicId(),
                course.condition(),
                course.limbs(),
                course.laterality(),
                course.goals(),
                course.referralId(),
                course.plannedSessions(),
                course.openedAt(),
                sessions.stream()
                        .filter(session -> session.courseId().equals(course.courseId()))
                        .map(session -> new SessionOfCourse(
                                session.sessionId(),
                                session.kind(),
                                session.startedAt(),
                                session.therapistId(),
                                !session.evaluation().isEmpty(),
                                session.signature() != null))
                        .toList());
    }
}
