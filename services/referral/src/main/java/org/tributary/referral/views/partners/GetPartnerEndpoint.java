package org.tributary.referral.views.partners;

import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.tributary.events.PartnerId;

/** Shows a partner to the chain's administration. */
@RestController
class GetPartnerEndpoint {

    private final Partners partners;

    GetPartnerEndpoint(Partners partners) {
        this.partners = partners;
    }

    @GetMapping("/partners/{id}")
    @PreAuthorize("hasRole('chain-admin')")
    ListedPartner show(@PathVariable PartnerId id) {
        return partners.get(id);
    }
}
