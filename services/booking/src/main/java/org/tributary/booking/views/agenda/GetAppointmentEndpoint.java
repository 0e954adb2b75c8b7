package org.tributary.booking.views.agenda;

import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.tributary.events.AppointmentId;
import org.tributary.platform.web.Caller;

/** Shows one appointment. */
@RestController
class GetAppointmentEndpoint {

    private final Agenda agenda;

    GetAppointmentEndpoint(Agenda agenda) {
        this.agenda = agenda;
    }

    @GetMapping("/appointments/{id}")
    @PreAuthorize("hasAnyRole('clinic-manager', 'front-desk', 'therapist')")
    AppointmentView get(@PathVariable AppointmentId id, Caller caller) {
        return agenda.get(id, caller);
    }
}
