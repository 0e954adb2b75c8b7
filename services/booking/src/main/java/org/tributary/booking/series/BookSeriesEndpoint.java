package org.tributary.booking.series;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.tributary.booking.appointment.PatientCatchUp;
import org.tributary.booking.appointment.VisitPlan;
import org.tributary.booking.series.RegimenRequest.PhaseRequest;
import org.tributary.booking.series.RegimenRequest.PreferredTimeRequest;
import org.tributary.booking.series.SeriesCommand.BookSeries;
import org.tributary.booking.views.series.SeriesAnswer;
import org.tributary.booking.views.series.SeriesOfPatients;
import org.tributary.events.ClinicId;
import org.tributary.events.CourseId;
import org.tributary.events.PatientId;
import org.tributary.events.SeriesId;
import org.tributary.events.TherapistId;
import org.tributary.events.terms.Technique;
import org.tributary.events.terms.VisitKind;
import org.tributary.platform.web.Caller;
import org.tributary.platform.web.IdempotentCommands;

/** Books a regimen, all of it or nothing; or shows how it would be booked. */
@RestController
class BookSeriesEndpoint {

    private final IdempotentCommands commands;
    private final SeriesPreview preview;
    private final SeriesOfPatients series;
    private final PatientCatchUp patients;
    private final Clock clock;

    BookSeriesEndpoint(
            IdempotentCommands commands,
            SeriesPreview preview,
            SeriesOfPatients series,
            PatientCatchUp patients,
            Clock clock) {
        this.commands = commands;
        this.preview = preview;
        this.series = series;
        this.patients = patients;
        this.clock = clock;
    }

    @PostMapping("/series")
    @ResponseStatus(HttpStatus.CREATED)
    @PreAuthorize("hasRole('front-desk')")
    ResponseEntity<SeriesAnswer> book(
            @Valid @RequestBody Request request, @RequestParam(defaultValue = "false") boolean dryRun, Caller caller) {
        caller.requireClinic(request.clinicId());
        var command = request.toCommand(SeriesId.next(), clock.instant());
        return patients.onceArrived(
                request.patientId(),
                request.clinicId(),
                VisitKind.TREATMENT,
                () -> dryRun ? ResponseEntity.ok(PlanAnswer.of(preview.of(command))) : book(command, caller));
    }

    private ResponseEntity<SeriesAnswer> book(BookSeries command, Caller caller) {
        var id = command.seriesId();
        return commands.create("/series/" + id, command, () -> series.get(id, caller));
    }

    record Request(
            @NotNull PatientId patientId,
            @NotNull ClinicId clinicId,
            @Nullable CourseId courseId,
            @NotEmpty @Size(max = 20) List<@NotNull Technique> techniques,
            @Nullable Duration duration,
            @Nullable TherapistId therapistId,
            @NotNull LocalDate starts,
            @NotEmpty @Size(max = 20) List<@NotNull @Valid PhaseRequest> phases,
            @Nullable @Size(max = 50) List<@NotNull @Valid PreferredTimeRequest> preferredTimes) {

        BookSeries toCommand(SeriesId id, Instant at) {
            var regimen = regimen();
            return new BookSeries(
                    id,
                    new SeriesTerms(patientId, clinicId, courseId, regimen),
                    RegimenRequest.idsFor(regimen.phases()),
                    at);
        }

        private Regimen regimen() {
            return new Regimen(
                    starts,
                    RegimenRequest.phases(phases),
                    preferredTimes == null ? List.of() : RegimenRequest.preferredTimes(preferredTimes),
                    therapistId,
                    techniques.stream().distinct().toList(),
                    Objects.requireNonNullElse(duration, VisitPlan.USUAL));
        }
    }
}
