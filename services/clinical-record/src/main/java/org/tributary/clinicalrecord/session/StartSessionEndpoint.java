package org.tributary.clinicalrecord.session;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Clock;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.tributary.clinicalrecord.session.SessionCommand.StartSession;
import org.tributary.clinicalrecord.session.SessionRejection.UnknownTherapist;
import org.tributary.clinicalrecord.views.courses.CourseView;
import org.tributary.clinicalrecord.views.courses.Courses;
import org.tributary.clinicalrecord.views.sessions.SessionView;
import org.tributary.clinicalrecord.views.sessions.Sessions;
import org.tributary.clinicalrecord.views.therapists.KnownTherapists;
import org.tributary.events.AppointmentId;
import org.tributary.events.CourseId;
import org.tributary.events.SessionId;
import org.tributary.events.TherapistId;
import org.tributary.events.terms.VisitKind;
import org.tributary.platform.feed.Arrivals;
import org.tributary.platform.kernel.CommandRejected;
import org.tributary.platform.web.Caller;
import org.tributary.platform.web.NotFound;
import org.tributary.platform.web.Submissions;

/** Charts that a session of a course started. A therapist who was registered a moment ago is waited for. */
@RestController
class StartSessionEndpoint {

    private final Submissions submissions;
    private final Courses courses;
    private final Sessions sessions;
    private final KnownTherapists therapists;
    private final Arrivals arrivals;
    private final Clock clock;

    StartSessionEndpoint(
            Submissions submissions,
            Courses courses,
            Sessions sessions,
            KnownTherapists therapists,
            Arrivals arrivals,
            Clock clock) {
        this.submissions = submissions;
        this.courses = courses;
        this.sessions = sessions;
        this.therapists = therapists;
        this.arrivals = arrivals;
        this.clock = clock;
    }

    @PostMapping("/courses/{id}/sessions")
    @ResponseStatus(HttpStatus.CREATED)
    @PreAuthorize("hasRole('therapist')")
    ResponseEntity<SessionView> start(@PathVariable CourseId id, @Valid @RequestBody Request request, Caller caller) {
        var course = courses.find(id).orElseThrow(NotFound::new);
        caller.requireClinic(course.clinicId());
        var therapist = arrivals.await(() -> therapists.find(request.therapistId()))
                .orElseThrow(() -> new CommandRejected(new UnknownTherapist(request.therapistId())));
        var session = SessionId.next();
        return submissions.create(
                "/sessions/" + session,
                request.toCommand(session, course, therapist, clock.instant()),
                () -> sessions.find(session).orElseThrow(NotFound::new));
    }

    record Request(
            @Nullable AppointmentId appointmentId,
            @NotNull TherapistId therapistId,
            @NotNull VisitKind kind,
            @NotNull Instant startedAt) {

        StartSession toCommand(SessionId id, CourseView course, TherapistId therapist, Instant at) {
            return new StartSession(
                    id,
                    course.courseId(),
                    course.patientId(),
                    course.clinicId(),
                    therapist,
                    kind,
                    startedAt,
                    appointmentId,
                    at);
        }
    }
}
