package org.tributary.clinicalrecord.session;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import org.tributary.clinicalrecord.measurements.Confirmation;
import org.tributary.clinicalrecord.measurements.MeasurementEntry;
import org.tributary.clinicalrecord.session.SessionCommand.RecordClosingMeasurements;
import org.tributary.clinicalrecord.views.clinics.ClinicDirectory;
import org.tributary.clinicalrecord.views.sessions.PastCharts;
import org.tributary.clinicalrecord.views.sessions.SessionView;
import org.tributary.clinicalrecord.views.sessions.SessionWall;
import org.tributary.events.SessionId;
import org.tributary.events.clinicalrecord.SessionEvent.WarningCode;
import org.tributary.platform.web.Caller;
import org.tributary.platform.web.IdempotentCommands;

/** Records what was measured after the techniques of a session. */
@RestController
class RecordClosingMeasurementsEndpoint {

    private final IdempotentCommands commands;
    private final SessionWall wall;
    private final ClinicDirectory clinics;
    private final PastCharts charts;
    private final Clock clock;

    RecordClosingMeasurementsEndpoint(
            IdempotentCommands commands, SessionWall wall, ClinicDirectory clinics, PastCharts charts, Clock clock) {
        this.commands = commands;
        this.wall = wall;
        this.clinics = clinics;
        this.charts = charts;
        this.clock = clock;
    }

    @PostMapping("/sessions/{id}/closing-measurements")
    @PreAuthorize("hasRole('therapist')")
    ResponseEntity<SessionView> record(@PathVariable SessionId id, @Valid @RequestBody Request request, Caller caller) {
        var session = wall.requireOwn(caller, id);
        var measured = MeasurementEntry.named(request.measurements());
        return commands.carryOut(
                "/sessions/" + id,
                new RecordClosingMeasurements(
                        id,
                        measured,
                        clinics.dayZoneOf(session.clinicId()),
                        new Confirmation(request.confirmed(), caller.subject(), charts.beforeClosingOf(session)),
                        clock.instant()),
                () -> wall.requireOwn(caller, id));
    }

    /** {@code confirm} names the warnings that the caller has looked at and stands by; it may be told with the same chart again. */
    record Request(
            @NotEmpty @Size(max = 100) List<@NotNull @Valid MeasurementEntry> measurements,
            @Nullable @Size(max = 10) List<@NotNull WarningCode> confirm) {

        Set<WarningCode> confirmed() {
            return confirm == null ? Set.of() : Set.copyOf(confirm);
        }
    }
}
