package org.tributary.clinicalrecord.patient;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.tributary.clinicalrecord.patient.PatientCommand.RegisterPatient;
import org.tributary.clinicalrecord.patient.PatientRejection.UnknownClinic;
import org.tributary.clinicalrecord.views.clinics.ClinicDirectory;
import org.tributary.clinicalrecord.views.patients.PatientView;
import org.tributary.clinicalrecord.views.patients.Patients;
import org.tributary.events.ClinicId;
import org.tributary.events.PatientId;
import org.tributary.events.clinicalrecord.PatientEvent.Sex;
import org.tributary.person.BirthDate;
import org.tributary.person.KnownAs;
import org.tributary.person.Name;
import org.tributary.person.Reach;
import org.tributary.platform.feed.CatchUpWaiter;
import org.tributary.platform.kernel.RejectedException;
import org.tributary.platform.web.Caller;
import org.tributary.platform.web.IdempotentCommands;
import org.tributary.platform.web.NotFound;

/** Registers a patient. A clinic that was opened a moment ago is waited for. */
@RestController
class RegisterPatientEndpoint {

    private final IdempotentCommands commands;
    private final Patients patients;
    private final ClinicDirectory clinics;
    private final CatchUpWaiter catchUp;
    private final Clock clock;

    RegisterPatientEndpoint(
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

    @PostMapping("/patients")
    @ResponseStatus(HttpStatus.CREATED)
    @PreAuthorize("hasRole('front-desk')")
    ResponseEntity<PatientView> register(@Valid @RequestBody Request request, Caller caller) {
        caller.requireClinic(request.clinicId());
        var zone = catchUp.await(() -> clinics.zoneOf(request.clinicId()))
                .orElseThrow(() -> new RejectedException(new UnknownClinic(request.clinicId())));
        var id = PatientId.next();
        return commands.create(
                "/patients/" + id,
                request.toCommand(id, zone, clock.instant()),
                () -> patients.find(id).orElseThrow(NotFound::new));
    }

    record Request(
            @NotNull ClinicId clinicId,
            @NotNull @Valid Name name,
            @NotNull @BirthDate LocalDate birthDate,
            @Nullable Sex sex,
            @NotNull @Valid Reach contact,
            @Nullable @Size(max = 20) List<@NotNull @Valid KnownAs> identifiers,
            @Nullable Boolean distinct) {

        RegisterPatient toCommand(PatientId id, ZoneId zone, Instant at) {
            var person = new Person(name.recorded(), birthDate, sex, contact.recorded(), KnownAs.recorded(identifiers));
            return new RegisterPatient(id, clinicId, zone, person, Boolean.TRUE.equals(distinct), at);
        }

        @Override
        public String toString() {
            return "Request[person withheld]";
        }
    }
}
