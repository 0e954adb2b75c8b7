package org.tributary.booking.replanning;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;
import org.tributary.booking.appointment.EligibilityWindows;
import org.tributary.booking.appointment.VisitPlan;
import org.tributary.booking.replanning.Move.Place;
import org.tributary.booking.schedule.TimeClaims;
import org.tributary.booking.schedule.TimeSpan;
import org.tributary.booking.views.agenda.AppointmentReader;
import org.tributary.booking.views.agenda.AppointmentView;
import org.tributary.events.ClinicId;
import org.tributary.events.PatientId;

/** Reads which visits of a clinic lost their time, and when their patients could come instead. */
@Component
class DisplacedVisits {

    static final Duration USUAL = Duration.ofDays(28);

    private final AppointmentReader appointments;
    private final TimeClaims claims;
    private final EligibilityWindows treatable;

    DisplacedVisits(AppointmentReader appointments, TimeClaims claims, EligibilityWindows treatable) {
        this.appointments = appointments;
        this.claims = claims;
        this.treatable = treatable;
    }

    List<DisplacedVisit> of(ClinicId clinic, ReplanningWish wish, Instant at) {
        return appointments.displacedAt(clinic, wish.causes()).stream()
                .map(visit -> withItsPatient(visit, wish, at))
                .toList();
    }

    List<PatientId> patientsOf(ClinicId clinic) {
        return appointments.displacedAt(clinic, List.of()).stream()
                .map(AppointmentView::patientId)
                .distinct()
                .toList();
    }

    private DisplacedVisit withItsPatient(AppointmentView displaced, ReplanningWish wish, Instant at) {
        var was = new Place(displaced.startsAt(), displaced.therapistId(), displaced.roomId());
        var visit = new VisitPlan(displaced.kind(), displaced.techniques(), displaced.duration());
        var from = was.startsAt().isBefore(at) ? at : was.startsAt();
        var until =
                Objects.requireNonNullElseGet(wish.until(), () -> was.startsAt().plus(USUAL));
        var window = new TimeSpan(from, until.isBefore(from) ? from : until);
        return new DisplacedVisit(
                displaced.appointmentId(),
                displaced.patientId(),
                visit,
                was,
                until,
                claims.takenOf(displaced.patientId(), window),
                fitOf(displaced, visit, window));
    }

    /** Where no time is left at all, it is not the patient's health that forbids one. */
    private List<TimeSpan> fitOf(AppointmentView displaced, VisitPlan visit, TimeSpan window) {
        return window.startsAt().equals(window.endsAt())
                ? List.of(window)
                : treatable
                        .of(displaced.patientId(), displaced.clinicId(), visit, window)
                        .orElse(List.of());
    }
}
