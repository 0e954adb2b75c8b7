package org.tributary.booking.clinic;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.Instant;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.tributary.booking.clinic.ClinicCommand.LiftClosure;
import org.tributary.booking.clinic.ClinicCommand.PlanClosure;
import org.tributary.booking.schedule.TimeSpan;
import org.tributary.booking.schedule.blocks.BlockReader;
import org.tributary.booking.schedule.blocks.ClosureView;
import org.tributary.booking.schedule.clinics.ClinicDirectory;
import org.tributary.booking.schedule.clinics.ClinicView;
import org.tributary.events.ClinicId;
import org.tributary.events.ClosureId;
import org.tributary.platform.web.Caller;
import org.tributary.platform.web.IdempotentCommands;

/** Closes a clinic against its opening hours, and tells whom that displaces; or opens it after all. */
@RestController
class PlanClosureEndpoint {

    private final IdempotentCommands commands;
    private final BlockReader blocks;
    private final ClinicDirectory clinics;
    private final Clock clock;

    PlanClosureEndpoint(IdempotentCommands commands, BlockReader blocks, ClinicDirectory clinics, Clock clock) {
        this.commands = commands;
        this.blocks = blocks;
        this.clinics = clinics;
        this.clock = clock;
    }

    @PostMapping("/clinics/{id}/closures")
    @ResponseStatus(HttpStatus.CREATED)
    @PreAuthorize("hasRole('chain-admin')")
    ResponseEntity<ClosureView> plan(@PathVariable ClinicId id, @Valid @RequestBody Request request, Caller caller) {
        caller.requireClinic(id);
        var closure = ClosureId.next();
        var during = new TimeSpan(request.from(), request.to());
        return commands.create(
                "/clinics/" + id + "/closures/" + closure,
                new PlanClosure(id, closure, during, request.reason(), clock.instant()),
                () -> blocks.closure(id, closure, caller));
    }

    @PostMapping("/clinics/{id}/closures/{closureId}/cancellation")
    @PreAuthorize("hasRole('chain-admin')")
    ResponseEntity<ClinicView> lift(@PathVariable ClinicId id, @PathVariable ClosureId closureId, Caller caller) {
        caller.requireClinic(id);
        return commands.carryOut("/clinics/" + id, new LiftClosure(id, closureId), () -> clinics.get(id));
    }

    record Request(
            @NotNull Instant from,
            @NotNull Instant to,
            @NotBlank @Size(max = 200) String reason) {}
}
