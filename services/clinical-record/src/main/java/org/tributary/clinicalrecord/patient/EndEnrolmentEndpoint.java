package org.tributary.clinicalrecord.patient;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import org.tributary.clinicalrecord.patient.PatientCommand.EndEnrolment;
import org.tributary.clinicalrecord.views.patients.EnrolmentView;
import org.tributary.clinicalrecord.views.patients.Enrolments;
import org.tributary.events.ClinicId;
import org.tributary.events.PatientId;
import org.tributary.events.clinicalrecord.PatientEvent.EnrolmentEnd;
import org.tributary.platform.web.Caller;
import org.tributary.platform.web.IdempotentCommands;
import org.tributary.platform.web.NotFound;
import org.tributary.platform.web.input.ManyLines;

/** Ends that a clinic treats a patient: it sees them no more, and tells since when. */
@RestController
class EndEnrolmentEndpoint {

    private final IdempotentCommands commands;
    private final Enrolments enrolments;
    private final Clock clock;

    EndEnrolmentEndpoint(IdempotentCommands commands, Enrolments enrolments, Clock clock) {
        this.commands = commands;
        this.enrolments = enrolments;
        this.clock = clock;
    }

    @PostMapping("/patients/{id}/enrolments/{clinicId}/ending")
    @PreAuthorize("hasRole('front-desk')")
    ResponseEntity<EnrolmentView> end(
            @PathVariable PatientId id,
            @PathVariable ClinicId clinicId,
            @Valid @RequestBody Request request,
            Caller caller) {
        return commands.carryOut(
                "/patients/" + id + "/enrolments/" + clinicId,
                new EndEnrolment(id, clinicId, request.reason(), request.note(), clock.instant()),
                () -> get(id, clinicId, caller));
    }

    @GetMapping("/patients/{id}/enrolments/{clinicId}")
    @PreAuthorize("hasAnyRole('front-desk', 'therapist')")
    EnrolmentView get(@PathVariable PatientId id, @PathVariable ClinicId clinicId, Caller caller) {
        return enrolments.find(id, clinicId).filter(_ -> caller.sees(clinicId)).orElseThrow(NotFound::new);
    }

    record Request(
            @NotNull EnrolmentEnd reason,

            @Nullable @Pattern(regexp = "(?s).*\\S.*") @ManyLines @Size(max = 4_000)
            String note) {

        @Override
        public String toString() {
            return "Request[" + reason + "]";
        }
    }
}
