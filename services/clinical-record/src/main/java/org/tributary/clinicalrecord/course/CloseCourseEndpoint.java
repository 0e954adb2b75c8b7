package org.tributary.clinicalrecord.course;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import org.tributary.clinicalrecord.course.CourseCommand.CloseCourse;
import org.tributary.clinicalrecord.views.courses.CourseView;
import org.tributary.clinicalrecord.views.courses.CourseWall;
import org.tributary.events.CourseId;
import org.tributary.events.Limits;
import org.tributary.events.clinicalrecord.CourseEvent.CourseEnd;
import org.tributary.platform.web.Caller;
import org.tributary.platform.web.IdempotentCommands;
import org.tributary.platform.web.input.ManyLines;

/** Ends a course of treatment, by a therapist of the clinic at which it is. */
@RestController
class CloseCourseEndpoint {

    private final IdempotentCommands commands;
    private final CourseWall wall;
    private final Clock clock;

    CloseCourseEndpoint(IdempotentCommands commands, CourseWall wall, Clock clock) {
        this.commands = commands;
        this.wall = wall;
        this.clock = clock;
    }

    @PostMapping("/courses/{id}/closure")
    @PreAuthorize("hasRole('therapist')")
    ResponseEntity<CourseView> close(@PathVariable CourseId id, @Valid @RequestBody Request request, Caller caller) {
        wall.requireOwn(caller, id);
        return commands.carryOut(
                "/courses/" + id,
                new CloseCourse(id, request.reason(), caller.subject(), request.note(), clock.instant()),
                () -> wall.requireVisible(caller, id));
    }

    record Request(
            @NotNull CourseEnd reason,

            @Nullable @Pattern(regexp = "(?s).*\\S.*") @ManyLines @Size(max = Limits.TEXT)
            String note) {

        @Override
        public String toString() {
            return "Request[" + reason + "]";
        }
    }
}
