package org.tributary.booking.therapist;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
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
import org.tributary.booking.schedule.TimeSpan;
import org.tributary.booking.schedule.blocks.AbsenceView;
import org.tributary.booking.schedule.blocks.BlockReader;
import org.tributary.booking.schedule.therapists.TherapistView;
import org.tributary.booking.schedule.therapists.Therapists;
import org.tributary.booking.therapist.TherapistCommand.LiftAbsence;
import org.tributary.booking.therapist.TherapistCommand.PlanAbsence;
import org.tributary.events.AbsenceId;
import org.tributary.events.TherapistId;
import org.tributary.platform.web.Caller;
import org.tributary.platform.web.IdempotentCommands;

/** Notes that a therapist is away against their shifts, and tells whom that displaces; or that they are back after all. */
@RestController
class PlanAbsenceEndpoint {

    private final IdempotentCommands commands;
    private final BlockReader blocks;
    private final Therapists therapists;
    private final Clock clock;

    PlanAbsenceEndpoint(IdempotentCommands commands, BlockReader blocks, Therapists therapists, Clock clock) {
        this.commands = commands;
        this.blocks = blocks;
        this.therapists = therapists;
        this.clock = clock;
    }

    @PostMapping("/therapists/{id}/absences")
    @ResponseStatus(HttpStatus.CREATED)
    @PreAuthorize("hasRole('chain-admin')")
    ResponseEntity<AbsenceView> plan(@PathVariable TherapistId id, @Valid @RequestBody Request request, Caller caller) {
        var absence = AbsenceId.next();
        var during = new TimeSpan(request.from(), request.to());
        return commands.create(
                "/therapists/" + id + "/absences/" + absence,
                new PlanAbsence(id, absence, during, clock.instant()),
                () -> blocks.absence(id, absence, caller));
    }

    @PostMapping("/therapists/{id}/absences/{absenceId}/cancellation")
    @PreAuthorize("hasRole('chain-admin')")
    ResponseEntity<TherapistView> lift(@PathVariable TherapistId id, @PathVariable AbsenceId absenceId, Caller caller) {
        return commands.carryOutForTheChain(
                "/therapists/" + id, new LiftAbsence(id, absenceId), () -> therapists.get(id, caller.clinics()));
    }

    record Request(@NotNull Instant from, @NotNull Instant to) {}
}
