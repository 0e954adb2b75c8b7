package org.tributary.clinicalrecord.course;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Clock;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import org.tributary.clinicalrecord.course.CourseCommand.TransferCourse;
import org.tributary.clinicalrecord.views.courses.CourseView;
import org.tributary.clinicalrecord.views.courses.CourseWall;
import org.tributary.events.ClinicId;
import org.tributary.events.CourseId;
import org.tributary.platform.web.Caller;
import org.tributary.platform.web.IdempotentCommands;

/** Lets a course go on at another clinic that treats the patient; the clinic that gives it away goes on reading its own past. */
@RestController
class TransferCourseEndpoint {

    private final IdempotentCommands commands;
    private final CourseWall wall;
    private final Clock clock;

    TransferCourseEndpoint(IdempotentCommands commands, CourseWall wall, Clock clock) {
        this.commands = commands;
        this.wall = wall;
        this.clock = clock;
    }

    @PostMapping("/courses/{id}/transfer")
    @PreAuthorize("hasRole('therapist')")
    ResponseEntity<CourseView> transfer(@PathVariable CourseId id, @Valid @RequestBody Request request, Caller caller) {
        wall.requireOwn(caller, id);
        return commands.carryOut(
                "/courses/" + id,
                new TransferCourse(id, request.clinicId(), caller.subject(), clock.instant()),
                () -> wall.requireVisible(caller, id));
    }

    record Request(@NotNull ClinicId clinicId) {}
}
