package org.tributary.referral.partner;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.tributary.events.PartnerId;
import org.tributary.events.referral.PartnerEvent.PartnerKind;
import org.tributary.platform.kernel.Appearance;
import org.tributary.platform.web.IdempotentCommands;
import org.tributary.referral.partner.PartnerCommand.RegisterPartner;
import org.tributary.referral.views.partners.ListedPartner;
import org.tributary.referral.views.partners.Partners;

/** Registers a practice that refers patients. */
@RestController
class RegisterPartnerEndpoint {

    private final IdempotentCommands commands;
    private final Partners partners;

    RegisterPartnerEndpoint(IdempotentCommands commands, Partners partners) {
        this.commands = commands;
        this.partners = partners;
    }

    @PostMapping("/partners")
    @ResponseStatus(HttpStatus.CREATED)
    @PreAuthorize("hasRole('chain-admin')")
    ResponseEntity<ListedPartner> register(@Valid @RequestBody Request request) {
        var id = PartnerId.next();
        return commands.create("/partners/" + id, request.toCommand(id), () -> partners.get(id));
    }

    /** The practice, and the client of the sign-in by which it is known. */
    record Request(
            @NotBlank @Size(max = 200) String name,
            @NotNull PartnerKind kind,
            @NotBlank @Size(max = 200) String clientId) {

        RegisterPartner toCommand(PartnerId id) {
            return new RegisterPartner(id, name.strip(), kind, Appearance.of(clientId));
        }
    }
}
