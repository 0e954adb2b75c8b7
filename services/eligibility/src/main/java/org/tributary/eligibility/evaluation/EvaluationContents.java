package org.tributary.eligibility.evaluation;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tributary.eligibility.policy.Requirement;
import org.tributary.events.clinicalrecord.BodyRegion;
import org.tributary.events.clinicalrecord.Measurement;
import org.tributary.events.terms.Limb;

/**
 * What the evaluation of a session must hold: an evaluation is more than that somebody has asked for the pain.
 *
 * @param required by the version of the policy that is in force at the session's time, for the condition of its course
 * @param limbs those that the course treats
 * @param startedAt when the session began
 * @param earlier what other sessions of the patient measured, of whichever course and clinic
 */
public record EvaluationContents(
        List<Requirement> required, List<Limb> limbs, Instant startedAt, List<Measured> earlier) {

    /** Of what no hands are laid on by. */
    public static final EvaluationContents NONE =
            new EvaluationContents(List.of(), List.of(), Instant.EPOCH, List.of());

    /** What is still missing once this has been charted at the session; it counts whenever on its day it was measured. */
    public List<MissingMeasurement> missingFrom(List<Measurement> evaluation) {
        var charted = Measured.of(evaluation, startedAt);
        return required.stream()
                .flatMap(requirement -> requirement
                        .placesIn(limbs)
                        .filter(place -> charted.stream().noneMatch(one -> one.isAnyOf(requirement.anyOf(), place))
                                && inDate(requirement).noneMatch(one -> one.isAnyOf(requirement.anyOf(), place)))
                        .map(place -> missing(requirement, place)))
                .toList();
    }

    private Stream<Measured> inDate(Requirement requirement) {
        return earlier.stream().filter(one -> requirement.isInDate(one.measuredAt(), startedAt));
    }

    private static MissingMeasurement missing(Requirement requirement, @Nullable BodyRegion place) {
        return new MissingMeasurement(requirement.anyOf(), place, requirement.notOlderThan());
    }
}
