package org.tributary.clinicalrecord.session;

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
import org.tributary.clinicalrecord.session.SessionCommand.EnterInError;
import org.tributary.clinicalrecord.views.sessions.SessionView;
import org.tributary.clinicalrecord.views.sessions.SessionWall;
import org.tributary.events.Limits;
import org.tributary.events.SessionId;
import org.tributary.platform.web.Caller;
import org.tributary.platform.web.IdempotentCommands;
import org.tributary.platform.web.input.ManyLines;

/** Says that a session was charted of the wrong patient. It cannot be taken back. */
@RestController
class EnterInErrorEndpoint {

    private final IdempotentCommands commands;
    private final SessionWall wall;
    private final Clock clock;

    EnterInErrorEndpoint(IdempotentCommands commands, SessionWall wall, Clock clock) {
        this.commands = commands;
        this.wall = wall;
        this.clock = clock;
    }

    @PostMapping("/sessions/{id}/entered-in-error")
    @PreAuthorize("hasRole('therapist')")
    ResponseEntity<SessionView> enter(@PathVariable SessionId id, @Valid @RequestBody Request request, Caller caller) {
        wall.requireOwn(caller, id);
        return commands.carryOut(
                "/sessions/" + id,
                new EnterInError(id, caller.subject(), request.reason(), clock.instant()),
                () -> wall.requireOwn(caller, id));
    }

    record Request(
            @NotBlank @ManyLines @Size(max = Limits.TEXT) String reason) {

        @Override
        public String toString() {
            return "Request[withheld]";
        }
    }
}
