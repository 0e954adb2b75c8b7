package org.tributary.clinicalrecord.session;

import java.time.Clock;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import org.tributary.clinicalrecord.session.SessionCommand.SignSession;
import org.tributary.clinicalrecord.views.sessions.SessionView;
import org.tributary.clinicalrecord.views.sessions.SessionWall;
import org.tributary.events.SessionId;
import org.tributary.platform.web.Caller;
import org.tributary.platform.web.IdempotentCommands;

/** Signs a session in the name of whoever asks. */
@RestController
class SignSessionEndpoint {

    private final IdempotentCommands commands;
    private final SessionWall wall;
    private final Clock clock;

    SignSessionEndpoint(IdempotentCommands commands, SessionWall wall, Clock clock) {
        this.commands = commands;
        this.wall = wall;
        this.clock = clock;
    }

    @PostMapping("/sessions/{id}/signature")
    @PreAuthorize("hasRole('therapist')")
    ResponseEntity<SessionView> sign(@PathVariable SessionId id, Caller caller) {
        return commands.carryOut(
                "/sessions/" + id,
                new SignSession(id, caller.subject(), clock.instant()),
                () -> wall.requireOwn(caller, id));
    }
}
