package org.tributary.referral.views.partners;

import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.tributary.events.PartnerId;
import org.tributary.platform.web.Page;

/** Shows the partners to the chain's administration. */
@RestController
@PreAuthorize("hasRole('chain-admin')")
class ListPartnersEndpoint {

    private final Partners partners;

    ListPartnersEndpoint(Partners partners) {
        this.partners = partners;
    }

    @GetMapping("/partners")
    Page<ListedPartner> list() {
        return Page.whole(partners.all());
    }

    @GetMapping("/partners/{id}")
    ListedPartner show(@PathVariable PartnerId id) {
        return partners.get(id);
    }
}
