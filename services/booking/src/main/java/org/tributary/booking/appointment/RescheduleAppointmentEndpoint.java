package org.tributary.booking.appointment;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Clock;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import org.tributary.booking.appointment.AppointmentCommand.RescheduleAppointment;
import org.tributary.booking.views.agenda.Agenda;
import org.tributary.booking.views.agenda.AppointmentView;
import org.tributary.events.AppointmentId;
import org.tributary.events.RoomId;
import org.tributary.events.TherapistId;
import org.tributary.platform.web.Caller;
import org.tributary.platform.web.IdempotentCommands;

/** Moves an appointment; what it held is free and what it needs is held in one step. */
@RestController
class RescheduleAppointmentEndpoint {

    private final IdempotentCommands commands;
    private final Agenda agenda;
    private final Clock clock;

    RescheduleAppointmentEndpoint(IdempotentCommands commands, Agenda agenda, Clock clock) {
        this.commands = commands;
        this.agenda = agenda;
        this.clock = clock;
    }

    @PostMapping("/appointments/{id}/rescheduling")
    @PreAuthorize("hasRole('front-desk')")
    ResponseEntity<AppointmentView> reschedule(
            @PathVariable AppointmentId id, @Valid @RequestBody Request request, Caller caller) {
        var command = new RescheduleAppointment(
                id, request.startsAt(), request.therapistId(), request.roomId(), clock.instant());
        return commands.carryOut("/appointments/" + id, command, () -> agenda.get(id, caller));
    }

    record Request(
            @NotNull Instant startsAt,
            @Nullable TherapistId therapistId,
            @Nullable RoomId roomId) {}
}
