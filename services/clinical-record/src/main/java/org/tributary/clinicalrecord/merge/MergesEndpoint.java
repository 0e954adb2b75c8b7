package org.tributary.clinicalrecord.merge;

import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import org.tributary.clinicalrecord.merge.MergeCommand.RequestMerge;
import org.tributary.clinicalrecord.merge.MergeCommand.RequestUndoing;
import org.tributary.clinicalrecord.views.patients.PatientWall;
import org.tributary.events.ApprovalId;
import org.tributary.events.MergeId;
import org.tributary.events.PatientId;
import org.tributary.platform.web.Caller;
import org.tributary.platform.web.IdempotentCommands;
import org.tributary.platform.web.input.ManyLines;

/** Asks for the merge of two records that are one person's, and for its undoing; a clinic manager has to agree to each. */
@RestController
class MergesEndpoint {

    private final IdempotentCommands commands;
    private final Merges merges;
    private final PatientWall wall;
    private final Clock clock;

    MergesEndpoint(IdempotentCommands commands, Merges merges, PatientWall wall, Clock clock) {
        this.commands = commands;
        this.merges = merges;
        this.wall = wall;
        this.clock = clock;
    }

    @PostMapping("/patients/{id}/merges")
    @PreAuthorize("hasRole('front-desk')")
    @ApiResponse(
            responseCode = "202",
            description = "Merged once a clinic manager has agreed",
            useReturnTypeSchema = true)
    ResponseEntity<MergeView> request(@PathVariable PatientId id, @Valid @RequestBody Request request, Caller caller) {
        var clinic = wall.requireVisible(caller, id);
        wall.requireVisible(caller, request.from());
        var merge = MergeId.next();
        return commands.propose(
                "/merges/" + merge,
                new RequestMerge(
                        merge, id, request.from(), clinic, ApprovalId.next(), caller.subject(), clock.instant()),
                () -> merges.get(merge, caller));
    }

    @PostMapping("/merges/{id}/undoing")
    @PreAuthorize("hasRole('front-desk')")
    @ApiResponse(
            responseCode = "202",
            description = "Undone once a clinic manager has agreed",
            useReturnTypeSchema = true)
    ResponseEntity<MergeView> undo(@PathVariable MergeId id, @Valid @RequestBody Undoing request, Caller caller) {
        merges.get(id, caller);
        return commands.propose(
                "/merges/" + id,
                new RequestUndoing(id, ApprovalId.next(), caller.subject(), request.reason(), clock.instant()),
                () -> merges.get(id, caller));
    }

    @GetMapping("/merges/{id}")
    @PreAuthorize("hasAnyRole('front-desk', 'clinic-manager')")
    MergeView get(@PathVariable MergeId id, Caller caller) {
        return merges.get(id, caller);
    }

    /** The record that goes into the one that is asked. */
    record Request(@NotNull PatientId from) {}

    record Undoing(@NotBlank @ManyLines @Size(max = 4_000) String reason) {

        @Override
        public String toString() {
            return "Undoing[reason withheld]";
        }
    }
}
