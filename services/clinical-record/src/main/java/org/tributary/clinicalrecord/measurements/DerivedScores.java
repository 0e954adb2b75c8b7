package org.tributary.clinicalrecord.measurements;

import static java.util.stream.Collectors.toMap;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map.Entry;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tributary.events.clinicalrecord.Measurement;
import org.tributary.events.clinicalrecord.Measurement.AnkleBrachialPressures;
import org.tributary.events.clinicalrecord.Measurement.InstrumentScore;
import org.tributary.events.clinicalrecord.Measurement.MnsiExamination;
import org.tributary.events.clinicalrecord.Measurement.MnsiQuestionnaire;
import org.tributary.events.clinicalrecord.Measurement.Pitting;
import org.tributary.events.terms.YesOrNo;
import org.tributary.measurement.AnkleBrachialIndex;
import org.tributary.measurement.InstrumentRegistry;
import org.tributary.measurement.MeasurementPolicy;
import org.tributary.measurement.PittingGrade;

/** Derives the grades, indices, scores and bands of a chart, each by the policy or registry in force. Pure. */
public final class DerivedScores {

    private static final String SCORE = "{score}";
    private static final String RATIO = "1";

    private DerivedScores() {}

    /** In the order of the measurements; none of one from which nothing follows. */
    public static List<DerivedScore> of(List<Measurement> measurements) {
        return measurements.stream().flatMap(DerivedScores::of).toList();
    }

    private static Stream<DerivedScore> of(Measurement measurement) {
        return switch (measurement) {
            case Pitting m when PittingGrade.isPossible(m.depthMm(), m.seconds()) -> Stream.of(grade(m));
            case AnkleBrachialPressures m -> Stream.of(index(m));
            case MnsiQuestionnaire m -> Stream.of(score(m));
            case MnsiExamination m -> banded(m, "MNSI_EXAMINATION", "1", BigDecimal.valueOf(m.score()));
            case InstrumentScore m -> banded(m, m.instrument(), m.version(), BigDecimal.valueOf(m.value()));
            default -> Stream.empty();
        };
    }

    private static DerivedScore grade(Pitting m) {
        var policy = MeasurementPolicy.current();
        var grade = PittingGrade.of(m.depthMm(), m.seconds(), policy);
        return new DerivedScore(
                m.measurementId(),
                "PITTING_GRADE",
                BigDecimal.valueOf(grade.grade()),
                SCORE,
                null,
                policy.version(),
                grade.reboundAgrees());
    }

    private static DerivedScore index(AnkleBrachialPressures m) {
        var policy = MeasurementPolicy.current();
        var index = AnkleBrachialIndex.of(m.anklePressure(), m.brachialPressure(), policy);
        return score(
                m, "ANKLE_BRACHIAL_INDEX", index.value(), RATIO, index.band().name(), policy.version());
    }

    private static DerivedScore score(MnsiQuestionnaire m) {
        var answers = m.answers().entrySet().stream()
                .collect(toMap(Entry::getKey, answer -> answer.getValue() == YesOrNo.YES));
        var points = org.tributary.measurement.MnsiQuestionnaire.score(answers);
        return score(
                m,
                "MNSI_QUESTIONNAIRE",
                BigDecimal.valueOf(points),
                SCORE,
                null,
                InstrumentRegistry.current().version());
    }

    private static Stream<DerivedScore> banded(Measurement m, String instrument, String version, BigDecimal value) {
        var registry = InstrumentRegistry.current();
        return registry.find(instrument, version).stream()
                .flatMap(found -> found.bandOf(value).stream())
                .map(band -> score(m, instrument, value, SCORE, band, registry.version()));
    }

    private static DerivedScore score(
            Measurement m, String name, BigDecimal value, String unit, @Nullable String band, String basis) {
        return new DerivedScore(m.measurementId(), name, value, unit, band, basis, null);
    }
}
