package org.tributary.booking.availability;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.tributary.booking.appointment.VisitPlan;
import org.tributary.booking.availability.AvailabilityQuery.Wishes;
import org.tributary.booking.availability.FreeTime.FreeTimeCursor;
import org.tributary.events.ClinicId;
import org.tributary.events.PatientId;
import org.tributary.events.RoomId;
import org.tributary.events.TherapistId;
import org.tributary.events.terms.Technique;
import org.tributary.events.terms.VisitKind;
import org.tributary.platform.web.Caller;
import org.tributary.platform.web.Page;

/** Shows the times at which a visit could be booked at a clinic. */
@RestController
class FindFreeTimesEndpoint {

    private final FreeTimes times;
    private final Clock clock;

    FindFreeTimesEndpoint(FreeTimes times, Clock clock) {
        this.times = times;
        this.clock = clock;
    }

    @GetMapping("/clinics/{id}/availability")
    @PreAuthorize("hasAnyRole('front-desk', 'therapist', 'chain-admin')")
    Page<FreeTime> find(
            @PathVariable ClinicId id,
            @RequestParam VisitKind kind,
            @RequestParam(name = "technique", defaultValue = "") @Size(max = 20) List<Technique> techniques,
            @RequestParam(defaultValue = "PT60M") Duration duration,
            @RequestParam(required = false) @Nullable Instant from,
            @RequestParam(required = false) @Nullable Instant to,
            @RequestParam(required = false) @Nullable TherapistId therapistId,
            @RequestParam(required = false) @Nullable RoomId roomId,
            @RequestParam(required = false) @Nullable PatientId patientId,
            @RequestParam(required = false) @Nullable FreeTimeCursor after,
            @RequestParam(defaultValue = "50") @Min(1) @Max(200) int limit,
            Caller caller) {
        caller.requireClinic(id);
        var window = new SearchWindow(from, to).asOf(clock.instant());
        var wishes = new Wishes(therapistId, roomId, patientId);
        var search = new AvailabilityQuery(id, new VisitPlan(kind, techniques, duration), window, wishes);
        return Page.of(times.find(search, after, limit + 1), limit, FreeTime::place);
    }
}
