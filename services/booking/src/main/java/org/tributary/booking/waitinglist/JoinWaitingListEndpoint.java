package org.tributary.booking.waitinglist;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.tributary.booking.appointment.PatientCatchUp;
import org.tributary.booking.appointment.VisitPlan;
import org.tributary.booking.waitinglist.WaitingListCommand.JoinWaitingList;
import org.tributary.booking.waitinglist.entries.WaitingList;
import org.tributary.booking.waitinglist.entries.WaitingListEntryView;
import org.tributary.events.ClinicId;
import org.tributary.events.PatientId;
import org.tributary.events.WaitingListEntryId;
import org.tributary.events.terms.Technique;
import org.tributary.events.terms.VisitKind;
import org.tributary.platform.web.Caller;
import org.tributary.platform.web.IdempotentCommands;

/** Puts a patient on a clinic's waiting list. One of whom the clinical record told only a moment ago is waited for. */
@RestController
class JoinWaitingListEndpoint {

    private final IdempotentCommands commands;
    private final PatientCatchUp patients;
    private final WaitingList waitingList;
    private final Clock clock;

    JoinWaitingListEndpoint(
            IdempotentCommands commands, PatientCatchUp patients, WaitingList waitingList, Clock clock) {
        this.commands = commands;
        this.patients = patients;
        this.waitingList = waitingList;
        this.clock = clock;
    }

    @PostMapping("/waiting-list")
    @ResponseStatus(HttpStatus.CREATED)
    @PreAuthorize("hasRole('front-desk')")
    ResponseEntity<WaitingListEntryView> join(@Valid @RequestBody Request request, Caller caller) {
        caller.requireClinic(request.clinicId());
        var command = request.toCommand(WaitingListEntryId.next(), clock.instant());
        return patients.onceArrived(
                command.patientId(), command.clinicId(), VisitKind.EVALUATION, () -> join(command, caller));
    }

    private ResponseEntity<WaitingListEntryView> join(JoinWaitingList command, Caller caller) {
        var id = command.entryId();
        return commands.create("/waiting-list/" + id, command, () -> waitingList.get(id, caller));
    }

    record Request(
            @NotNull PatientId patientId,
            @NotNull ClinicId clinicId,
            @NotNull VisitKind kind,
            @Nullable @Size(max = 20) List<@NotNull Technique> techniques,
            @Nullable Duration duration,
            @NotNull Instant earliest,
            @NotNull Instant latest) {

        JoinWaitingList toCommand(WaitingListEntryId id, Instant at) {
            return new JoinWaitingList(
                    id,
                    patientId,
                    clinicId,
                    kind,
                    techniques == null
                            ? List.of()
                            : techniques.stream().distinct().toList(),
                    Objects.requireNonNullElse(duration, VisitPlan.USUAL),
                    earliest,
                    latest,
                    at);
        }
    }
}
