package org.tributary.clinicalrecord.patient;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PastOrPresent;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
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
import org.tributary.clinicalrecord.views.clinics.KnownClinics;
import org.tributary.clinicalrecord.views.patients.PatientView;
import org.tributary.clinicalrecord.views.patients.Patients;
import org.tributary.events.ClinicId;
import org.tributary.events.PatientId;
import org.tributary.events.clinicalrecord.PatientEvent.Sex;
import org.tributary.events.terms.Contact;
import org.tributary.events.terms.Identifier;
import org.tributary.events.terms.PersonName;
import org.tributary.platform.feed.Arrivals;
import org.tributary.platform.kernel.CommandRejected;
import org.tributary.platform.web.Caller;
import org.tributary.platform.web.NotFound;
import org.tributary.platform.web.Submissions;

/** Registers a patient. A clinic that was opened a moment ago is waited for. */
@RestController
class RegisterPatientEndpoint {

    private final Submissions submissions;
    private final Patients patients;
    private final KnownClinics clinics;
    private final Arrivals arrivals;
    private final Clock clock;

    RegisterPatientEndpoint(
            Submissions submissions, Patients patients, KnownClinics clinics, Arrivals arrivals, Clock clock) {
        this.submissions = submissions;
        this.patients = patients;
        this.clinics = clinics;
        this.arrivals = arrivals;
        this.clock = clock;
    }

    @PostMapping("/patients")
    @ResponseStatus(HttpStatus.CREATED)
    @PreAuthorize("hasRole('front-desk')")
    ResponseEntity<PatientView> register(@Valid @RequestBody Request request, Caller caller) {
        caller.requireClinic(request.clinicId());
        var clinic = arrivals.await(() -> clinics.find(request.clinicId()))
                .orElseThrow(() -> new CommandRejected(new UnknownClinic(request.clinicId())));
        var id = PatientId.next();
        return submissions.create(
                "/patients/" + id,
                request.toCommand(id, clinic, clock.instant()),
                () -> patients.find(id).orElseThrow(NotFound::new));
    }

    record Request(
            @NotNull ClinicId clinicId,
            @NotNull @Valid Name name,
            @NotNull @PastOrPresent @WithinLivingMemory LocalDate birthDate,
            @Nullable Sex sex,
            @NotNull @Valid Reach contact,
            @Nullable @Size(max = 20) List<@NotNull @Valid KnownAs> identifiers,
            @Nullable Boolean distinct) {

        RegisterPatient toCommand(PatientId id, ClinicId clinic, Instant at) {
            var person = new Person(
                    new PersonName(name.family(), name.given()),
                    birthDate,
                    sex,
                    new Contact(contact.email(), contact.phone()),
                    identifiers == null
                            ? List.of()
                            : identifiers.stream()
                                    .map(number -> new Identifier(number.system(), number.value()))
                                    .toList());
            return new RegisterPatient(id, clinic, person, Boolean.TRUE.equals(distinct), at);
        }

        @Override
        public String toString() {
            return "Request[person withheld]";
        }
    }

    record Name(
            @NotBlank @Size(max = 200) String family,
            @NotEmpty @Size(max = 20) List<@NotBlank @Size(max = 200) String> given) {

        @Override
        public String toString() {
            return "Name[withheld]";
        }
    }

    record Reach(
            @Nullable @Email @Size(max = 320) String email,
            @Nullable @Size(max = 50) String phone) {

        @Override
        public String toString() {
            return "Reach[withheld]";
        }
    }

    record KnownAs(
            @NotBlank @Size(max = 500) String system,
            @NotBlank @Size(max = 200) String value) {

        @Override
        public String toString() {
            return "KnownAs[withheld]";
        }
    }
}
