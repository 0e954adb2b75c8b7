package org.tributary.clinicalrecord.patient;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import org.tributary.clinicalrecord.patient.PatientCommand.ChangePatientDetails;
import org.tributary.clinicalrecord.views.clinics.ClinicDirectory;
import org.tributary.clinicalrecord.views.patients.PatientView;
import org.tributary.clinicalrecord.views.patients.PatientWall;
import org.tributary.clinicalrecord.views.patients.Patients;
import org.tributary.events.ClinicId;
import org.tributary.events.PatientId;
import org.tributary.events.clinicalrecord.PatientEvent.Sex;
import org.tributary.person.BirthDate;
import org.tributary.person.KnownAs;
import org.tributary.person.Name;
import org.tributary.person.Reach;
import org.tributary.platform.web.Caller;
import org.tributary.platform.web.IdempotentCommands;
import org.tributary.platform.web.NotFound;
import org.tributary.platform.web.input.ManyLines;

/** Changes what is known of who a patient is: what is sent replaces what was known, and all else stays. */
@RestController
class ChangePatientDetailsEndpoint {

    private final IdempotentCommands commands;
    private final Patients patients;
    private final PatientWall wall;
    private final ClinicDirectory clinics;
    private final Clock clock;

    ChangePatientDetailsEndpoint(
            IdempotentCommands commands, Patients patients, PatientWall wall, ClinicDirectory clinics, Clock clock) {
        this.commands = commands;
        this.patients = patients;
        this.wall = wall;
        this.clinics = clinics;
        this.clock = clock;
    }

    @PostMapping("/patients/{id}/changes")
    @PreAuthorize("hasRole('front-desk')")
    ResponseEntity<PatientView> change(@PathVariable PatientId id, @Valid @RequestBody Request request, Caller caller) {
        var clinic = wall.requireVisible(caller, id);
        return commands.carryOut(
                "/patients/" + id,
                request.toCommand(id, clinic, clinics.dayZoneOf(clinic), clock.instant()),
                () -> patients.find(id).orElseThrow(NotFound::new));
    }

    record Request(
            @Nullable @Valid Name name,
            @Nullable @BirthDate LocalDate birthDate,
            @Nullable Sex sex,
            @Nullable @Valid Reach contact,
            @Nullable @Size(max = 20) List<@NotNull @Valid KnownAs> identifiers,

            @Nullable @Pattern(regexp = "(?s).*\\S.*") @ManyLines @Size(max = 4_000)
            String reason,

            @Nullable Boolean distinct) {

        ChangePatientDetails toCommand(PatientId id, ClinicId clinic, ZoneId zone, Instant at) {
            var changes = new DetailChanges(
                    name == null ? null : name.recorded(),
                    birthDate,
                    sex,
                    contact == null ? null : contact.recorded(),
                    identifiers == null ? null : KnownAs.recorded(identifiers),
                    reason);
            return new ChangePatientDetails(id, clinic, zone, changes, Boolean.TRUE.equals(distinct), at);
        }

        @Override
        public String toString() {
            return "Request[person withheld]";
        }
    }
}
