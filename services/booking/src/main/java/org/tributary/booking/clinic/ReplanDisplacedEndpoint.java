package org.tributary.booking.clinic;

import jakarta.validation.Valid;
import java.time.Clock;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.tributary.booking.clinic.ClinicCommand.ReplanDisplaced;
import org.tributary.booking.replanning.ReplanningId;
import org.tributary.booking.replanning.ReplanningStore;
import org.tributary.booking.replanning.ReplanningView;
import org.tributary.booking.replanning.ReplanningWish;
import org.tributary.booking.replanning.Replannings;
import org.tributary.events.AbsenceId;
import org.tributary.events.ClinicId;
import org.tributary.events.ClosureId;
import org.tributary.platform.web.Caller;
import org.tributary.platform.web.IdempotentCommands;

/** Gives a clinic's displaced visits other times, all or none; or shows which, and later does only what was shown. */
@RestController
class ReplanDisplacedEndpoint {

    private final IdempotentCommands commands;
    private final Replannings replannings;
    private final ReplanningStore kept;
    private final Clock clock;

    ReplanDisplacedEndpoint(IdempotentCommands commands, Replannings replannings, ReplanningStore kept, Clock clock) {
        this.commands = commands;
        this.replannings = replannings;
        this.kept = kept;
        this.clock = clock;
    }

    @PostMapping("/clinics/{id}/replannings")
    @ResponseStatus(HttpStatus.CREATED)
    @PreAuthorize("hasAnyRole('front-desk', 'chain-admin')")
    ResponseEntity<ReplanningView> replan(
            @PathVariable ClinicId id,
            @RequestParam(defaultValue = "false") boolean dryRun,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String asPreviewed,
            @Valid @RequestBody Request request,
            Caller caller) {
        caller.requireClinic(id);
        return dryRun ? preview(id, request.toWish()) : carryOut(id, request.toWish(), asPreviewed, caller);
    }

    private ResponseEntity<ReplanningView> preview(ClinicId id, ReplanningWish wish) {
        var preview = replannings.preview(id, wish, clock.instant());
        return ResponseEntity.ok().eTag(preview.tag()).body(preview.plan());
    }

    private ResponseEntity<ReplanningView> carryOut(
            ClinicId id, ReplanningWish wish, @Nullable String asPreviewed, Caller caller) {
        var replanning = ReplanningId.next();
        return commands.create(
                "/clinics/" + id + "/replannings/" + replanning,
                new ReplanDisplaced(id, replanning, wish, asPreviewed, clock.instant()),
                () -> kept.get(id, replanning, caller));
    }

    record Request(
            @Nullable ClosureId closureId,
            @Nullable AbsenceId absenceId,
            @Nullable Instant until,
            @Nullable Boolean sameTherapist) {

        ReplanningWish toWish() {
            return new ReplanningWish(closureId, absenceId, until, Boolean.TRUE.equals(sameTherapist));
        }
    }
}
