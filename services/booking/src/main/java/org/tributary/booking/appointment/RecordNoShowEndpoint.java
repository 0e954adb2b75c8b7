package org.tributary.booking.appointment;

import java.time.Clock;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import org.tributary.booking.appointment.AppointmentCommand.RecordNoShow;
import org.tributary.booking.views.agenda.Agenda;
import org.tributary.booking.views.agenda.AppointmentView;
import org.tributary.events.AppointmentId;
import org.tributary.platform.web.Caller;
import org.tributary.platform.web.IdempotentCommands;

/** Notes that the patient did not come. */
@RestController
class RecordNoShowEndpoint {

    private final IdempotentCommands submissions;
    private final Agenda agenda;
    private final Clock clock;

    RecordNoShowEndpoint(IdempotentCommands submissions, Agenda agenda, Clock clock) {
        this.submissions = submissions;
        this.agenda = agenda;
        this.clock = clock;
    }

    @PostMapping("/appointments/{id}/no-show")
    @PreAuthorize("hasRole('front-desk')")
    ResponseEntity<AppointmentView> miss(@PathVariable AppointmentId id, Caller caller) {
        return submissions.carryOut(
                "/appointments/" + id, new RecordNoShow(id, clock.instant()), () -> agenda.get(id, caller));
    }
}
