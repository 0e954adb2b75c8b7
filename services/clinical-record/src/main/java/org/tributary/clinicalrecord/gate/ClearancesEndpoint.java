package org.tributary.clinicalrecord.gate;

import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import org.tributary.clinicalrecord.gate.PermissionView.ClearanceView;
import org.tributary.clinicalrecord.patient.ClearanceRights;
import org.tributary.clinicalrecord.patient.PatientCommand.EndPermission;
import org.tributary.clinicalrecord.patient.PatientCommand.Paper;
import org.tributary.clinicalrecord.patient.PatientCommand.RecordClearance;
import org.tributary.clinicalrecord.views.clinics.ClinicDirectory;
import org.tributary.clinicalrecord.views.patients.PatientWall;
import org.tributary.eligibility.facts.Clearance;
import org.tributary.events.ApprovalId;
import org.tributary.events.PatientId;
import org.tributary.events.PermissionId;
import org.tributary.events.clinicalrecord.BodyRegion;
import org.tributary.events.clinicalrecord.SafetyEvent.PermissionEnd;
import org.tributary.events.terms.Technique;
import org.tributary.platform.web.Caller;
import org.tributary.platform.web.IdempotentCommands;
import org.tributary.platform.web.input.ManyLines;

/** Records that a clinician clears findings for a time, and that a clearance is taken back. */
@RestController
class ClearancesEndpoint {

    private final IdempotentCommands commands;
    private final Permissions permissions;
    private final ClearanceRights rights;
    private final PatientWall wall;
    private final ClinicDirectory clinics;
    private final Clock clock;

    ClearancesEndpoint(
            IdempotentCommands commands,
            Permissions permissions,
            ClearanceRights rights,
            PatientWall wall,
            ClinicDirectory clinics,
            Clock clock) {
        this.commands = commands;
        this.permissions = permissions;
        this.rights = rights;
        this.wall = wall;
        this.clinics = clinics;
        this.clock = clock;
    }

    @PostMapping("/patients/{id}/clearances")
    @PreAuthorize("hasAnyRole('therapist', 'clinical-lead')")
    @ApiResponse(responseCode = "201", description = "In force from its first day on", useReturnTypeSchema = true)
    @ApiResponse(
            responseCode = "202",
            description = "Recorded, and in force once a second person has approved it",
            useReturnTypeSchema = true)
    ResponseEntity<ClearanceView> record(
            @PathVariable PatientId id, @Valid @RequestBody Request request, Caller caller) {
        var clinic = wall.requireVisible(caller, id);
        var at = clock.instant();
        var clearance = request.toClearance(PermissionId.next(), clinics.dayZoneOf(clinic));
        var location = "/patients/" + id + "/clearances/" + clearance.permissionId();
        var command =
                new RecordClearance(id, clinic, clearance, request.paper(), caller.subject(), ApprovalId.next(), at);
        return rights.needSecondPerson(clearance, at)
                ? commands.propose(location, command, () -> permissions.clearance(id, clearance.permissionId()))
                : commands.create(location, command, () -> permissions.clearance(id, clearance.permissionId()));
    }

    @PostMapping("/patients/{id}/clearances/{clearanceId}/revocation")
    @PreAuthorize("hasAnyRole('therapist', 'clinical-lead')")
    ResponseEntity<ClearanceView> revoke(
            @PathVariable PatientId id,
            @PathVariable PermissionId clearanceId,
            @Valid @RequestBody RevocationRequest request,
            Caller caller) {
        var clinic = wall.requireVisible(caller, id);
        return commands.carryOut(
                "/patients/" + id + "/clearances/" + clearanceId,
                new EndPermission(id, clinic, clearanceId, PermissionEnd.REVOKED, request.reason(), clock.instant()),
                () -> permissions.clearance(id, clearanceId));
    }

    @GetMapping("/patients/{id}/clearances/{clearanceId}")
    @PreAuthorize("hasAnyRole('front-desk', 'therapist', 'clinical-lead')")
    ClearanceView get(@PathVariable PatientId id, @PathVariable PermissionId clearanceId, Caller caller) {
        wall.requireVisible(caller, id);
        return permissions.clearance(id, clearanceId);
    }

    /** Days are those of the clinic; the last one is a day with it. */
    record Request(
            @NotEmpty @Size(max = 20) List<@NotBlank @Size(max = 100) String> clears,
            @Nullable @Size(max = 20) List<@NotNull Technique> techniques,
            @Nullable @Size(max = 20) List<@NotNull BodyRegion> regions,
            @NotNull @Valid ClinicianRequest clinician,
            @NotNull LocalDate from,
            @NotNull LocalDate until,
            @Nullable @ManyLines @Size(max = 4_000) String conditions,
            @NotBlank @Size(max = 500) String evidence) {

        Clearance toClearance(PermissionId id, ZoneId zone) {
            return new Clearance(
                    id,
                    clears.stream().distinct().sorted().toList(),
                    Objects.requireNonNullElse(techniques, List.<Technique>of()),
                    Objects.requireNonNullElse(regions, List.<BodyRegion>of()),
                    from.atStartOfDay(zone).toInstant(),
                    until.plusDays(1).atStartOfDay(zone).toInstant(),
                    null);
        }

        Paper paper() {
            return new Paper(clinician.toClinician(), conditions, evidence);
        }

        @Override
        public String toString() {
            return "Request[clearance withheld]";
        }
    }
}
