package org.tributary.clinicalrecord.views.eligibility;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.tributary.clinicalrecord.views.patients.PatientWall;
import org.tributary.eligibility.Eligibility;
import org.tributary.eligibility.GateInForce;
import org.tributary.events.PatientId;
import org.tributary.events.terms.Gate;
import org.tributary.events.terms.Technique;
import org.tributary.platform.web.Caller;

/** Tells which gate was in force for a patient at a time, what it rests on and which policy decided. */
@RestController
class GetEligibilityEndpoint {

    private final Screenings screenings;
    private final PatientWall wall;
    private final Clock clock;

    GetEligibilityEndpoint(Screenings screenings, PatientWall wall, Clock clock) {
        this.screenings = screenings;
        this.wall = wall;
        this.clock = clock;
    }

    @GetMapping("/patients/{id}/eligibility")
    @PreAuthorize("hasAnyRole('front-desk', 'therapist')")
    Response get(@PathVariable PatientId id, @RequestParam(required = false) @Nullable Instant at, Caller caller) {
        wall.requireVisible(caller, id);
        var asked = at == null ? clock.instant() : at;
        var inForce = screenings.inForceAt(id, asked);
        return switch (Eligibility.of(inForce.orElse(null), List.of(), asked)) {
            case Eligibility.NeverScreened no -> Response.withoutGate(id, asked, no.reasons());
            case Eligibility.Expired no -> Response.withoutGate(id, asked, no.reasons());
            case Eligibility.Allowed _,
                    Eligibility.AwaitingClearance _,
                    Eligibility.Closed _,
                    Eligibility.Restricted _ -> Response.of(id, asked, inForce.orElseThrow());
        };
    }

    /**
     * The gate and the forms it rests on, the one answered first first. No gate: no screening was valid then, so nothing may be
     * done.
     */
    record Response(
            PatientId patientId,
            Instant at,
            @Nullable Gate gate,
            List<String> reasons,
            List<Technique> restrictedTechniques,
            @Nullable String policyVersion,
            @Nullable Instant validUntil,
            List<ScreeningView> screenings) {

        static Response of(PatientId patient, Instant at, GateInForce<ScreeningView> inForce) {
            return new Response(
                    patient,
                    at,
                    inForce.gate(),
                    inForce.reasons(),
                    inForce.restrictedTechniques(),
                    inForce.forms().getLast().policyVersion(),
                    inForce.validUntil(),
                    inForce.forms());
        }

        static Response withoutGate(PatientId patient, Instant at, List<String> reasons) {
            return new Response(patient, at, null, reasons, List.of(), null, null, List.of());
        }
    }
}
