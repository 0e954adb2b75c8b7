package org.tributary.booking.appointment;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.tributary.booking.appointment.AppointmentCommand.BookAppointment;
import org.tributary.booking.appointment.AppointmentCommand.ExceptionRequest;
import org.tributary.booking.views.agenda.Agenda;
import org.tributary.booking.views.agenda.AppointmentView;
import org.tributary.events.AppointmentId;
import org.tributary.events.ApprovalId;
import org.tributary.events.ClinicId;
import org.tributary.events.CourseId;
import org.tributary.events.PatientId;
import org.tributary.events.ReferralId;
import org.tributary.events.RoomId;
import org.tributary.events.TherapistId;
import org.tributary.events.booking.AppointmentEvent.HouseRule;
import org.tributary.events.terms.Technique;
import org.tributary.events.terms.VisitKind;
import org.tributary.platform.web.Caller;
import org.tributary.platform.web.IdempotentCommands;

/**
 * Books an appointment. A patient of whom the clinical record told only a moment ago is waited for. Against rules of the house it is
 * booked provisionally, until a second person agrees.
 */
@RestController
class BookAppointmentEndpoint {

    private final IdempotentCommands commands;
    private final PatientCatchUp patients;
    private final Agenda agenda;
    private final Clock clock;

    BookAppointmentEndpoint(IdempotentCommands commands, PatientCatchUp patients, Agenda agenda, Clock clock) {
        this.commands = commands;
        this.patients = patients;
        this.agenda = agenda;
        this.clock = clock;
    }

    @PostMapping("/appointments")
    @ResponseStatus(HttpStatus.CREATED)
    @PreAuthorize("hasRole('front-desk')")
    ResponseEntity<AppointmentView> book(@Valid @RequestBody Request request, Caller caller) {
        caller.requireClinic(request.clinicId());
        var command = request.toCommand(AppointmentId.next(), caller, clock.instant());
        return patients.onceArrived(
                request.patientId(), request.clinicId(), request.kind(), () -> book(command, caller));
    }

    private ResponseEntity<AppointmentView> book(BookAppointment command, Caller caller) {
        var id = command.appointmentId();
        return commands.create("/appointments/" + id, command, () -> agenda.get(id, caller));
    }

    record Request(
            @NotNull ClinicId clinicId,
            @NotNull PatientId patientId,
            @NotNull TherapistId therapistId,
            @Nullable RoomId roomId,
            @NotNull VisitKind kind,
            @NotNull Instant startsAt,
            @Nullable Duration duration,
            @Nullable @Size(max = 20) List<@NotNull Technique> techniques,
            @Nullable CourseId courseId,
            @Nullable ReferralId referralId,
            @Nullable @Valid HouseException exception) {

        BookAppointment toCommand(AppointmentId id, Caller caller, Instant at) {
            return new BookAppointment(id, visit(), exception == null ? null : exception.requestedBy(caller), at);
        }

        private Visit visit() {
            return new Visit(
                    patientId,
                    clinicId,
                    therapistId,
                    roomId,
                    kind,
                    startsAt,
                    startsAt.plus(Objects.requireNonNullElse(duration, VisitPlan.USUAL)),
                    techniques == null
                            ? List.of()
                            : techniques.stream().distinct().toList(),
                    courseId,
                    referralId,
                    null);
        }
    }

    /** Rules of the house that are to be set aside for this visit: a second person has to agree. */
    record HouseException(
            @NotEmpty @Size(max = 2) List<@NotNull HouseRule> rules,
            @NotBlank @Size(max = 1000) String reason) {

        ExceptionRequest requestedBy(Caller caller) {
            return new ExceptionRequest(
                    ApprovalId.next(), rules.stream().distinct().toList(), caller.subject(), reason);
        }

        /** Without the reason, which may tell of the patient. */
        @Override
        public String toString() {
            return "HouseException[" + rules + "]";
        }
    }
}
