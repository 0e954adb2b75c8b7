package org.tributary.clinicalrecord.erasure;

import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import org.tributary.clinicalrecord.erasure.ErasureCommand.RequestErasure;
import org.tributary.clinicalrecord.views.patients.PatientWall;
import org.tributary.events.ApprovalId;
import org.tributary.events.ErasureId;
import org.tributary.events.PatientId;
import org.tributary.platform.web.Caller;
import org.tributary.platform.web.IdempotentCommands;
import org.tributary.platform.web.input.ManyLines;

/** Asks that a person be erased; a clinic manager or another administrator of the chain has to agree. */
@RestController
class ErasuresEndpoint {

    private final IdempotentCommands commands;
    private final ErasureRequests requests;
    private final PatientWall wall;
    private final Clock clock;

    ErasuresEndpoint(IdempotentCommands commands, ErasureRequests requests, PatientWall wall, Clock clock) {
        this.commands = commands;
        this.requests = requests;
        this.wall = wall;
        this.clock = clock;
    }

    @PostMapping("/patients/{id}/erasure")
    @PreAuthorize("hasAnyRole('front-desk', 'chain-admin')")
    @ApiResponse(
            responseCode = "202",
            description = "Erased once a second person has agreed",
            useReturnTypeSchema = true)
    ResponseEntity<ErasureView> request(
            @PathVariable PatientId id, @Valid @RequestBody Request request, Caller caller) {
        var clinic = wall.requireKnown(caller, id);
        var erasure = ErasureId.next();
        return commands.propose(
                "/erasures/" + erasure,
                new RequestErasure(
                        erasure, id, clinic, ApprovalId.next(), caller.subject(), request.reason(), clock.instant()),
                () -> requests.get(erasure, caller));
    }

    @GetMapping("/erasures/{id}")
    @PreAuthorize("hasAnyRole('front-desk', 'chain-admin', 'clinic-manager')")
    ErasureView get(@PathVariable ErasureId id, Caller caller) {
        return requests.get(id, caller);
    }

    record Request(@NotBlank @ManyLines @Size(max = 4_000) String reason) {

        @Override
        public String toString() {
            return "Request[reason withheld]";
        }
    }
}
