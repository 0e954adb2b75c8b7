package org.tributary.clinicalrecord.incident;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.tributary.clinicalrecord.incident.IncidentCommand.AcknowledgeIncident;
import org.tributary.clinicalrecord.incident.IncidentCommand.CloseIncident;
import org.tributary.clinicalrecord.views.incidents.IncidentView;
import org.tributary.clinicalrecord.views.incidents.Incidents;
import org.tributary.events.ClinicId;
import org.tributary.events.IncidentId;
import org.tributary.platform.web.Caller;
import org.tributary.platform.web.IdempotentCommands;
import org.tributary.platform.web.Page;
import org.tributary.platform.web.input.ManyLines;

/** Lists sessions that a fact learnt later speaks against, and notes that somebody has seen and reviewed them. */
@RestController
class IncidentsEndpoint {

    private final IdempotentCommands commands;
    private final Incidents incidents;
    private final Clock clock;

    IncidentsEndpoint(IdempotentCommands commands, Incidents incidents, Clock clock) {
        this.commands = commands;
        this.incidents = incidents;
        this.clock = clock;
    }

    @GetMapping("/clinics/{id}/incidents")
    @PreAuthorize("hasAnyRole('therapist', 'clinic-manager', 'clinical-lead')")
    Page<IncidentView> list(
            @PathVariable ClinicId id,
            @RequestParam(required = false) @Nullable IncidentId after,
            @RequestParam(defaultValue = "50") @Min(1) @Max(200) int limit,
            Caller caller) {
        caller.requireClinic(id);
        return incidents.at(id, after, limit);
    }

    @GetMapping("/incidents/{id}")
    @PreAuthorize("hasAnyRole('therapist', 'clinic-manager', 'clinical-lead')")
    IncidentView get(@PathVariable IncidentId id, Caller caller) {
        return incidents.get(id, caller);
    }

    @PostMapping("/incidents/{id}/acknowledgement")
    @PreAuthorize("hasAnyRole('therapist', 'clinic-manager', 'clinical-lead')")
    ResponseEntity<IncidentView> acknowledge(@PathVariable IncidentId id, Caller caller) {
        return commands.carryOut(
                "/incidents/" + id,
                new AcknowledgeIncident(id, caller.subject(), clock.instant()),
                () -> incidents.get(id, caller));
    }

    @PostMapping("/incidents/{id}/closing")
    @PreAuthorize("hasAnyRole('clinic-manager', 'clinical-lead')")
    ResponseEntity<IncidentView> close(
            @PathVariable IncidentId id, @Valid @RequestBody Request request, Caller caller) {
        return commands.carryOut(
                "/incidents/" + id,
                new CloseIncident(id, caller.subject(), request.note(), clock.instant()),
                () -> incidents.get(id, caller));
    }

    record Request(@NotBlank @ManyLines @Size(max = 4_000) String note) {

        @Override
        public String toString() {
            return "Request[note withheld]";
        }
    }
}
