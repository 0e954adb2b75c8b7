package org.tributary.outcomes.swelling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tributary.outcomes.swelling.Examples.displaced;
import static org.tributary.outcomes.swelling.Examples.leg;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.tributary.events.MeasurementId;
import org.tributary.events.clinicalrecord.Measurement;
import org.tributary.events.clinicalrecord.Measurement.Bioimpedance;
import org.tributary.events.clinicalrecord.Measurement.Ceap;
import org.tributary.events.clinicalrecord.Measurement.Claudication;
import org.tributary.events.clinicalrecord.Measurement.FigureOfEight;
import org.tributary.events.clinicalrecord.Measurement.InstrumentScore;
import org.tributary.events.clinicalrecord.Measurement.IslStage;
import org.tributary.events.clinicalrecord.Measurement.MnsiExamination;
import org.tributary.events.clinicalrecord.Measurement.MnsiQuestionnaire;
import org.tributary.events.terms.CeapClass;
import org.tributary.events.terms.HandOrFoot;
import org.tributary.events.terms.Limb;
import org.tributary.events.terms.LymphedemaStage;
import org.tributary.events.terms.YesOrNo;

/** What is no volume tells nothing of a limb's volume. */
class OtherKindsSpec {

    static Stream<Measurement> what_is_no_volume_leaves_the_limbs_as_they_are() {
        var id = MeasurementId.next();
        return Stream.of(
                new FigureOfEight(id, HandOrFoot.LEFT_FOOT, 52.4, null, null, null, null),
                new Bioimpedance(id, Limb.LEFT_LEG, 8.5, null, null, null),
                new MnsiQuestionnaire(id, Map.of(1, YesOrNo.YES), null, null),
                new MnsiExamination(id, 2.5, null, null),
                new Claudication(id, "FREE_WALK", "1", 120.0, 340, null, null),
                new IslStage(id, Limb.LEFT_LEG, LymphedemaStage.III, null, null),
                new Ceap(id, Limb.LEFT_LEG, CeapClass.C3, true, null, null),
                new InstrumentScore(id, "LLIS", "2", 41.7, null, null));
    }

    @ParameterizedTest
    @MethodSource
    void what_is_no_volume_leaves_the_limbs_as_they_are(Measurement other) {
        var volumes = List.of(leg(Limb.LEFT_LEG, 2500), displaced(Limb.LEFT_LEG, 2400));
        var readings = LimbReadings.of(List.of(other, volumes.getFirst(), volumes.getLast(), other), Examples.OKAFOR);

        assertThat(readings.of(Limb.LEFT_LEG))
                .isEqualTo(LimbReadings.of(volumes, Examples.OKAFOR).of(Limb.LEFT_LEG));
        assertThat(LimbReadings.of(List.of(other), Examples.OKAFOR).of(Limb.LEFT_LEG))
                .isEmpty();
    }
}
