package org.tributary.clinicalrecord.record;

import static java.util.Comparator.comparing;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.tributary.clinicalrecord.views.courses.CourseView;
import org.tributary.clinicalrecord.views.courses.CourseView.Closing;
import org.tributary.clinicalrecord.views.courses.CourseView.SessionOfCourse;
import org.tributary.clinicalrecord.views.courses.CourseView.Status;
import org.tributary.events.CourseId;
import org.tributary.events.clinicalrecord.CourseEvent;
import org.tributary.events.clinicalrecord.CourseEvent.CourseClosed;
import org.tributary.events.clinicalrecord.CourseEvent.CourseOpened;
import org.tributary.events.clinicalrecord.CourseEvent.CourseReopened;
import org.tributary.events.clinicalrecord.CourseEvent.CourseTransferred;
import org.tributary.events.clinicalrecord.CourseEvent.RegimenPlanned;

/** The courses of treatment. A course comes true by being recorded, or with its first session where that was charted late. */
final class CourseSection {

    private final Map<CourseId, CourseView> courses = new LinkedHashMap<>();

    void add(CourseEvent event, Told told) {
        switch (event) {
            case CourseOpened e -> courses.put(e.courseId(), opened(e, told.recordedAt()));
            case CourseClosed e
            when told.counts() ->
                change(e, course -> course.closed(new Closing(e.because(), e.by(), told.recordedAt(), e.note())));
            case CourseReopened e when told.counts() -> change(e, CourseView::reopened);
            case CourseTransferred e when told.counts() -> change(e, course -> course.movedTo(e.clinicId()));
            case RegimenPlanned e when told.counts() -> change(e, course -> course.planned(e.phases()));
            // came true later than what is asked for
            case CourseClosed _, CourseReopened _, CourseTransferred _, RegimenPlanned _ -> {}
        }
    }

    private void change(CourseEvent event, UnaryOperator<CourseView> change) {
        courses.computeIfPresent(event.courseId(), (_, course) -> change.apply(course));
    }

    /** The first first, with those of the sessions that are theirs. */
    List<CourseView> courses(List<SessionEntry> sessions, @Nullable Instant at) {
        return courses.values().stream()
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
                Status.OPEN,
                null,
                List.of(),
                List.of(),
                0,
                List.of());
    }

    private static CourseView with(CourseView course, List<SessionEntry> sessions) {
        return course.with(sessions.stream()
                .filter(session -> session.courseId().equals(course.courseId()))
                .map(session -> new SessionOfCourse(
                        session.sessionId(),
                        session.clinicId(),
                        session.kind(),
                        session.startedAt(),
                        session.therapistId(),
                        !session.evaluation().isEmpty(),
                        session.signature() != null,
                        session.enteredInError() != null))
                .toList());
    }
}
