package org.tributary.booking.therapist;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import org.tributary.booking.schedule.therapists.TherapistView;
import org.tributary.booking.schedule.therapists.Therapists;
import org.tributary.booking.therapist.TherapistCommand.PlanShifts;
import org.tributary.events.ClinicId;
import org.tributary.events.TherapistId;
import org.tributary.events.booking.TherapistEvent.Shift;
import org.tributary.platform.web.Caller;
import org.tributary.platform.web.IdempotentCommands;

/** Plans when a therapist is at a clinic, in the clinic's local time. */
@RestController
class PlanShiftsEndpoint {

    private final IdempotentCommands commands;
    private final Therapists therapists;

    PlanShiftsEndpoint(IdempotentCommands commands, Therapists therapists) {
        this.commands = commands;
        this.therapists = therapists;
    }

    @PostMapping("/therapists/{id}/shifts")
    @PreAuthorize("hasRole('chain-admin')")
    ResponseEntity<TherapistView> plan(
            @PathVariable TherapistId id, @Valid @RequestBody Request request, Caller caller) {
        caller.requireClinic(request.clinicId());
        return commands.carryOutForTheChain(
                "/therapists/" + id, request.toCommand(id), () -> therapists.get(id, caller.clinics()));
    }

    record Request(
            @NotNull ClinicId clinicId,
            @NotEmpty @Size(max = 400) List<@NotNull @Valid Worked> shifts) {

        PlanShifts toCommand(TherapistId id) {
            return new PlanShifts(
                    id, clinicId, shifts.stream().map(Worked::toShift).toList());
        }
    }

    record Worked(
            @NotNull LocalDate date,
            @NotNull LocalTime starts,
            @NotNull LocalTime ends) {

        Shift toShift() {
            return new Shift(date, starts, ends);
        }
    }
}
