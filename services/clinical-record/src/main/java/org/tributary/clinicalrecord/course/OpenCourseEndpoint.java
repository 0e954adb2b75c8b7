package org.tributary.clinicalrecord.course;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.hibernate.validator.constraints.UniqueElements;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.tributary.clinicalrecord.course.CourseCommand.OpenCourse;
import org.tributary.clinicalrecord.course.CourseRejection.UnknownReferral;
import org.tributary.clinicalrecord.views.courses.CourseView;
import org.tributary.clinicalrecord.views.courses.Courses;
import org.tributary.clinicalrecord.views.patients.PatientWall;
import org.tributary.clinicalrecord.views.referrals.ReferralDirectory;
import org.tributary.events.ClinicId;
import org.tributary.events.CourseId;
import org.tributary.events.Limits;
import org.tributary.events.PatientId;
import org.tributary.events.ReferralId;
import org.tributary.events.terms.Condition;
import org.tributary.events.terms.Goal;
import org.tributary.events.terms.Laterality;
import org.tributary.events.terms.Limb;
import org.tributary.platform.feed.CatchUpWaiter;
import org.tributary.platform.kernel.RejectedException;
import org.tributary.platform.web.Caller;
import org.tributary.platform.web.IdempotentCommands;
import org.tributary.platform.web.NotFound;

/** Opens a course of treatment for a patient. A referral that was accepted a moment ago is waited for. */
@RestController
class OpenCourseEndpoint {

    private final IdempotentCommands commands;
    private final Courses courses;
    private final PatientWall wall;
    private final ReferralDirectory referrals;
    private final CatchUpWaiter catchUp;
    private final Clock clock;

    OpenCourseEndpoint(
            IdempotentCommands commands,
            Courses courses,
            PatientWall wall,
            ReferralDirectory referrals,
            CatchUpWaiter catchUp,
            Clock clock) {
        this.commands = commands;
        this.courses = courses;
        this.wall = wall;
        this.referrals = referrals;
        this.catchUp = catchUp;
        this.clock = clock;
    }

    @PostMapping("/patients/{id}/courses")
    @ResponseStatus(HttpStatus.CREATED)
    @PreAuthorize("hasRole('therapist')")
    ResponseEntity<CourseView> open(@PathVariable PatientId id, @Valid @RequestBody Request request, Caller caller) {
        wall.requireVisible(caller, id);
        caller.requireClinic(request.clinicId());
        Optional.ofNullable(request.referralId()).ifPresent(named -> require(named, id, request.clinicId()));
        var course = CourseId.next();
        return commands.create(
                "/courses/" + course,
                request.toCommand(course, id, clock.instant()),
                () -> courses.find(course).orElseThrow(NotFound::new));
    }

    private void require(ReferralId referral, PatientId patient, ClinicId clinic) {
        if (catchUp.await(() -> referrals.find(referral, patient, clinic)).isEmpty()) {
            throw new RejectedException(new UnknownReferral(referral));
        }
    }

    record Request(
            @NotNull ClinicId clinicId,
            @NotNull Condition condition,
            @NotEmpty @UniqueElements List<@NotNull Limb> limbs,
            @NotNull Laterality laterality,
            @NotEmpty @UniqueElements List<@NotNull Goal> goals,
            @Nullable ReferralId referralId,

            @Nullable @Positive @Max(Limits.PLANNED_SESSIONS)
            Integer plannedSessions) {

        OpenCourse toCommand(CourseId id, PatientId patient, Instant at) {
            return new OpenCourse(
                    id,
                    patient,
                    clinicId,
                    condition,
                    List.copyOf(limbs),
                    laterality,
                    List.copyOf(goals),
                    referralId,
                    plannedSessions,
                    at);
        }
    }
}
