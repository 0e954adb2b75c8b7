package org.tributary.referral.views.partners;

import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.tributary.platform.web.Page;

/** Lists the partners for the chain's administration. */
@RestController
class ListPartnersEndpoint {

    private final Partners partners;

    ListPartnersEndpoint(Partners partners) {
        this.partners = partners;
    }

    @GetMapping("/partners")
    @PreAuthorize("hasRole('chain-admin')")
    Page<ListedPartner> list() {
        return Page.whole(partners.all());
    }
}
