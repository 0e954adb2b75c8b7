package org.tributary.booking.appointment;

import java.time.Clock;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import org.tributary.booking.appointment.AppointmentCommand.CheckInPatient;
import org.tributary.booking.views.agenda.Agenda;
import org.tributary.booking.views.agenda.AppointmentView;
import org.tributary.events.AppointmentId;
import org.tributary.platform.web.Caller;
import org.tributary.platform.web.IdempotentCommands;

/** Checks a patient in, who is judged once more: what was allowed when it was booked may not be today. */
@RestController
class CheckInPatientEndpoint {

    private final IdempotentCommands submissions;
    private final Agenda agenda;
    private final Clock clock;

    CheckInPatientEndpoint(IdempotentCommands submissions, Agenda agenda, Clock clock) {
        this.submissions = submissions;
        this.agenda = agenda;
        this.clock = clock;
    }

    @PostMapping("/appointments/{id}/check-in")
    @PreAuthorize("hasAnyRole('front-desk', 'therapist')")
    ResponseEntity<AppointmentView> checkIn(@PathVariable AppointmentId id, Caller caller) {
        return submissions.carryOut(
                "/appointments/" + id, new CheckInPatient(id, clock.instant()), () -> agenda.get(id, caller));
    }
}
