package org.tributary.clinicalrecord.session;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import java.time.Clock;
import java.time.Instant;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import org.tributary.clinicalrecord.session.SessionCommand.ApplyTechnique;
import org.tributary.clinicalrecord.views.sessions.SessionView;
import org.tributary.clinicalrecord.views.sessions.SessionWall;
import org.tributary.clinicalrecord.views.therapists.TherapistDirectory;
import org.tributary.events.SessionId;
import org.tributary.events.clinicalrecord.BodyRegion;
import org.tributary.events.terms.Pressure;
import org.tributary.events.terms.Technique;
import org.tributary.platform.feed.CatchUpWaiter;
import org.tributary.platform.web.Caller;
import org.tributary.platform.web.IdempotentCommands;

/** Charts a technique that was applied in a session. A certificate that was granted a moment ago is waited for. */
@RestController
class ApplyTechniqueEndpoint {

    private final IdempotentCommands commands;
    private final SessionWall wall;
    private final TherapistDirectory therapists;
    private final CatchUpWaiter catchUp;
    private final Clock clock;

    ApplyTechniqueEndpoint(
            IdempotentCommands commands,
            SessionWall wall,
            TherapistDirectory therapists,
            CatchUpWaiter catchUp,
            Clock clock) {
        this.commands = commands;
        this.wall = wall;
        this.therapists = therapists;
        this.catchUp = catchUp;
        this.clock = clock;
    }

    @PostMapping("/sessions/{id}/techniques")
    @PreAuthorize("hasRole('therapist')")
    ResponseEntity<SessionView> apply(@PathVariable SessionId id, @Valid @RequestBody Request request, Caller caller) {
        var session = wall.requireOwn(caller, id);
        // whether it came, and is good for the session, is for the rule to say
        catchUp.await(() -> therapists.certificateFor(session.therapistId(), request.technique()));
        return commands.carryOut(
                "/sessions/" + id, request.toCommand(id, clock.instant()), () -> wall.requireOwn(caller, id));
    }

    record Request(
            @NotNull Technique technique,
            @NotNull BodyRegion region,

            @NotNull @Positive @Max(SessionDecider.MOST_MINUTES)
            Integer minutes,

            @NotNull Pressure pressure) {

        ApplyTechnique toCommand(SessionId id, Instant at) {
            return new ApplyTechnique(id, technique, region, minutes, pressure, at);
        }
    }
}
