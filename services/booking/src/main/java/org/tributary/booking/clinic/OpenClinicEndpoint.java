package org.tributary.booking.clinic;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.tributary.booking.clinic.ClinicCommand.OpenClinic;
import org.tributary.booking.schedule.clinics.ClinicDirectory;
import org.tributary.booking.schedule.clinics.ClinicView;
import org.tributary.events.ClinicId;
import org.tributary.events.RoomId;
import org.tributary.events.booking.ClinicEvent.OpeningHours;
import org.tributary.events.booking.ClinicEvent.Room;
import org.tributary.platform.web.IdempotentCommands;

/** Opens a clinic. */
@RestController
class OpenClinicEndpoint {

    private final IdempotentCommands commands;
    private final ClinicDirectory clinics;

    OpenClinicEndpoint(IdempotentCommands commands, ClinicDirectory clinics) {
        this.commands = commands;
        this.clinics = clinics;
    }

    @PostMapping("/clinics")
    @ResponseStatus(HttpStatus.CREATED)
    @PreAuthorize("hasRole('chain-admin')")
    ResponseEntity<ClinicView> open(@Valid @RequestBody Request request) {
        var id = ClinicId.next();
        return commands.create("/clinics/" + id, request.toCommand(id), () -> clinics.get(id));
    }

    record Request(
            @NotBlank @Size(max = 200) String name,

            @NotNull ZoneId zone,
            @NotEmpty @Size(max = 50) List<@NotNull @Valid Hours> openingHours,
            @NotEmpty @Size(max = 200) List<@NotBlank @Size(max = 100) String> rooms,
            @Nullable Duration turnover,
            @Nullable LocalDate openedOn) {

        OpenClinic toCommand(ClinicId id) {
            return new OpenClinic(
                    id,
                    name,
                    zone,
                    openingHours.stream().map(Hours::toOpeningHours).toList(),
                    rooms.stream().map(room -> new Room(RoomId.next(), room)).toList(),
                    turnover,
                    openedOn);
        }
    }

    record Hours(
            @NotNull DayOfWeek day,
            @NotNull LocalTime opens,
            @NotNull LocalTime closes) {

        OpeningHours toOpeningHours() {
            return new OpeningHours(day, opens, closes);
        }
    }
}
