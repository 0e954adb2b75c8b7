package org.tributary.outcomes.swelling;

import java.util.Collections;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tributary.events.clinicalrecord.Measurement;
import org.tributary.events.clinicalrecord.Measurement.PainScore;
import org.tributary.events.clinicalrecord.Measurement.Pitting;
import org.tributary.measurement.Basis;
import org.tributary.measurement.Comparison;
import org.tributary.measurement.ExcessReduction.Interpretable;
import org.tributary.measurement.ExcessReduction.NotInterpretable;
import org.tributary.measurement.LimbPair;
import org.tributary.measurement.MeasurementPolicy;
import org.tributary.measurement.PittingGrade;
import org.tributary.measurement.VolumeChange;
import org.tributary.measurement.VolumeChange.Change;
import org.tributary.measurement.VolumeChange.Measurers;

/** Gathers the figures of one session and what must be known of them. */
final class SwellingFigures {

    private final SessionLimbs visit;
    private final Set<PointFlag> flags;
    private @Nullable Comparison volumes;
    private @Nullable LimbPair pair;
    private @Nullable Double percentReduction;
    private @Nullable Double percentVolumeReduction;
    private @Nullable Change change;

    private SwellingFigures(SessionLimbs visit) {
        this.visit = visit;
        this.flags = EnumSet.noneOf(PointFlag.class);
        flags.addAll(visit.flags());
    }

    /** Of a session with nothing to compare it with. */
    static SwellingFigures before(SessionLimbs visit, boolean baselineFollows) {
        var figures = new SwellingFigures(visit);
        if (visit.isMeasured()) {
            figures.measure();
        }
        if (baselineFollows) {
            figures.flags.add(PointFlag.BEFORE_BASELINE);
        }
        return figures;
    }

    /** Of the baseline or a session after it. */
    static SwellingFigures since(
            CourseFacts course,
            SessionLimbs baseline,
            SessionLimbs visit,
            boolean isBaseline,
            MeasurementPolicy policy) {
        var figures = new SwellingFigures(visit);
        if (isBaseline) {
            figures.flags.add(PointFlag.BASELINE);
        }
        if (visit.isMeasured()) {
            figures.compare(course, baseline, isBaseline, policy);
        }
        return figures;
    }

    /** The volumes of another basis must not stand in one line with these; none where nothing was measured. */
    Optional<Basis> basis() {
        return Optional.ofNullable(volumes).map(Comparison::basis);
    }

    SwellingPoint toPoint(
            int number, @Nullable Integer line, CourseFacts course, SessionFacts session, MeasurementPolicy policy) {
        var closing = SessionLimbs.of(course, session.closing(), session.therapistId());
        return new SwellingPoint(
                number,
                session.sessionId(),
                session.startedAt(),
                session.kind(),
                session.therapistId(),
                session.signed(),
                session.techniques().stream().sorted().toList(),
                line,
                volumes == null ? null : volumes.basis().method(),
                volumes == null ? null : volumes.lengthCm(),
                volumes == null ? null : Double.valueOf(volumes.volume(0)),
                pair == null ? null : Double.valueOf(pair.healthyMl()),
                pair == null ? null : Double.valueOf(pair.excessMl()),
                pair == null ? null : Double.valueOf(pair.percentDifference()),
                percentReduction,
                percentVolumeReduction,
                change,
                pain(session.evaluation()),
                pitting(course, session.evaluation(), policy),
                closingVolume(closing),
                pain(session.closing()),
                Collections.unmodifiableSet(flags));
    }

    /** Where there is nothing to compare with, or nothing that could be, the volumes are those of the visit by itself. */
    private void measure() {
        var sides = visit.hasHealthyLimb() ? noted(visit.sides()) : Optional.<Comparison>empty();
        sides.ifPresent(this::showSides);
        if (sides.isEmpty()) {
            volumes = noted(visit.volumes()).orElse(null);
        }
    }

