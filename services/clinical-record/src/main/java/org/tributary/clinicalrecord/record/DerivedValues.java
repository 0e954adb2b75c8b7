package org.tributary.clinicalrecord.record;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tributary.events.SessionId;
import org.tributary.events.terms.Limb;
import org.tributary.measurement.Basis;
import org.tributary.measurement.Derived;
import org.tributary.measurement.Derived.Figure;
import org.tributary.measurement.Derived.Input;
import org.tributary.measurement.Derived.NotInterpretable;
import org.tributary.measurement.Derived.Reason;
import org.tributary.measurement.JudgedChange;
import org.tributary.measurement.Quantity;
import org.tributary.measurement.ScoreChange;
import org.tributary.measurement.ScoreChange.Detection;
import org.tributary.measurement.ScoreChange.Importance;
import org.tributary.measurement.ScoreMeasure;
import org.tributary.measurement.Sides;

/** What follows from the measurements of one evaluation. */
record DerivedValues(List<OfLimb> limbs, List<OfScore> scores) {

    static final DerivedValues NONE = new DerivedValues(List.of(), List.of());

    /**
     * Of one limb that the course treats.
     *
     * @param baseline the session it is compared with; none: there is none yet, or this is it
     * @param change whether its volume really changed since; none: there are no two volumes to compare
     */
    record OfLimb(
            Limb limb,
            Sides sides,
            @Nullable SessionId baseline,
            List<Value> values,
            @Nullable JudgedChange change) {}

    /**
     * A quantity with its value, or why there is none, and what it rests on.
     *
     * @param method tape and formula, or instrument; none: no volume went in
     * @param lengthCm the stretch of the limb that was compared, in cm
     * @param reducedLength whether that is shorter than what was measured
     * @param recomputed whether girths recorded for different methods were brought to one
     */
    record Value(
            Quantity quantity,
            @Nullable Double value,
            String unit,
            @Nullable Reason notInterpretable,
            String formula,
            String source,
            @Nullable String method,
            @Nullable Double lengthCm,
            boolean reducedLength,
            boolean recomputed,
            String policyVersion,
            List<Input> inputs) {

        static Value of(Derived derived) {
            var from = derived.provenance();
            var quantity = derived.quantity();
            return new Value(
                    quantity,
                    derived.figure().orElse(null),
                    quantity.unit(),
                    switch (derived) {
                        case Figure _ -> null;
                        case NotInterpretable none -> none.reason();
                    },
                    quantity.formula(),
                    quantity.source(),
                    Optional.ofNullable(from.basis()).map(Basis::method).orElse(null),
                    from.lengthCm(),
                    from.reducedLength(),
                    from.recomputed(),
                    from.policyVersion(),
                    from.inputs());
        }
    }

    /** How a score changed since the baseline: whether beyond error, and, apart from that, whether it matters to patients. */
    record OfScore(
            ScoreMeasure measure,
            SessionId baselineSession,
            double baseline,
            double now,
            double change,
            @Nullable Double percent,
            Detection detection,
            Importance importance,
            String source,
            String policyVersion,
            List<UUID> measurements) {

        static OfScore of(ScoreChange change, SessionId baseline, List<UUID> measurements) {
            return new OfScore(
                    change.measure(),
                    baseline,
                    change.baseline(),
                    change.now(),
                    change.points(),
                    change.percent().orElse(null),
                    change.detection(),
                    change.importance(),
                    change.thresholds().source(),
                    change.policyVersion(),
                    measurements);
        }
    }
}
