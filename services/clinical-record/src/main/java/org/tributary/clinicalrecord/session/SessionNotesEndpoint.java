package org.tributary.clinicalrecord.session;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.tributary.clinicalrecord.session.SessionCommand.AddNote;
import org.tributary.clinicalrecord.views.sessions.SessionNotes;
import org.tributary.clinicalrecord.views.sessions.SessionWall;
import org.tributary.events.EntryId;
import org.tributary.events.Limits;
import org.tributary.events.SessionId;
import org.tributary.platform.web.Caller;
import org.tributary.platform.web.IdempotentCommands;
import org.tributary.platform.web.input.ManyLines;

/** Keeps what a therapist notes of a session, and shows it to the therapists of its clinic only. */
@RestController
class SessionNotesEndpoint {

    private final IdempotentCommands commands;
    private final SessionWall wall;
    private final SessionNotes notes;
    private final Clock clock;

    SessionNotesEndpoint(IdempotentCommands commands, SessionWall wall, SessionNotes notes, Clock clock) {
        this.commands = commands;
        this.wall = wall;
        this.notes = notes;
        this.clock = clock;
    }

    @PostMapping("/sessions/{id}/notes")
    @ResponseStatus(HttpStatus.CREATED)
    @PreAuthorize("hasRole('therapist')")
    ResponseEntity<SessionNotes.OfSession> add(
            @PathVariable SessionId id, @Valid @RequestBody Request request, Caller caller) {
        wall.requireOwn(caller, id);
        return commands.create(
                "/sessions/" + id + "/notes",
                new AddNote(id, EntryId.next(), caller.subject(), request.text(), clock.instant()),
                () -> get(id, caller));
    }

    @GetMapping("/sessions/{id}/notes")
    @PreAuthorize("hasRole('therapist')")
    SessionNotes.OfSession get(@PathVariable SessionId id, Caller caller) {
        return notes.of(wall.requireOwn(caller, id));
    }

    record Request(
            @NotBlank @ManyLines @Size(max = Limits.TEXT) String text) {

        @Override
        public String toString() {
            return "Request[withheld]";
        }
    }
}
