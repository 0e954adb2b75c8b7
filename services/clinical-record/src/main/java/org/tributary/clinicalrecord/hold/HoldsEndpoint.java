package org.tributary.clinicalrecord.hold;

import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import org.tributary.clinicalrecord.hold.HoldCommand.RequestHold;
import org.tributary.clinicalrecord.hold.HoldCommand.RequestLifting;
import org.tributary.clinicalrecord.views.patients.PatientWall;
import org.tributary.clinicalrecord.views.patients.PersonRecords;
import org.tributary.events.ApprovalId;
import org.tributary.events.HoldId;
import org.tributary.events.PatientId;
import org.tributary.platform.web.Caller;
import org.tributary.platform.web.IdempotentCommands;
import org.tributary.platform.web.NotFound;
import org.tributary.platform.web.input.ManyLines;

/** Asks that a person not be erased, and that they may be again; a second person has to agree to each. */
@RestController
class HoldsEndpoint {

    private final IdempotentCommands commands;
    private final Holds holds;
    private final PersonRecords records;
    private final PatientWall wall;
    private final Clock clock;

    HoldsEndpoint(IdempotentCommands commands, Holds holds, PersonRecords records, PatientWall wall, Clock clock) {
        this.commands = commands;
        this.holds = holds;
        this.records = records;
        this.wall = wall;
        this.clock = clock;
    }

    @PostMapping("/patients/{id}/holds")
    @PreAuthorize("hasAnyRole('front-desk', 'chain-admin')")
    @ApiResponse(
            responseCode = "202",
            description = "In force once a second person has agreed",
            useReturnTypeSchema = true)
    ResponseEntity<HoldView> set(@PathVariable PatientId id, @Valid @RequestBody Request request, Caller caller) {
        var clinic = wall.requireKnown(caller, id);
        var hold = HoldId.next();
        return commands.propose(
                location(id, hold),
                new RequestHold(
                        hold,
                        id,
                        clinic,
                        ApprovalId.next(),
                        caller.subject(),
                        request.name(),
                        request.reason(),
                        request.until(),
                        clock.instant()),
                () -> get(id, hold, caller));
    }

    @PostMapping("/patients/{id}/holds/{hold}/lifting")
    @PreAuthorize("hasAnyRole('front-desk', 'chain-admin')")
    @ApiResponse(
            responseCode = "202",
            description = "Lifted once a second person has agreed",
            useReturnTypeSchema = true)
    ResponseEntity<HoldView> lift(
            @PathVariable PatientId id, @PathVariable HoldId hold, @Valid @RequestBody Lifting request, Caller caller) {
        get(id, hold, caller);
        return commands.propose(
                location(id, hold),
                new RequestLifting(hold, ApprovalId.next(), caller.subject(), request.reason(), clock.instant()),
                () -> get(id, hold, caller));
    }

    @GetMapping("/patients/{id}/holds")
    @PreAuthorize("hasAnyRole('front-desk', 'chain-admin', 'clinic-manager')")
    Response list(@PathVariable PatientId id, Caller caller) {
        wall.requireKnown(caller, id);
        return new Response(holds.of(records.of(id)));
    }

    @GetMapping("/patients/{id}/holds/{hold}")
    @PreAuthorize("hasAnyRole('front-desk', 'chain-admin', 'clinic-manager')")
    HoldView get(@PathVariable PatientId id, @PathVariable HoldId hold, Caller caller) {
        return list(id, caller).holds().stream()
                .filter(one -> one.holdId().equals(hold))
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    private static String location(PatientId patient, HoldId hold) {
        return "/patients/" + patient + "/holds/" + hold;
    }

    /** What it is called by whoever keeps its papers, why, and until when if that is known. */
    record Request(
            @NotBlank @Size(max = 200) String name,
            @NotBlank @ManyLines @Size(max = 4_000) String reason,
            @Nullable Instant until) {

        @Override
        public String toString() {
            return "Request[withheld]";
        }
    }

    record Lifting(@NotBlank @ManyLines @Size(max = 4_000) String reason) {

        @Override
        public String toString() {
            return "Lifting[reason withheld]";
        }
    }

    /** Of all records of the person. */
    record Response(List<HoldView> holds) {}
}
