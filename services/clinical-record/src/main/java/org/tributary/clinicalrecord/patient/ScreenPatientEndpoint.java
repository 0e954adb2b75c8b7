package org.tributary.clinicalrecord.patient;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.tributary.clinicalrecord.patient.PatientCommand.ScreenPatient;
import org.tributary.clinicalrecord.views.beginnings.Beginnings;
import org.tributary.clinicalrecord.views.patients.PatientWall;
import org.tributary.clinicalrecord.views.screenings.ScreeningView;
import org.tributary.clinicalrecord.views.screenings.Screenings;
import org.tributary.eligibility.facts.ScreeningForm;
import org.tributary.events.PatientId;
import org.tributary.events.ScreeningId;
import org.tributary.events.clinicalrecord.PatientEvent.Answer;
import org.tributary.events.clinicalrecord.PatientEvent.Medication;
import org.tributary.events.clinicalrecord.PatientEvent.ScreeningKind;
import org.tributary.events.terms.Condition;
import org.tributary.platform.web.Caller;
import org.tributary.platform.web.IdempotentCommands;
import org.tributary.platform.web.NotFound;

/** Records a patient's answers to the safety questions and tells which gate they lead to. */
@RestController
class ScreenPatientEndpoint {

    private final IdempotentCommands commands;
    private final Screenings screenings;
    private final PatientWall wall;
    private final Beginnings beginnings;
    private final Clock clock;

    ScreenPatientEndpoint(
            IdempotentCommands commands, Screenings screenings, PatientWall wall, Beginnings beginnings, Clock clock) {
        this.commands = commands;
        this.screenings = screenings;
        this.wall = wall;
        this.beginnings = beginnings;
        this.clock = clock;
    }

    @PostMapping("/patients/{id}/screenings")
    @ResponseStatus(HttpStatus.CREATED)
    @PreAuthorize("hasAnyRole('front-desk', 'therapist')")
    ResponseEntity<ScreeningView> screen(
            @PathVariable PatientId id, @Valid @RequestBody Request request, Caller caller) {
        var clinic = wall.requireVisible(caller, id);
        var screening = ScreeningId.next();
        return commands.create(
                "/patients/" + id + "/screenings/" + screening,
                new ScreenPatient(id, clinic, request.toForm(screening), beginnings.of(id, clinic), clock.instant()),
                () -> screenings.find(id, screening).orElseThrow(NotFound::new));
    }

    record Request(
            @NotNull ScreeningKind kind,
            @NotNull Instant answeredAt,
            @Nullable Boolean changed,
            @Nullable @Size(max = 100) Map<@NotBlank String, @NotNull Answer> answers,
            @Nullable @Size(max = 20) List<@NotNull Condition> conditions,
            @Nullable @Size(max = 100) List<@NotNull @Valid Medicine> medications) {

        ScreeningForm toForm(ScreeningId screening) {
            return new ScreeningForm(
                    screening,
                    kind,
                    answeredAt,
                    kind == ScreeningKind.SHORT ? changed : null,
                    answers == null ? Map.of() : Map.copyOf(answers),
                    conditions == null ? List.of() : List.copyOf(conditions),
                    medications == null
                            ? List.of()
                            : medications.stream()
                                    .map(medicine -> new Medication(medicine.name(), medicine.code()))
                                    .toList());
        }

        @Override
        public String toString() {
            return "Request[answers withheld]";
        }
    }

    record Medicine(
            @NotBlank @Size(max = 200) String name,

            @Nullable @Pattern(regexp = ".*\\S.*") @Size(max = 100)
            String code) {

        @Override
        public String toString() {
            return "Medicine[withheld]";
        }
    }
}
