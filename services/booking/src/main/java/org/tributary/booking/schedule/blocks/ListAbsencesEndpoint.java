package org.tributary.booking.schedule.blocks;

import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.tributary.events.AbsenceId;
import org.tributary.events.TherapistId;
import org.tributary.platform.web.Caller;
import org.tributary.platform.web.Page;

/** Shows when a therapist is away, and whom that displaced. */
@RestController
@PreAuthorize("hasAnyRole('chain-admin', 'front-desk')")
class ListAbsencesEndpoint {

    private final BlockReader blocks;

    ListAbsencesEndpoint(BlockReader blocks) {
        this.blocks = blocks;
    }

    @GetMapping("/therapists/{id}/absences")
    Page<AbsenceView> list(@PathVariable TherapistId id, Caller caller) {
        return Page.whole(blocks.absences(id, null, caller));
    }

    @GetMapping("/therapists/{id}/absences/{absenceId}")
    AbsenceView get(@PathVariable TherapistId id, @PathVariable AbsenceId absenceId, Caller caller) {
        return blocks.absence(id, absenceId, caller);
    }
}
