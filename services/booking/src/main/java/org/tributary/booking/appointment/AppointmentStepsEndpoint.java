package org.tributary.booking.appointment;

import java.time.Clock;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import org.tributary.booking.appointment.AppointmentCommand.CheckInPatient;
import org.tributary.booking.appointment.AppointmentCommand.CompleteAppointment;
import org.tributary.booking.appointment.AppointmentCommand.RecordNoShow;
import org.tributary.booking.appointment.AppointmentCommand.UndoStep;
import org.tributary.booking.views.agenda.Agenda;
import org.tributary.booking.views.agenda.AppointmentView;
import org.tributary.events.AppointmentId;
import org.tributary.platform.web.Caller;
import org.tributary.platform.web.IdempotentCommands;

/** Notes what became of a visit on its day: the patient came, was treated, or did not come; or takes such a step back. */
@RestController
class AppointmentStepsEndpoint {

    private final IdempotentCommands commands;
    private final Agenda agenda;
    private final Clock clock;

    AppointmentStepsEndpoint(IdempotentCommands commands, Agenda agenda, Clock clock) {
        this.commands = commands;
        this.agenda = agenda;
        this.clock = clock;
    }

    /** What was allowed when it was booked may not be today: whoever comes is judged once more. */
    @PostMapping("/appointments/{id}/check-in")
    @PreAuthorize("hasAnyRole('front-desk', 'therapist')")
    ResponseEntity<AppointmentView> checkIn(@PathVariable AppointmentId id, Caller caller) {
        return step(new CheckInPatient(id, clock.instant()), caller);
    }

    @PostMapping("/appointments/{id}/completion")
    @PreAuthorize("hasAnyRole('front-desk', 'therapist')")
    ResponseEntity<AppointmentView> complete(@PathVariable AppointmentId id, Caller caller) {
        return step(new CompleteAppointment(id, clock.instant()), caller);
    }

    @PostMapping("/appointments/{id}/no-show")
    @PreAuthorize("hasRole('front-desk')")
    ResponseEntity<AppointmentView> miss(@PathVariable AppointmentId id, Caller caller) {
        return step(new RecordNoShow(id, clock.instant()), caller);
    }

    /** A check-in, a completion, a no-show or a cancellation may have been a mistake. */
    @PostMapping("/appointments/{id}/undo")
    @PreAuthorize("hasRole('front-desk')")
    ResponseEntity<AppointmentView> undo(@PathVariable AppointmentId id, Caller caller) {
        return step(new UndoStep(id, clock.instant()), caller);
    }

    private ResponseEntity<AppointmentView> step(AppointmentCommand command, Caller caller) {
        var id = command.appointmentId();
        return commands.carryOut("/appointments/" + id, command, () -> agenda.get(id, caller));
    }
}
