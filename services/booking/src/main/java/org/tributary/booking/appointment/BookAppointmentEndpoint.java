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
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.tributary.booking.appointment.AppointmentCommand.BookAppointment;
import org.tributary.booking.appointment.AppointmentCommand.Consent;
import org.tributary.booking.appointment.AppointmentRejection.NotEligible;
import org.tributary.booking.appointment.AppointmentRejection.UnknownPatient;
import org.tributary.booking.views.agenda.Agenda;
import org.tributary.booking.views.agenda.AppointmentView;
import org.tributary.events.AppointmentId;
import org.tributary.events.ClinicId;
import org.tributary.events.CourseId;
import org.tributary.events.PatientId;
import org.tributary.events.ReferralId;
import org.tributary.events.RoomId;
import org.tributary.events.TherapistId;
import org.tributary.events.booking.AppointmentEvent.HouseRule;
import org.tributary.events.terms.Technique;
import org.tributary.events.terms.VisitKind;
import org.tributary.platform.feed.Arrivals;
import org.tributary.platform.kernel.CommandRejected;
import org.tributary.platform.web.Caller;
import org.tributary.platform.web.Submissions;

/** Books an appointment. A patient of whom the clinical record told only a moment ago is waited for. */
@RestController
class BookAppointmentEndpoint {

    private final Submissions submissions;
    private final Surroundings surroundings;
    private final Arrivals arrivals;
    private final Agenda agenda;
    private final Clock clock;

    BookAppointmentEndpoint(
            Submissions submissions, Surroundings surroundings, Arrivals arrivals, Agenda agenda, Clock clock) {
        this.submissions = submissions;
        this.surroundings = surroundings;
        this.arrivals = arrivals;
        this.agenda = agenda;
        this.clock = clock;
    }

    @PostMapping("/appointments")
    @ResponseStatus(HttpStatus.CREATED)
    @PreAuthorize("hasRole('front-desk')")
    ResponseEntity<AppointmentView> book(@Valid @RequestBody Request request, Caller caller) {
        caller.requireClinic(request.clinicId());
        var command = request.toCommand(AppointmentId.next(), caller, clock.instant());
        try {
            return book(command, caller);
        } catch (CommandRejected refusal) {
            if (isForWhatMayBeOnItsWay(refusal) && arrives(command)) {
                return book(command, caller);
            }
            throw refusal;
        }
    }

    private ResponseEntity<AppointmentView> book(BookAppointment command, Caller caller) {
        var id = command.appointmentId();
        return submissions.create("/appointments/" + id, command, () -> agenda.get(id, caller));
    }

    private static boolean isForWhatMayBeOnItsWay(CommandRejected refusal) {
        return refusal.reason() instanceof UnknownPatient
                || (refusal.reason() instanceof NotEligible screened && screened.gate() == null);
    }

    private boolean arrives(BookAppointment command) {
        return arrivals.await(() -> Optional.of(command).filter(it -> surroundings.haveHeardOfThePatientOf(it.visit())))
                .isPresent();
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
            return new BookAppointment(id, visit(), exception == null ? null : exception.askedBy(caller), at);
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

    /** Rules of the house that are set aside for this visit, and with whose consent. */
    record HouseException(
            @NotEmpty @Size(max = 2) List<@NotNull HouseRule> rules,
            @NotBlank @Size(max = 200) String approvedBy,
            @NotBlank @Size(max = 1000) String reason) {

        Consent askedBy(Caller caller) {
            return new Consent(rules.stream().distinct().toList(), caller.subject(), approvedBy, reason);
        }

        /** Without the reason, which may tell of the patient. */
        @Override
        public String toString() {
            return "HouseException[" + rules + "]";
        }
    }
}
