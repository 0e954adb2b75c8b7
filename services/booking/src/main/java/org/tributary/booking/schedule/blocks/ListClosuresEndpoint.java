package org.tributary.booking.schedule.blocks;

import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.tributary.events.ClinicId;
import org.tributary.events.ClosureId;
import org.tributary.platform.web.Caller;
import org.tributary.platform.web.Page;

/** Shows when a clinic is closed, and whom that displaced. */
@RestController
@PreAuthorize("hasAnyRole('chain-admin', 'front-desk', 'therapist')")
class ListClosuresEndpoint {

    private final BlockReader blocks;

    ListClosuresEndpoint(BlockReader blocks) {
        this.blocks = blocks;
    }

    @GetMapping("/clinics/{id}/closures")
    Page<ClosureView> list(@PathVariable ClinicId id, Caller caller) {
        return Page.whole(blocks.closures(id, null, caller));
    }

    @GetMapping("/clinics/{id}/closures/{closureId}")
    ClosureView get(@PathVariable ClinicId id, @PathVariable ClosureId closureId, Caller caller) {
        return blocks.closure(id, closureId, caller);
    }
}
