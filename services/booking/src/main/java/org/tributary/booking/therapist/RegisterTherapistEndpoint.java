package org.tributary.booking.therapist;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.tributary.booking.schedule.therapists.TherapistView;
import org.tributary.booking.schedule.therapists.Therapists;
import org.tributary.booking.therapist.TherapistCommand.RegisterTherapist;
import org.tributary.events.TherapistId;
import org.tributary.platform.kernel.Appearance;
import org.tributary.platform.web.Caller;
import org.tributary.platform.web.IdempotentCommands;

/** Registers a therapist with the certificates they bring. */
@RestController
class RegisterTherapistEndpoint {

    private final IdempotentCommands commands;
    private final Therapists therapists;

    RegisterTherapistEndpoint(IdempotentCommands commands, Therapists therapists) {
        this.commands = commands;
        this.therapists = therapists;
    }

    @PostMapping("/therapists")
    @ResponseStatus(HttpStatus.CREATED)
    @PreAuthorize("hasRole('chain-admin')")
    ResponseEntity<TherapistView> register(@Valid @RequestBody Request request, Caller caller) {
        var id = TherapistId.next();
        return commands.create("/therapists/" + id, request.toCommand(id), () -> therapists.get(id, caller.clinics()));
    }

    record Request(
            @NotBlank @Size(max = 200) String displayName,

            @Nullable @Pattern(regexp = ".*\\S.*") @Size(max = 200)
            String subject,

            @Nullable @Size(max = 20) List<@NotNull @Valid CertificateRequest> certificates) {

        RegisterTherapist toCommand(TherapistId id) {
            return new RegisterTherapist(
                    id,
                    displayName,
                    subject == null ? null : Appearance.of(subject),
                    certificates == null
                            ? List.of()
                            : certificates.stream()
                                    .map(CertificateRequest::toCertificate)
                                    .toList());
        }

        /** Without the name: a request may end up in a log line. */
        @Override
        public String toString() {
            return "Request[]";
        }
    }
}
