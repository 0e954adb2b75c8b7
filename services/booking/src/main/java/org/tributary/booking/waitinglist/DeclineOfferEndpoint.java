package org.tributary.booking.waitinglist;

import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import org.tributary.booking.waitinglist.WaitingListCommand.DeclineOffer;
import org.tributary.booking.waitinglist.entries.WaitingList;
import org.tributary.booking.waitinglist.entries.WaitingListEntryView;
import org.tributary.events.OfferId;
import org.tributary.events.WaitingListEntryId;
import org.tributary.platform.web.Caller;
import org.tributary.platform.web.IdempotentCommands;

/** Gives the time that is held for a patient to the next; the patient waits on. */
@RestController
class DeclineOfferEndpoint {

    private final IdempotentCommands commands;
    private final WaitingList waitingList;

    DeclineOfferEndpoint(IdempotentCommands commands, WaitingList waitingList) {
        this.commands = commands;
        this.waitingList = waitingList;
    }

    @PostMapping("/waiting-list/{id}/decline")
    @PreAuthorize("hasRole('front-desk')")
    ResponseEntity<WaitingListEntryView> decline(
            @PathVariable WaitingListEntryId id,
            @RequestBody(required = false) @Nullable Request request,
            Caller caller) {
        var command = new DeclineOffer(id, request == null ? null : request.offerId());
        return commands.carryOut("/waiting-list/" + id, command, () -> waitingList.get(id, caller));
    }

    /** Which offer is meant; whoever does not say means the one that stands. */
    record Request(@Nullable OfferId offerId) {}
}
