package org.tributary.clinicalrecord.course;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import org.tributary.clinicalrecord.course.CourseCommand.ReopenCourse;
import org.tributary.clinicalrecord.views.courses.CourseView;
import org.tributary.clinicalrecord.views.courses.CourseWall;
import org.tributary.events.CourseId;
import org.tributary.events.Limits;
import org.tributary.platform.web.Caller;
import org.tributary.platform.web.IdempotentCommands;
import org.tributary.platform.web.input.ManyLines;

/** Opens a course again that had ended. */
@RestController
class ReopenCourseEndpoint {

    private final IdempotentCommands commands;
    private final CourseWall wall;
    private final Clock clock;

    ReopenCourseEndpoint(IdempotentCommands commands, CourseWall wall, Clock clock) {
        this.commands = commands;
        this.wall = wall;
        this.clock = clock;
    }

    @PostMapping("/courses/{id}/reopening")
    @PreAuthorize("hasRole('therapist')")
    ResponseEntity<CourseView> reopen(@PathVariable CourseId id, @Valid @RequestBody Request request, Caller caller) {
        wall.requireOwn(caller, id);
        return commands.carryOut(
                "/courses/" + id,
                new ReopenCourse(id, caller.subject(), request.reason(), clock.instant()),
                () -> wall.requireVisible(caller, id));
    }

    record Request(
            @NotBlank @ManyLines @Size(max = Limits.TEXT) String reason) {

        @Override
        public String toString() {
            return "Request[withheld]";
        }
    }
}
