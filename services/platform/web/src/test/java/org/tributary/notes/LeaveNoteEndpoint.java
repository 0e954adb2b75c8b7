package org.tributary.notes;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.tributary.events.ClinicId;
import org.tributary.notes.NoteCommand.LeaveNote;
import org.tributary.platform.web.Caller;
import org.tributary.platform.web.IdempotentCommands;
import org.tributary.platform.web.NotFound;
import org.tributary.platform.web.input.ManyLines;

@RestController
class LeaveNoteEndpoint {

    private final IdempotentCommands commands;
    private final Notes notes;

    LeaveNoteEndpoint(IdempotentCommands commands, Notes notes) {
        this.commands = commands;
        this.notes = notes;
    }

    @PostMapping("/notes")
    @ResponseStatus(HttpStatus.CREATED)
    @PreAuthorize("hasRole('front-desk')")
    ResponseEntity<Note> leave(@Valid @RequestBody Request request, Caller caller) {
        caller.requireClinic(request.clinicId());
        var id = NoteId.next();
        return commands.create(
                "/notes/" + id,
                new LeaveNote(id, request.clinicId(), request.words()),
                () -> notes.find(id).orElseThrow(NotFound::new));
    }

    record Request(
            @NotNull ClinicId clinicId,
            @NotBlank @ManyLines String words,
            @Nullable String title,
            @Nullable Colour colour,
            @Nullable Instant shownFrom,
            @Nullable Duration shownFor,
            @Nullable LocalDate day,
            @Nullable LocalTime time,
            @Nullable ZoneId zone,
            @Nullable Map<String, String> labels,
            @Nullable Boolean pinned,
            @Nullable UUID drawing,
            @Nullable List<@Valid Sheet> sheets) {}

    record Sheet(@NotEmpty List<String> lines, @Max(9) int copies) {}

    enum Colour {
        YELLOW,
        PINK
    }
}
