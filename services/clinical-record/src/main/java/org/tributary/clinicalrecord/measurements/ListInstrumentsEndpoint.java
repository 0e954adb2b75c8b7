package org.tributary.clinicalrecord.measurements;

import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.tributary.measurement.Instrument;
import org.tributary.measurement.InstrumentRegistry;
import org.tributary.platform.web.Page;

/** Lists the instruments whose scores may be charted, each with its range, direction, bands and error, and what its owner allows. */
@RestController
class ListInstrumentsEndpoint {

    @GetMapping("/instruments")
    @PreAuthorize("hasAnyRole('therapist', 'front-desk', 'clinical-lead', 'chain-admin')")
    Page<Instrument> list() {
        return Page.whole(InstrumentRegistry.current().instruments());
    }
}
