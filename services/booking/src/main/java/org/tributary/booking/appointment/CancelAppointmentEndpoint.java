package org.tributary.booking.appointment;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import org.tributary.booking.appointment.AppointmentCommand.CancelAppointment;
import org.tributary.booking.views.agenda.Agenda;
import org.tributary.booking.views.agenda.AppointmentView;
import org.tributary.events.AppointmentId;
import org.tributary.events.booking.AppointmentEvent.CancelledBy;
import org.tributary.platform.web.Caller;
import org.tributary.platform.web.IdempotentCommands;

/** Cancels an appointment; its time is free at once. */
@RestController
class CancelAppointmentEndpoint {

    private final IdempotentCommands commands;
    private final Agenda agenda;
    private final Clock clock;

    CancelAppointmentEndpoint(IdempotentCommands commands, Agenda agenda, Clock clock) {
        this.commands = commands;
        this.agenda = agenda;
        this.clock = clock;
    }

    @PostMapping("/appointments/{id}/cancellation")
    @PreAuthorize("hasRole('front-desk')")
    ResponseEntity<AppointmentView> cancel(
            @PathVariable AppointmentId id, @Valid @RequestBody Request request, Caller caller) {
        var command = new CancelAppointment(id, request.by(), request.reason(), clock.instant());
        return commands.carryOut("/appointments/" + id, command, () -> agenda.get(id, caller));
    }

    record Request(
            @NotNull CancelledBy by,

            @Nullable @Pattern(regexp = ".*\\S.*") @Size(max = 1000)
            String reason) {

        /** Without the reason, which may tell of the patient: a request may end up in a log line. */
        @Override
        public String toString() {
            return "Request[by " + by + "]";
        }
    }
}