    /** What is shown is what was compared: no percentage stands beside a volume that it was not computed from. */
    private void compare(CourseFacts course, SessionLimbs baseline, boolean isBaseline, MeasurementPolicy policy) {
        var sides = visit.hasHealthyLimb() ? noted(visit.sidesSince(baseline)) : Optional.<Comparison>empty();
        sides.ifPresent(compared -> {
            showSides(compared);
            reduceExcess(compared, policy);
            judge(course, compared, 2, isBaseline, policy);
        });
        if (sides.isEmpty()) {
            noted(visit.since(baseline))
                    .ifPresentOrElse(
                            compared -> {
                                volumes = compared;
                                judge(course, compared, 1, isBaseline, policy);
                            },
                            this::measure);
        }
        if (course.measure() == Measure.ABSOLUTE_REDUCTION) {
            percentReduction = isBaseline ? Double.valueOf(0) : percentVolumeReduction;
        }
    }

    private void showSides(Comparison compared) {
        volumes = compared;
        pair = new LimbPair(compared.volume(0), compared.volume(1));
    }

    private void reduceExcess(Comparison compared, MeasurementPolicy policy) {
        var now = new LimbPair(compared.volume(0), compared.volume(1));
        var before = new LimbPair(compared.volume(2), compared.volume(3));
        switch (now.excessReductionSince(before, policy)) {
            case Interpretable reduction -> percentReduction = reduction.percent();
            case NotInterpretable reduction -> flags.add(flagOf(reduction));
        }
    }

    private void judge(
            CourseFacts course, Comparison compared, int before, boolean isBaseline, MeasurementPolicy policy) {
        if (isBaseline) {
            return;
        }
        var measurers = compared.measurers(0, before);
        if (measurers == Measurers.DIFFERENT) {
            flags.add(PointFlag.DIFFERENT_MEASURERS);
        }
        var volumeChange = new VolumeChange(compared.volume(before), compared.volume(0));
        percentVolumeReduction = volumeChange.percentReduction();
        change = volumeChange.judge(course.limbKind(), measurers, policy);
    }

    /** Beside the volume of the evaluation stands only one that was measured as that was. */
    private @Nullable Double closingVolume(SessionLimbs closing) {
        return closing.since(visit)
                .filter(compared -> basis().filter(compared.basis()::equals).isPresent())
                .map(compared -> compared.volume(0))
                .orElse(null);
    }

    private Optional<Comparison> noted(Optional<Comparison> comparison) {
        comparison.ifPresentOrElse(
                compared -> {
                    if (compared.reduced()) {
                        flags.add(PointFlag.REDUCED_LENGTH);
                    }
                    if (compared.recomputed()) {
                        flags.add(PointFlag.RECOMPUTED_METHOD);
                    }
                },
                () -> flags.add(PointFlag.NOT_COMPARABLE));
        return comparison;
    }

    private static PointFlag flagOf(NotInterpretable reduction) {
        return switch (reduction.reason()) {
            case NO_EXCESS_AT_BASELINE -> PointFlag.NO_EXCESS_AT_BASELINE;
            case EXCESS_WITHIN_ERROR -> PointFlag.EXCESS_WITHIN_ERROR;
        };
    }

    private static @Nullable Integer pain(List<Measurement> measurements) {
        return measurements.reversed().stream()
                .filter(PainScore.class::isInstance)
                .map(measurement -> ((PainScore) measurement).score())
                .findFirst()
                .orElse(null);
    }

    private static @Nullable Integer pitting(
            CourseFacts course, List<Measurement> measurements, MeasurementPolicy policy) {
        return measurements.stream()
                .filter(Pitting.class::isInstance)
                .map(Pitting.class::cast)
                .filter(pitting -> course.limbs().contains(pitting.limb()))
                .filter(pitting -> PittingGrade.isPossible(pitting.depthMm(), pitting.seconds()))
                .map(pitting -> PittingGrade.of(pitting.depthMm(), pitting.seconds(), policy)
                        .grade())
                .max(Comparator.naturalOrder())
                .orElse(null);
    }
}
