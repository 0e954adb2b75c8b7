package org.tributary.booking.availability;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.tributary.booking.appointment.VisitPlan;
import org.tributary.booking.availability.AvailabilityQuery.Wishes;
import org.tributary.events.ClinicId;
import org.tributary.events.PatientId;
import org.tributary.events.terms.Technique;
import org.tributary.events.terms.VisitKind;
import org.tributary.platform.web.Caller;
import org.tributary.platform.web.Page;

/** Shows a patient's next times at any of some clinics that treat them: each time of a clinic once. */
@RestController
class FindNextTimesEndpoint {

    private final FreeTimes times;
    private final Clock clock;

    FindNextTimesEndpoint(FreeTimes times, Clock clock) {
        this.times = times;
        this.clock = clock;
    }

    @GetMapping("/patients/{id}/next-times")
    @PreAuthorize("hasAnyRole('front-desk', 'therapist', 'chain-admin')")
    Page<FreeTime> find(
            @PathVariable PatientId id,
            @RequestParam(name = "clinicId") @NotEmpty @Size(max = 20) List<ClinicId> clinics,
            @RequestParam VisitKind kind,
            @RequestParam(name = "technique", defaultValue = "") @Size(max = 20) List<Technique> techniques,
            @RequestParam(defaultValue = "PT60M") Duration duration,
            @RequestParam(required = false) @Nullable Instant from,
            @RequestParam(defaultValue = "5") @Min(1) @Max(50) int limit,
            Caller caller) {
        clinics.forEach(caller::requireClinic);
        var window = new SearchWindow(from, null).asFarAsMayBe(clock.instant());
        var visit = new VisitPlan(kind, techniques, duration);
        var found = clinics.stream()
                .distinct()
                .map(clinic -> new AvailabilityQuery(clinic, visit, window, Wishes.ofPatient(id)))
                .flatMap(search -> times.oneAtEachTime(search, limit).stream())
                .sorted(Comparator.comparing(FreeTime::startsAt))
                .limit(limit)
                .toList();
        return Page.whole(found);
    }
}
