package org.tributary.notes;

import jakarta.validation.constraints.Max;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.tributary.events.ClinicId;
import org.tributary.notes.LeaveNoteEndpoint.Colour;
import org.tributary.platform.web.Caller;
import org.tributary.platform.web.NotFound;
import org.tributary.platform.web.Page;

@RestController
class GetNoteEndpoint {

    private final Notes notes;

    GetNoteEndpoint(Notes notes) {
        this.notes = notes;
    }

    @GetMapping("/notes/{id}")
    @PreAuthorize("hasRole('front-desk')")
    Note note(@PathVariable NoteId id, Caller caller) {
        var note = notes.find(id).orElseThrow(NotFound::new);
        caller.requireClinic(note.clinicId());
        return note;
    }

    @GetMapping("/notes")
    @PreAuthorize("hasRole('front-desk')")
    Page<Note> notes(
            @RequestParam LocalDate on,
            @RequestParam(required = false) @Nullable Instant since,
            @RequestParam(required = false) @Nullable String words,
            @RequestParam(name = "colour", defaultValue = "") List<Colour> colours,
            @RequestParam(name = "clinicId", defaultValue = "") Set<ClinicId> clinics,
            @RequestParam(required = false) @Nullable Colour except,
            @RequestParam(required = false) @Nullable Long after,
            @RequestParam(defaultValue = "PT1H") Duration shownFor,
            @RequestParam(defaultValue = "false") boolean mine,
            @RequestParam(defaultValue = "10") @Max(50) int limit) {
        return Page.whole(List.of());
    }
}
