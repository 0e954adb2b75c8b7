package org.tributary.clinicalrecord.session;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
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
import org.tributary.clinicalrecord.session.SessionRejection.UnknownAppointment;
import org.tributary.clinicalrecord.session.SessionRejection.UnknownTherapist;
import org.tributary.clinicalrecord.views.appointments.AppointmentDirectory;
import org.tributary.clinicalrecord.views.beginnings.Beginnings;
import org.tributary.clinicalrecord.views.courses.CourseView;
import org.tributary.clinicalrecord.views.courses.Courses;
import org.tributary.clinicalrecord.views.patients.EnrolmentView;
import org.tributary.clinicalrecord.views.patients.Enrolments;
import org.tributary.clinicalrecord.views.sessions.SessionView;
import org.tributary.clinicalrecord.views.sessions.Sessions;
import org.tributary.clinicalrecord.views.therapists.TherapistDirectory;
import org.tributary.events.AppointmentId;
import org.tributary.events.CourseId;
import org.tributary.events.SessionId;
import org.tributary.events.TherapistId;
import org.tributary.events.terms.VisitKind;
import org.tributary.platform.feed.CatchUpWaiter;
import org.tributary.platform.kernel.RejectedException;
import org.tributary.platform.web.Caller;
import org.tributary.platform.web.IdempotentCommands;
import org.tributary.platform.web.NotFound;

/** Charts that a session of a course started. A therapist or an appointment that was told of a moment ago is waited for. */
@RestController
class StartSessionEndpoint {

    private final IdempotentCommands commands;
    private final Courses courses;
    private final Sessions sessions;
    private final TherapistDirectory therapists;
    private final AppointmentDirectory appointments;
    private final Beginnings beginnings;
    private final Enrolments enrolments;
    private final CatchUpWaiter catchUp;
    private final Clock clock;

    StartSessionEndpoint(
            IdempotentCommands commands,
            Courses courses,
            Sessions sessions,
            TherapistDirectory therapists,
            AppointmentDirectory appointments,
            Beginnings beginnings,
            Enrolments enrolments,
            CatchUpWaiter catchUp,
            Clock clock) {
        this.commands = commands;
        this.courses = courses;
        this.sessions = sessions;
        this.therapists = therapists;
        this.appointments = appointments;
        this.beginnings = beginnings;
        this.enrolments = enrolments;
        this.catchUp = catchUp;
        this.clock = clock;
    }

    @PostMapping("/courses/{id}/sessions")
    @ResponseStatus(HttpStatus.CREATED)
    @PreAuthorize("hasRole('therapist')")
    ResponseEntity<SessionView> start(@PathVariable CourseId id, @Valid @RequestBody Request request, Caller caller) {
        var course = courses.findAt(caller.clinics(), id).orElseThrow(NotFound::new);
        var therapist = catchUp.await(() -> therapists.find(request.therapistId()))
                .orElseThrow(() -> new RejectedException(new UnknownTherapist(request.therapistId())));
        Optional.ofNullable(request.appointmentId()).ifPresent(named -> require(named, course));
        var earliest = beginnings.of(course.patientId(), course.clinicId());
        var treatedUntil = enrolments
                .find(course.patientId(), course.clinicId())
                .map(EnrolmentView::endedAt)
                .orElse(null);
        var session = SessionId.next();
        return commands.create(
                "/sessions/" + session,
                request.toCommand(session, course, therapist, earliest, treatedUntil, clock.instant()),
                () -> sessions.find(session).orElseThrow(NotFound::new));
    }

    private void require(AppointmentId appointment, CourseView course) {
        if (catchUp.await(() -> appointments.find(appointment, course.patientId(), course.clinicId()))
                .isEmpty()) {
            throw new RejectedException(new UnknownAppointment(appointment));
        }
    }

    record Request(
            @Nullable AppointmentId appointmentId,
            @NotNull TherapistId therapistId,
            @NotNull VisitKind kind,
            @NotNull Instant startedAt) {

        StartSession toCommand(
                SessionId id,
                CourseView course,
                TherapistId therapist,
                Instant earliest,
                @Nullable Instant treatedUntil,
                Instant at) {
            return new StartSession(
                    id,
                    course.courseId(),
                    course.patientId(),
                    course.clinicId(),
                    therapist,
                    kind,
                    startedAt,
                    appointmentId,
                    earliest,
                    treatedUntil,
                    at);
        }
    }
}
