package org.tributary.booking.views.agenda;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.tributary.booking.views.agenda.Agenda.AgendaCursor;
import org.tributary.booking.views.agenda.Agenda.Filter;
import org.tributary.events.ClinicId;
import org.tributary.events.PatientId;
import org.tributary.events.TherapistId;
import org.tributary.events.booking.AppointmentEvent.AppointmentStatus;
import org.tributary.platform.web.Caller;
import org.tributary.platform.web.Page;

/** Shows the agenda of the caller's clinics: of one of them, of a therapist, of a patient. */
@RestController
class ListAppointmentsEndpoint {

    private final Agenda agenda;

    ListAppointmentsEndpoint(Agenda agenda) {
        this.agenda = agenda;
    }

    @GetMapping("/appointments")
    @PreAuthorize("hasAnyRole('clinic-manager', 'front-desk', 'therapist')")
    Page<AppointmentView> list(
            @RequestParam(required = false) @Nullable ClinicId clinicId,
            @RequestParam(required = false) @Nullable TherapistId therapistId,
            @RequestParam(required = false) @Nullable PatientId patientId,
            @RequestParam(required = false) @Nullable AppointmentStatus status,
            @RequestParam(required = false) @Nullable Instant from,
            @RequestParam(required = false) @Nullable Instant to,
            @RequestParam(required = false) @Nullable AgendaCursor after,
            @RequestParam(defaultValue = "50") @Min(1) @Max(200) int limit,
            Caller caller) {
        var filter = new Filter(clinicId, therapistId, patientId, status, from, to);
        return agenda.page(filter, after, limit, caller);
    }
}
