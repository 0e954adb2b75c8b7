package org.tributary.notes;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import org.tributary.notes.NoteCommand.RewordNote;
import org.tributary.platform.web.IdempotentCommands;
import org.tributary.platform.web.NotFound;

@RestController
class RewordNoteEndpoint {

    private final IdempotentCommands commands;
    private final Notes notes;

    RewordNoteEndpoint(IdempotentCommands commands, Notes notes) {
        this.commands = commands;
        this.notes = notes;
    }

    @PostMapping("/notes/{id}/rewording")
    @PreAuthorize("hasRole('front-desk')")
    ResponseEntity<Note> reword(@PathVariable NoteId id, @Valid @RequestBody Request request) {
        return commands.carryOut(
                "/notes/" + id,
                new RewordNote(id, request.words()),
                () -> notes.find(id).orElseThrow(NotFound::new));
    }

    record Request(@NotBlank String words) {}
}
