package org.tributary.clinicalrecord.patient;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Clock;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.tributary.clinicalrecord.patient.PatientCommand.EnrolPatient;
import org.tributary.clinicalrecord.patient.PatientRejection.UnknownClinic;
import org.tributary.clinicalrecord.views.clinics.ClinicDirectory;
import org.tributary.clinicalrecord.views.patients.PatientView;
import org.tributary.clinicalrecord.views.patients.Patients;
import org.tributary.events.ClinicId;
import org.tributary.events.PatientId;
import org.tributary.platform.feed.CatchUpWaiter;
import org.tributary.platform.kernel.RejectedException;
import org.tributary.platform.web.Caller;
import org.tributary.platform.web.IdempotentCommands;
import org.tributary.platform.web.NotFound;

/** Enrols a patient of the chain at one more clinic, which has come upon them as a possible duplicate. */
@RestController
class EnrolPatientEndpoint {

    private final IdempotentCommands commands;
    private final Patients patients;
    private final ClinicDirectory clinics;
    private final CatchUpWaiter catchUp;
    private final Clock clock;

    EnrolPatientEndpoint(
            IdempotentCommands commands,
            Patients patients,
            ClinicDirectory clinics,
            CatchUpWaiter catchUp,
            Clock clock) {
        this.commands = commands;
        this.patients = patients;
        this.clinics = clinics;
        this.catchUp = catchUp;
        this.clock = clock;
    }

    @PostMapping("/patients/{id}/enrolments")
    @ResponseStatus(HttpStatus.CREATED)
    @PreAuthorize("hasRole('front-desk')")
    ResponseEntity<PatientView> enrol(@PathVariable PatientId id, @Valid @RequestBody Request request, Caller caller) {
        caller.requireClinic(request.clinicId());
        var clinic = catchUp.await(() -> clinics.find(request.clinicId()))
                .orElseThrow(() -> new RejectedException(new UnknownClinic(request.clinicId())));
        return commands.create(
                "/patients/" + id,
                new EnrolPatient(id, clinic, clock.instant()),
                () -> patients.find(id).orElseThrow(NotFound::new));
    }

    record Request(@NotNull ClinicId clinicId) {}
}
