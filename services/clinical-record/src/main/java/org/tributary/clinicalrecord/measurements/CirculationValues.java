package org.tributary.clinicalrecord.measurements;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.stream.Stream;
import org.tributary.events.clinicalrecord.BodyRegion;
import org.tributary.events.clinicalrecord.Measurement;
import org.tributary.events.clinicalrecord.Measurement.AnkleBrachialPressures;
import org.tributary.events.clinicalrecord.PatientEvent.ReadingKind;
import org.tributary.events.clinicalrecord.SafetyEvent.MeasuredValue;

/** What of a chart the clinical policy asks for. */
public final class CirculationValues {

    /** Bands of the ankle-brachial index have two decimals: it is rounded before it is compared, half up. */
    private static final int DECIMALS = 2;

    private CirculationValues() {}

    /** The values that may close the gate, each with its place. */
    public static List<MeasuredValue> of(List<Measurement> measurements) {
        return measurements.stream().flatMap(CirculationValues::of).toList();
    }

    private static Stream<MeasuredValue> of(Measurement measurement) {
        return measurement instanceof AnkleBrachialPressures m ? of(m) : Stream.empty();
    }

    /** Ankle over arm, without a unit, and the ankle's pressure in mm[Hg]. */
    private static Stream<MeasuredValue> of(AnkleBrachialPressures m) {
        var leg = BodyRegion.of(m.limb());
        var ankle = BigDecimal.valueOf(m.anklePressure());
        var index = ankle.divide(BigDecimal.valueOf(m.brachialPressure()), DECIMALS, RoundingMode.HALF_UP);
        return Stream.of(
                new MeasuredValue(ReadingKind.ANKLE_BRACHIAL_INDEX, leg, index),
                new MeasuredValue(ReadingKind.ANKLE_PRESSURE, leg, ankle));
    }
}
