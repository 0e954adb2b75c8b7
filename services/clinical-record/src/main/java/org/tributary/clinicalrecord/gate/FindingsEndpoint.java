package org.tributary.clinicalrecord.gate;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.tributary.clinicalrecord.patient.PatientCommand.RecordFinding;
import org.tributary.clinicalrecord.patient.PatientCommand.ResolveFinding;
import org.tributary.clinicalrecord.patient.PatientFactsReader;
import org.tributary.clinicalrecord.views.clinics.ClinicDirectory;
import org.tributary.clinicalrecord.views.patients.PatientWall;
import org.tributary.eligibility.facts.Finding;
import org.tributary.events.FindingId;
import org.tributary.events.PatientId;
import org.tributary.events.clinicalrecord.BodyRegion;
import org.tributary.events.clinicalrecord.SafetyEvent.FindingSource;
import org.tributary.platform.web.Caller;
import org.tributary.platform.web.IdempotentCommands;
import org.tributary.platform.web.NotFound;
import org.tributary.platform.web.input.ManyLines;

/** Records a finding about a patient's health, and that it has ended; each answer tells what may be done with the patient now. */
@RestController
class FindingsEndpoint {

    private final IdempotentCommands commands;
    private final PatientFactsReader facts;
    private final Gates gates;
    private final PatientWall wall;
    private final ClinicDirectory clinics;
    private final Clock clock;

    FindingsEndpoint(
            IdempotentCommands commands,
            PatientFactsReader facts,
            Gates gates,
            PatientWall wall,
            ClinicDirectory clinics,
            Clock clock) {
        this.commands = commands;
        this.facts = facts;
        this.gates = gates;
        this.wall = wall;
        this.clinics = clinics;
        this.clock = clock;
    }

    @PostMapping("/patients/{id}/findings")
    @ResponseStatus(HttpStatus.CREATED)
    @PreAuthorize("hasAnyRole('front-desk', 'therapist')")
    ResponseEntity<FindingView> record(@PathVariable PatientId id, @Valid @RequestBody Request request, Caller caller) {
        var clinic = wall.requireVisible(caller, id);
        var finding = request.toFinding(FindingId.next(), clinics.dayZoneOf(clinic));
        return commands.create(
                "/patients/" + id + "/findings/" + finding.findingId(),
                new RecordFinding(id, clinic, finding, request.source(), request.note(), clock.instant()),
                () -> find(id, finding.findingId()));
    }

    @PostMapping("/patients/{id}/findings/{findingId}/resolution")
    @PreAuthorize("hasAnyRole('front-desk', 'therapist')")
    ResponseEntity<FindingView> resolve(
            @PathVariable PatientId id,
            @PathVariable FindingId findingId,
            @Valid @RequestBody Resolution request,
            Caller caller) {
        var clinic = wall.requireVisible(caller, id);
        var now = clock.instant();
        return commands.carryOut(
                "/patients/" + id + "/findings/" + findingId,
                new ResolveFinding(
                        id, clinic, findingId, request.endedAt(clinics.dayZoneOf(clinic), now), request.note(), now),
                () -> find(id, findingId));
    }

    @GetMapping("/patients/{id}/findings/{findingId}")
    @PreAuthorize("hasAnyRole('front-desk', 'therapist')")
    FindingView get(@PathVariable PatientId id, @PathVariable FindingId findingId, Caller caller) {
        wall.requireVisible(caller, id);
        return find(id, findingId);
    }

    private FindingView find(PatientId patient, FindingId id) {
        return facts.now(patient).findings().stream()
                .filter(finding -> finding.findingId().equals(id))
                .findFirst()
                .map(finding -> FindingView.of(finding, GateNow.of(gates.at(clock.instant(), patient))))
                .orElseThrow(NotFound::new);
    }

    /** Days are those of the clinic; the last one is a day with it. */
    record Request(
            @NotBlank @Size(max = 100) String code,
            @Nullable BodyRegion region,
            @NotNull LocalDate since,
            @Nullable LocalDate until,
            @Nullable @ManyLines @Size(max = 4_000) String note,
            @NotNull FindingSource source) {

        Finding toFinding(FindingId id, ZoneId zone) {
            return new Finding(
                    id,
                    code,
                    region,
                    since.atStartOfDay(zone).toInstant(),
                    until == null ? null : until.plusDays(1).atStartOfDay(zone).toInstant());
        }

        @Override
        public String toString() {
            return "Request[finding withheld]";
        }
    }

    /** The first day without it; none: from now on. */
    record Resolution(
            @Nullable LocalDate endedOn,
            @Nullable @ManyLines @Size(max = 4_000) String note) {

        Instant endedAt(ZoneId zone, Instant now) {
            return endedOn == null ? now : endedOn.atStartOfDay(zone).toInstant();
        }

        @Override
        public String toString() {
            return "Resolution[withheld]";
        }
    }
}
