package org.tributary.booking.series;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.tributary.booking.series.RegimenRequest.PhaseRequest;
import org.tributary.booking.series.RegimenRequest.PreferredTimeRequest;
import org.tributary.booking.series.SeriesCommand.ReplanSeries;
import org.tributary.booking.views.series.SeriesAnswer;
import org.tributary.booking.views.series.SeriesOfPatients;
import org.tributary.booking.views.series.SeriesView;
import org.tributary.events.SeriesId;
import org.tributary.events.TherapistId;
import org.tributary.platform.web.Caller;
import org.tributary.platform.web.IdempotentCommands;

/** Has a series go on otherwise from a day on: tells, or shows beforehand, what stays, moves, goes and is added. */
@RestController
class ReplanSeriesEndpoint {

    private final IdempotentCommands commands;
    private final SeriesPreview preview;
    private final SeriesOfPatients series;
    private final Clock clock;

    ReplanSeriesEndpoint(IdempotentCommands commands, SeriesPreview preview, SeriesOfPatients series, Clock clock) {
        this.commands = commands;
        this.preview = preview;
        this.series = series;
        this.clock = clock;
    }

    @PostMapping("/series/{id}/replanning")
    @PreAuthorize("hasRole('front-desk')")
    ResponseEntity<SeriesAnswer> replan(
            @PathVariable SeriesId id,
            @Valid @RequestBody Request request,
            @RequestParam(defaultValue = "false") boolean dryRun,
            Caller caller) {
        var before = series.get(id, caller);
        var command = request.toCommand(id, clock.instant());
        return dryRun
                ? ResponseEntity.ok(PlanAnswer.of(preview.of(command, terms(before))))
                : commands.carryOut("/series/" + id, command, () -> series.get(id, caller));
    }

    private static SeriesTerms terms(SeriesView series) {
        return new SeriesTerms(
                series.patientId(),
                series.clinicId(),
                series.courseId(),
                new Regimen(
                        series.starts(),
                        series.phases(),
                        series.preferredTimes(),
                        series.therapistId(),
                        series.techniques(),
                        series.duration()));
    }

    record Request(
            @NotNull LocalDate from,
            @NotEmpty @Size(max = 20) List<@NotNull @Valid PhaseRequest> phases,
            @Nullable @Size(max = 50) List<@NotNull @Valid PreferredTimeRequest> preferredTimes,
            @Nullable TherapistId therapistId) {

        ReplanSeries toCommand(SeriesId id, Instant at) {
            var asked = RegimenRequest.phases(phases);
            return new ReplanSeries(
                    id,
                    from,
                    asked,
                    preferredTimes == null ? null : RegimenRequest.preferredTimes(preferredTimes),
                    therapistId,
                    RegimenRequest.idsFor(asked),
                    at);
        }
    }
}
