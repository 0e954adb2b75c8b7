package org.tributary.measurement;

import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tributary.measurement.LimbReading.Instrument;
import org.tributary.measurement.LimbReading.Tape;
import org.tributary.measurement.LimbVisit.Reading;

/** Limbs as they are measured in these specs. */
final class Limbs {

    static final UUID OKAFOR = UUID.fromString("00000000-0000-7000-8000-000000000001");
    static final UUID KELLY = UUID.fromString("00000000-0000-7000-8000-000000000002");
    static final UUID MEASUREMENT = UUID.fromString("00000000-0000-7000-8000-00000000000a");

    private Limbs() {}

    /** So many mL by a perometer. */
    static List<LimbReading> ml(double millilitres) {
        return List.of(new Instrument(MEASUREMENT, OKAFOR, VolumeInstrument.PEROMETRY, millilitres));
    }

    /** Girths of one number of cm, at these distances from the heel. */
    static LimbReading tape(UUID measuredBy, TapeMethod method, double girthCm, double... distances) {
        var stations =
                Arrays.stream(distances).mapToObj(d -> new Station(d, girthCm)).toList();
        return new Tape(
                MEASUREMENT,
                measuredBy,
                "HEEL",
                method,
                TapeSeries.of(stations).valid().orElseThrow());
    }

    static LimbVisit visit(List<LimbReading> limb, List<LimbReading> opposite) {
        return new LimbVisit(limb, opposite, null, null);
    }

    static LimbVisit visit(double limbMl, double oppositeMl) {
        return visit(ml(limbMl), ml(oppositeMl));
    }

    static LimbVisit of(LimbVisit visit, @Nullable Double kg, @Nullable Double m) {
        return new LimbVisit(visit.limb(), visit.opposite(), reading(kg), reading(m));
    }

    private static @Nullable Reading reading(@Nullable Double value) {
        return value == null ? null : new Reading(value, MEASUREMENT);
    }
}
