package org.tributary.outcomes.swelling;

import java.util.Collections;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tributary.events.clinicalrecord.Measurement;
import org.tributary.events.clinicalrecord.Measurement.PainScore;
import org.tributary.events.clinicalrecord.Measurement.Pitting;
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

    private final Visit visit;
    private final Set<PointFlag> flags;
    private @Nullable Comparison volumes;
    private @Nullable LimbPair pair;
    private @Nullable Double percentReduction;
    private @Nullable Double percentVolumeReduction;
    private @Nullable Change change;

    private SwellingFigures(CourseFacts course, Visit visit) {
        this.visit = visit;
        this.flags = EnumSet.noneOf(PointFlag.class);
        flags.addAll(visit.flags());
        if (visit.isMeasured()) {
            measure(course);
        }
    }

    /** Of a session with nothing to compare it with. */
    static SwellingFigures before(CourseFacts course, Visit visit, boolean baselineFollows) {
        var figures = new SwellingFigures(course, visit);
        if (baselineFollows) {
            figures.flags.add(PointFlag.BEFORE_BASELINE);
        }
        return figures;
    }

    /** Of the baseline or a session after it. */
    static SwellingFigures since(
            CourseFacts course, Visit baseline, Visit visit, boolean isBaseline, MeasurementPolicy policy) {
        var figures = new SwellingFigures(course, visit);
        if (isBaseline) {
            figures.flags.add(PointFlag.BASELINE);
        }
        if (visit.isMeasured()) {
            if (!isBaseline) {
                figures.judge(course, baseline, policy);
            }
            switch (course.measure()) {
                case EXCESS_REDUCTION -> figures.compareExcess(baseline, policy);
                case ABSOLUTE_REDUCTION -> figures.compareVolume(isBaseline);
            }
        }
        return figures;
    }

    SwellingPoint toPoint(int number, CourseFacts course, SessionFacts session, MeasurementPolicy policy) {
        var closing = Visit.of(course, session.closing(), session.therapistId());
        return new SwellingPoint(
                number,
                session.sessionId(),
                session.startedAt(),
                session.kind(),
                session.therapistId(),
                session.signed(),
                session.techniques().stream().sorted().toList(),
                volumes == null ? null : volumes.method(),
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
                closing.isMeasured()
                        ? closing.volumes().map(volume -> volume.volume(0)).orElse(null)
                        : null,
                pain(session.closing()),
                Collections.unmodifiableSet(flags));
    }

    private void measure(CourseFacts course) {
        volumes = noted(visit.volumes()).orElse(null);
        if (course.measure() == Measure.EXCESS_REDUCTION && visit.hasHealthyLimb()) {
            noted(visit.sides()).ifPresent(sides -> {
                volumes = sides;
                pair = new LimbPair(sides.volume(0), sides.volume(1));
            });
        }
    }

    private void judge(CourseFacts course, Visit baseline, MeasurementPolicy policy) {
        noted(visit.since(baseline)).ifPresent(compared -> {
            var measurers = measurers(baseline);
            if (measurers == Measurers.DIFFERENT) {
                flags.add(PointFlag.DIFFERENT_MEASURERS);
            }
            var volumeChange = new VolumeChange(compared.volume(0), compared.volume(1));
            percentVolumeReduction = volumeChange.percentReduction();
            change = volumeChange.judge(course.limbKind(), measurers, policy);
        });
    }

    private void compareExcess(Visit baseline, MeasurementPolicy policy) {
        if (!visit.hasHealthyLimb()) {
            return;
        }
        noted(visit.sidesSince(baseline)).ifPresent(compared -> {
            var before = new LimbPair(compared.volume(0), compared.volume(1));
            var now = new LimbPair(compared.volume(2), compared.volume(3));
            switch (now.excessReductionSince(before, policy)) {
                case Interpretable reduction -> percentReduction = reduction.percent();
                case NotInterpretable reduction -> flags.add(flagOf(reduction));
            }
        });
    }

    private void compareVolume(boolean isBaseline) {
        percentReduction = isBaseline ? Double.valueOf(0) : percentVolumeReduction;
    }

    private Measurers measurers(Visit baseline) {
        var all = Set.copyOf(Stream.concat(baseline.measurers().stream(), visit.measurers().stream())
                .toList());
        return all.size() == 1 ? Measurers.SAME : Measurers.DIFFERENT;
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
