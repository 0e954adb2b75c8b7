package org.tributary.booking.waitinglist;

import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import org.tributary.booking.waitinglist.WaitingListCommand.LeaveWaitingList;
import org.tributary.booking.waitinglist.entries.WaitingList;
import org.tributary.booking.waitinglist.entries.WaitingListEntryView;
import org.tributary.events.WaitingListEntryId;
import org.tributary.platform.web.Caller;
import org.tributary.platform.web.IdempotentCommands;

/** Takes a patient who does not want to wait any more off the list; what is held for them goes to the next. */
@RestController
class LeaveWaitingListEndpoint {

    private final IdempotentCommands commands;
    private final WaitingList waitingList;

    LeaveWaitingListEndpoint(IdempotentCommands commands, WaitingList waitingList) {
        this.commands = commands;
        this.waitingList = waitingList;
    }

    @PostMapping("/waiting-list/{id}/withdrawal")
    @PreAuthorize("hasRole('front-desk')")
    ResponseEntity<WaitingListEntryView> leave(@PathVariable WaitingListEntryId id, Caller caller) {
        return commands.carryOut("/waiting-list/" + id, new LeaveWaitingList(id), () -> waitingList.get(id, caller));
    }
}
