package org.tributary.clinicalrecord.gate;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.tributary.clinicalrecord.views.patients.PatientWall;
import org.tributary.clinicalrecord.views.patients.PersonRecords;
import org.tributary.clinicalrecord.views.screenings.ScreeningView;
import org.tributary.clinicalrecord.views.screenings.Screenings;
import org.tributary.eligibility.Eligibility;
import org.tributary.eligibility.policy.Effect;
import org.tributary.events.PatientId;
import org.tributary.events.clinicalrecord.BodyRegion;
import org.tributary.events.clinicalrecord.FormsDue;
import org.tributary.events.clinicalrecord.GateInput;
import org.tributary.events.clinicalrecord.GateWindow;
import org.tributary.events.clinicalrecord.GateWindow.Restriction;
import org.tributary.events.clinicalrecord.PatientEvent.ScreeningKind;
import org.tributary.events.terms.Gate;
import org.tributary.events.terms.Technique;
import org.tributary.platform.web.Caller;

/** Tells what may be done with a patient at any time, by what was known at any other, what it rests on and which policy decides. */
@RestController
class GetEligibilityEndpoint {

    private final Gates gates;
    private final Screenings screenings;
    private final PatientWall wall;
    private final PersonRecords records;
    private final Clock clock;

    GetEligibilityEndpoint(Gates gates, Screenings screenings, PatientWall wall, PersonRecords records, Clock clock) {
        this.gates = gates;
        this.screenings = screenings;
        this.wall = wall;
        this.records = records;
        this.clock = clock;
    }

    @GetMapping("/patients/{id}/eligibility")
    @PreAuthorize("hasAnyRole('front-desk', 'therapist')")
    Response get(
            @PathVariable PatientId id,
            @RequestParam(required = false) @Nullable Instant at,
            @RequestParam(required = false) @Nullable Instant knownAt,
            @RequestParam(required = false) @Nullable Technique technique,
            @RequestParam(required = false) @Nullable BodyRegion region,
            Caller caller) {
        wall.requireVisible(caller, id);
        var decided = gates.at(at == null ? clock.instant() : at, id, knownAt);
        var window = decided.window();
        var inputs = decided.decision().inputs();
        return new Response(
                id,
                window.from(),
                knownAt,
                window.gate(),
                window.reasons(),
                window.restrictedTechniques(),
                window.restrictions(),
                window.noCompression(),
                allows(window, technique, region),
                window.policyVersion(),
                window.until(),
                explained(decided),
                inputs,
                screenings.find(records.of(id), idsOf(GateInput.FactKind.SCREENING, inputs)),
                idsOf(GateInput.FactKind.CLEARANCE, inputs),
                decided.forms().at(window.from()).orElse(null),
                decided.forms());
    }

    /** A technique without a region is allowed where there is one region at least at which it is. */
    private static boolean allows(GateWindow window, @Nullable Technique technique, @Nullable BodyRegion region) {
        var asked = technique == null ? List.<Technique>of() : List.of(technique);
        return Eligibility.of(window, asked) instanceof Eligibility.Allowed
                && (technique == null || region == null || !window.forbids(technique, region));
    }

    private static List<Explained> explained(Gates.Decided decided) {
        var policy = decided.policy();
        return decided.window().reasons().stream()
                .flatMap(code -> policy.find(code).map(effect -> Explained.of(code, effect)).stream())
                .toList();
    }

    private static List<UUID> idsOf(GateInput.FactKind kind, List<GateInput> inputs) {
        return inputs.stream()
                .filter(input -> input.kind() == kind)
                .map(GateInput::id)
                .toList();
    }

    /**
     * What holds. No gate: no full screening was in force then, so nothing may be done.
     *
     * @param knownAt by what was known then; none: by all there is
     * @param validUntil the first moment at which it does not hold any more, as far as is known
     * @param allowed whether a session may go on; with a technique, whether it may be applied, at the region if one was named
     * @param formDue what the patient is to answer before a session that starts then
     * @param screenings the forms among what it rests on, the one answered first first
     */
    record Response(
            PatientId patientId,
            Instant at,
            @Nullable Instant knownAt,
            @Nullable Gate gate,
            List<String> reasons,
            List<Technique> restrictedTechniques,
            List<Restriction> restrictedRegions,
            boolean noCompression,
            boolean allowed,
            String policyVersion,
            @Nullable Instant validUntil,
            List<Explained> findings,
            List<GateInput> inputs,
            List<ScreeningView> screenings,
            List<UUID> clearances,
            @Nullable ScreeningKind formDue,
            FormsDue formsDue) {}

    /** What one reason means, in the words of the policy, and what to do now. */
    record Explained(
            String code, Gate gate, String says, @Nullable String toDo) {

        static Explained of(String code, Effect effect) {
            return new Explained(code, effect.gate(), effect.says(), effect.toDo());
        }
    }
}
