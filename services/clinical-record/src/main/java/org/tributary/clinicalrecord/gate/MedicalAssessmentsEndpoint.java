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
import org.tributary.clinicalrecord.gate.PermissionView.MedicalAssessmentView;
import org.tributary.clinicalrecord.patient.PatientCommand.EndPermission;
import org.tributary.clinicalrecord.patient.PatientCommand.Paper;
import org.tributary.clinicalrecord.patient.PatientCommand.RecordMedicalAssessment;
import org.tributary.clinicalrecord.views.clinics.ClinicDirectory;
import org.tributary.clinicalrecord.views.patients.PatientWall;
import org.tributary.eligibility.facts.MedicalAssessment;
import org.tributary.events.ApprovalId;
import org.tributary.events.PatientId;
import org.tributary.events.PermissionId;
import org.tributary.events.clinicalrecord.BodyRegion;
import org.tributary.events.clinicalrecord.SafetyEvent.PermissionEnd;
import org.tributary.events.terms.Technique;
import org.tributary.platform.web.Caller;
import org.tributary.platform.web.IdempotentCommands;
import org.tributary.platform.web.Role;

/** Records that a physician allows forceful techniques for a time, and that this is taken back. */
@RestController
class MedicalAssessmentsEndpoint {

    private final IdempotentCommands commands;
    private final Permissions permissions;
    private final PatientWall wall;
    private final ClinicDirectory clinics;
    private final Clock clock;

    MedicalAssessmentsEndpoint(
            IdempotentCommands commands,
            Permissions permissions,
            PatientWall wall,
            ClinicDirectory clinics,
            Clock clock) {
        this.commands = commands;
        this.permissions = permissions;
        this.wall = wall;
        this.clinics = clinics;
        this.clock = clock;
    }

    /** What a therapist takes from paper awaits a clinical lead; a clinical lead has seen it. */
    @PostMapping("/patients/{id}/medical-assessments")
    @PreAuthorize("hasAnyRole('therapist', 'clinical-lead')")
    @ApiResponse(responseCode = "201", description = "In force from its first day on", useReturnTypeSchema = true)
    @ApiResponse(
            responseCode = "202",
            description = "Recorded, and in force once a second person has approved it",
            useReturnTypeSchema = true)
    ResponseEntity<MedicalAssessmentView> record(
            @PathVariable PatientId id, @Valid @RequestBody Request request, Caller caller) {
        var clinic = wall.requireVisible(caller, id);
        var isSeen = caller.has(Role.CLINICAL_LEAD) && caller.isPerson();
        var assessment =
                request.toAssessment(PermissionId.next(), clinics.dayZoneOf(clinic), isSeen ? null : ApprovalId.next());
        var location = "/patients/" + id + "/medical-assessments/" + assessment.permissionId();
        var command =
                new RecordMedicalAssessment(id, clinic, assessment, request.paper(), caller.subject(), clock.instant());
        return isSeen
                ? commands.create(location, command, () -> permissions.assessment(id, assessment.permissionId()))
                : commands.propose(location, command, () -> permissions.assessment(id, assessment.permissionId()));
    }

    @PostMapping("/patients/{id}/medical-assessments/{assessmentId}/revocation")
    @PreAuthorize("hasAnyRole('therapist', 'clinical-lead')")
    ResponseEntity<MedicalAssessmentView> revoke(
            @PathVariable PatientId id,
            @PathVariable PermissionId assessmentId,
            @Valid @RequestBody RevocationRequest request,
            Caller caller) {
        var clinic = wall.requireVisible(caller, id);
        return commands.carryOut(
                "/patients/" + id + "/medical-assessments/" + assessmentId,
                new EndPermission(id, clinic, assessmentId, PermissionEnd.REVOKED, request.reason(), clock.instant()),
                () -> permissions.assessment(id, assessmentId));
    }

    @GetMapping("/patients/{id}/medical-assessments/{assessmentId}")
    @PreAuthorize("hasAnyRole('front-desk', 'therapist', 'clinical-lead')")
    MedicalAssessmentView get(@PathVariable PatientId id, @PathVariable PermissionId assessmentId, Caller caller) {
        wall.requireVisible(caller, id);
        return permissions.assessment(id, assessmentId);
    }

    /** Days are those of the clinic; the last one is a day with it. */
    record Request(
            @NotNull LocalDate assessedOn,
            @NotNull LocalDate validUntil,
            @NotNull @Valid ClinicianRequest clinician,
            @NotEmpty @Size(max = 20) List<@NotNull Technique> allows,
            @Nullable @Size(max = 20) List<@NotNull BodyRegion> regions,
            @NotBlank @Size(max = 500) String evidence) {

        MedicalAssessment toAssessment(PermissionId id, ZoneId zone, @Nullable ApprovalId awaits) {
            return new MedicalAssessment(
                    id,
                    allows.stream().distinct().sorted().toList(),
                    Objects.requireNonNullElse(regions, List.<BodyRegion>of()),
                    assessedOn.atStartOfDay(zone).toInstant(),
                    validUntil.plusDays(1).atStartOfDay(zone).toInstant(),
                    awaits);
        }

        Paper paper() {
            return new Paper(clinician.toClinician(), null, evidence);
        }

        @Override
        public String toString() {
            return "Request[assessment withheld]";
        }
    }
}
