package org.tributary.clinicalrecord.session;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.util.List;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import org.tributary.clinicalrecord.measurements.MeasurementEntry;
import org.tributary.clinicalrecord.session.SessionCommand.RecordClosingMeasurements;
import org.tributary.clinicalrecord.views.clinics.ClinicDirectory;
import org.tributary.clinicalrecord.views.sessions.SessionView;
import org.tributary.clinicalrecord.views.sessions.SessionWall;
import org.tributary.events.SessionId;
import org.tributary.platform.web.Caller;
import org.tributary.platform.web.IdempotentCommands;

/** Records what was measured after the techniques of a session. */
@RestController
class RecordClosingMeasurementsEndpoint {

    private final IdempotentCommands commands;
    private final SessionWall wall;
    private final ClinicDirectory clinics;
    private final Clock clock;

    RecordClosingMeasurementsEndpoint(
            IdempotentCommands commands, SessionWall wall, ClinicDirectory clinics, Clock clock) {
        this.commands = commands;
        this.wall = wall;
        this.clinics = clinics;
        this.clock = clock;
    }

    @PostMapping("/sessions/{id}/closing-measurements")
    @PreAuthorize("hasRole('therapist')")
    ResponseEntity<SessionView> record(@PathVariable SessionId id, @Valid @RequestBody Request request, Caller caller) {
        var session = wall.requireOwn(caller, id);
        var measured = MeasurementEntry.named(request.measurements());
        return commands.carryOut(
                "/sessions/" + id,
                new RecordClosingMeasurements(id, measured, clinics.dayZoneOf(session.clinicId()), clock.instant()),
                () -> wall.requireOwn(caller, id));
    }

    record Request(@NotEmpty @Size(max = 100) List<@NotNull @Valid MeasurementEntry> measurements) {}
}
