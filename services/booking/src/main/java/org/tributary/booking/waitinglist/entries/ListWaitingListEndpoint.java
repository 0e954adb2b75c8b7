package org.tributary.booking.waitinglist.entries;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.tributary.booking.waitinglist.entries.WaitingList.Turn;
import org.tributary.booking.waitinglist.entries.WaitingListEntryView.Status;
import org.tributary.events.ClinicId;
import org.tributary.platform.web.Caller;
import org.tributary.platform.web.Page;

/** Shows who waits at the caller's clinics, in the order in which a freed time is offered. */
@RestController
class ListWaitingListEndpoint {

    private final WaitingList waitingList;

    ListWaitingListEndpoint(WaitingList waitingList) {
        this.waitingList = waitingList;
    }

    @GetMapping("/waiting-list")
    @PreAuthorize("hasRole('front-desk')")
    Page<WaitingListEntryView> list(
            @RequestParam(required = false) @Nullable ClinicId clinicId,
            @RequestParam(required = false) @Nullable Status status,
            @RequestParam(required = false) @Nullable Turn after,
            @RequestParam(defaultValue = "50") @Min(1) @Max(200) int limit,
            Caller caller) {
        return waitingList.page(clinicId, status, after, limit, caller);
    }
}
