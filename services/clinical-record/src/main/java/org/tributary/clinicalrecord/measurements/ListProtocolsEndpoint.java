package org.tributary.clinicalrecord.measurements;

import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.tributary.measurement.Protocol;
import org.tributary.measurement.ProtocolRegistry;
import org.tributary.platform.web.Page;

/** Lists the protocols of landmarks and of walking tests that a measurement may name, step by step. */
@RestController
class ListProtocolsEndpoint {

    @GetMapping("/protocols")
    @PreAuthorize("hasAnyRole('therapist', 'front-desk', 'clinical-lead', 'chain-admin')")
    Page<Protocol> list() {
        return Page.whole(ProtocolRegistry.current().protocols());
    }
}
