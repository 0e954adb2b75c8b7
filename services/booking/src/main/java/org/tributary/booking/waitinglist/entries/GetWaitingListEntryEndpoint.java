package org.tributary.booking.waitinglist.entries;

import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.tributary.events.WaitingListEntryId;
import org.tributary.platform.web.Caller;

/** Shows one entry of a waiting list, and what is held for the patient. */
@RestController
class GetWaitingListEntryEndpoint {

    private final WaitingList waitingList;

    GetWaitingListEntryEndpoint(WaitingList waitingList) {
        this.waitingList = waitingList;
    }

    @GetMapping("/waiting-list/{id}")
    @PreAuthorize("hasRole('front-desk')")
    WaitingListEntryView get(@PathVariable WaitingListEntryId id, Caller caller) {
        return waitingList.get(id, caller);
    }
}
