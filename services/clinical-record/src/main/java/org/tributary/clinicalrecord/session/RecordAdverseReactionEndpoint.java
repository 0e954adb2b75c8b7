package org.tributary.clinicalrecord.session;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import org.tributary.clinicalrecord.session.SessionCommand.RecordAdverseReaction;
import org.tributary.clinicalrecord.views.sessions.SessionView;
import org.tributary.clinicalrecord.views.sessions.SessionWall;
import org.tributary.events.EntryId;
import org.tributary.events.Limits;
import org.tributary.events.SessionId;
import org.tributary.events.clinicalrecord.SessionEvent.ReactionKind;
import org.tributary.events.clinicalrecord.SessionEvent.ReactionSeverity;
import org.tributary.platform.web.Caller;
import org.tributary.platform.web.IdempotentCommands;
import org.tributary.platform.web.input.ManyLines;

/** Charts that a session did the patient harm, also after the signature; a severe one is listed for review. */
@RestController
class RecordAdverseReactionEndpoint {

    private final IdempotentCommands commands;
    private final SessionWall wall;
    private final Clock clock;

    RecordAdverseReactionEndpoint(IdempotentCommands commands, SessionWall wall, Clock clock) {
        this.commands = commands;
        this.wall = wall;
        this.clock = clock;
    }

    @PostMapping("/sessions/{id}/adverse-reactions")
    @PreAuthorize("hasRole('therapist')")
    ResponseEntity<SessionView> record(@PathVariable SessionId id, @Valid @RequestBody Request request, Caller caller) {
        wall.requireOwn(caller, id);
        return commands.carryOut(
                "/sessions/" + id,
                new RecordAdverseReaction(
                        id,
                        EntryId.next(),
                        request.kind(),
                        request.severity(),
                        caller.subject(),
                        request.note(),
                        clock.instant()),
                () -> wall.requireOwn(caller, id));
    }

    record Request(
            @NotNull ReactionKind kind,
            @NotNull ReactionSeverity severity,
            @Nullable @ManyLines @Size(max = Limits.TEXT) String note) {

        @Override
        public String toString() {
            return "Request[withheld]";
        }
    }
}
