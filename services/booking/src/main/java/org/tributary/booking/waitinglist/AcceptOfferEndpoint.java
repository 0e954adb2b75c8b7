package org.tributary.booking.waitinglist;

import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import org.tributary.booking.waitinglist.WaitingListCommand.AcceptOffer;
import org.tributary.booking.waitinglist.entries.WaitingList;
import org.tributary.booking.waitinglist.entries.WaitingListEntryView;
import org.tributary.events.AppointmentId;
import org.tributary.events.OfferId;
import org.tributary.events.WaitingListEntryId;
import org.tributary.platform.web.Caller;
import org.tributary.platform.web.IdempotentCommands;

/** Books the time that is held for a patient who waited for it. */
@RestController
class AcceptOfferEndpoint {

    private final IdempotentCommands commands;
    private final WaitingList waitingList;
    private final Clock clock;

    AcceptOfferEndpoint(IdempotentCommands commands, WaitingList waitingList, Clock clock) {
        this.commands = commands;
        this.waitingList = waitingList;
        this.clock = clock;
    }

    @PostMapping("/waiting-list/{id}/acceptance")
    @PreAuthorize("hasRole('front-desk')")
    ResponseEntity<WaitingListEntryView> accept(
            @PathVariable WaitingListEntryId id,
            @RequestBody(required = false) @Nullable Request request,
            Caller caller) {
        var offer = request == null ? null : request.offerId();
        var command = new AcceptOffer(id, AppointmentId.next(), offer, clock.instant());
        return commands.carryOut("/waiting-list/" + id, command, () -> waitingList.get(id, caller));
    }

    /** Which offer is meant; whoever does not say means the one that stands. */
    record Request(@Nullable OfferId offerId) {}
}
