package org.tributary.outcomes.views.swelling;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.tributary.events.ClinicId;
import org.tributary.events.TherapistId;
import org.tributary.events.terms.Condition;
import org.tributary.events.terms.Technique;
import org.tributary.measurement.MeasurementPolicy;
import org.tributary.outcomes.swelling.ClinicSwelling;
import org.tributary.outcomes.swelling.ClinicSwelling.LatestSpread;
import org.tributary.outcomes.swelling.ClinicSwelling.Responders;
import org.tributary.outcomes.swelling.ClinicSwelling.SessionSpread;
import org.tributary.outcomes.swelling.Measure;
import org.tributary.outcomes.views.clinics.ClinicDirectory;
import org.tributary.platform.web.Caller;

/** Shows by how much the swelling of a clinic's patients fell, by session number. */
@RestController
class SwellingEndpoint {

    private final ClinicCurves curves;
    private final ClinicDirectory clinics;
    private final MeasurementPolicy policy;

    SwellingEndpoint(ClinicCurves curves, ClinicDirectory clinics, MeasurementPolicy policy) {
        this.curves = curves;
        this.clinics = clinics;
        this.policy = policy;
    }

    @GetMapping("/api/clinics/{clinicId}/swelling")
    @PreAuthorize("hasRole('operator')")
    Response swelling(
            @PathVariable ClinicId clinicId,
            @RequestParam(required = false) @Nullable Condition condition,
            @RequestParam(required = false) @Nullable Technique technique,
            @RequestParam(required = false) @Nullable TherapistId therapistId,
            @RequestParam(required = false) @Nullable Instant from,
            @RequestParam(required = false) @Nullable Instant to,
            @RequestParam(required = false) @Nullable Measure measure,
            Caller caller) {
        caller.requireClinic(clinicId);
        clinics.get(clinicId);
        var together = curves.of(clinicId, new SwellingFilter(condition, technique, therapistId, from, to, measure));
        return Response.of(clinicId, together, policy);
    }

    /**
     * The courses of a clinic together.
     *
     * @param sign how to read the percentages
     * @param quartiles by which definition
     * @param missing courses without a baseline or a follow-up, which are in no figure
     * @param otherMeasure courses left out because their percentages mean something else
     * @param withheld courses left out because their patients have said no to statistics
     */
    record Response(
            ClinicId clinicId,
            Measure measure,
            String sign,
            String quartiles,
            List<SessionSpread> points,
            @Nullable LatestSpread latest,
            @Nullable Responders responders,
            ResponderRule responderRule,
            int courses,
            int missing,
            int otherMeasure,
            int withheld) {

        static Response of(ClinicId clinic, ClinicCurves.Together together, MeasurementPolicy policy) {
            ClinicSwelling swelling = together.swelling();
            return new Response(
                    clinic,
                    together.measure(),
                    "positive is less swelling than at baseline",
                    "Hyndman-Fan type 7, from n = 3 on",
                    swelling.points(),
                    swelling.latest(),
                    swelling.responders(),
                    ResponderRule.of(policy),
                    swelling.courses(),
                    swelling.missing(),
                    together.otherMeasure(),
                    together.withheld());
        }
    }

    /**
     * What makes a course a responder.
     *
     * @param thresholds the smallest reduction that counts, in percent of the affected limb's volume
     */
    record ResponderRule(
            String rule,
            String interval,
            String policyVersion,
            LocalDate policyDate,
            String policyStatus,
            Thresholds thresholds) {

        static ResponderRule of(MeasurementPolicy policy) {
            return new ResponderRule(
                    "At the latest follow-up the affected limb's volume is below its baseline by at least the smallest "
                            + "detectable change (MDC95)",
                    "Wilson score, 95 %",
                    policy.version(),
                    policy.date(),
                    policy.status(),
                    Thresholds.of(policy));
        }
    }

    record Thresholds(
            double armSameMeasurer,
            double armDifferentMeasurers,
            double legSameMeasurer,
            double legDifferentMeasurers) {

        static Thresholds of(MeasurementPolicy policy) {
            return new Thresholds(
                    policy.armDetectableChange().sameMeasurer(),
                    policy.armDetectableChange().differentMeasurers(),
                    policy.legDetectableChange().sameMeasurer(),
                    policy.legDetectableChange().differentMeasurers());
        }
    }
}
