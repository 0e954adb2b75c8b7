package org.tributary.outcomes.swelling;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.tributary.events.TherapistId;
import org.tributary.events.clinicalrecord.Measurement;
import org.tributary.events.clinicalrecord.Measurement.LimbGirths;
import org.tributary.events.clinicalrecord.Measurement.LimbVolume;
import org.tributary.events.terms.GirthMethod;
import org.tributary.events.terms.Limb;
import org.tributary.measurement.Station;
import org.tributary.measurement.TapeMethod;
import org.tributary.measurement.TapeReading.Refused;
import org.tributary.measurement.TapeReading.Valid;
import org.tributary.measurement.TapeSeries;

/** The limbs of one session: of a limb measured twice the later reading counts, and tape before an instrument. */
final class LimbReadings {

    private final Map<Limb, LimbReading> tapes = new EnumMap<>(Limb.class);
    private final Map<Limb, LimbReading> instruments = new EnumMap<>(Limb.class);
    private final Set<Limb> refused = EnumSet.noneOf(Limb.class);

    private LimbReadings() {}

    /** Reads what was measured; {@code therapist} measured what nobody else is named for. */
    static LimbReadings of(List<Measurement> measurements, TherapistId therapist) {
        var readings = new LimbReadings();
        for (var measurement : measurements) {
            var by = measurement.measuredBy();
            readings.add(measurement, by == null ? therapist : by);
        }
        return readings;
    }

    Optional<LimbReading> of(Limb limb) {
        return Optional.ofNullable(tapes.getOrDefault(limb, instruments.get(limb)));
    }

    boolean refused(Limb limb) {
        return refused.contains(limb);
    }

    private void add(Measurement measurement, TherapistId by) {
        switch (measurement) {
            case LimbGirths m -> addGirths(m, by);
            case LimbVolume m -> addVolume(m, by);
            case Measurement.Pitting _, Measurement.PainScore _ -> {}
            case Measurement.AnkleBrachialPressures _, Measurement.Weight _ -> {}
        }
    }

    private void addGirths(LimbGirths girths, TherapistId by) {
        var stations = girths.stations().stream()
                .map(station -> new Station(station.distanceCm(), station.girthCm()))
                .toList();
        switch (TapeSeries.of(stations)) {
            case Valid valid ->
                tapes.put(
                        girths.limb(),
                        new LimbReading.Tape(valid.series(), methodOf(girths.method()), girths.landmark(), by));
            case Refused _ -> refused.add(girths.limb());
        }
    }

    private void addVolume(LimbVolume volume, TherapistId by) {
        if (volume.millilitres() > 0 && Double.isFinite(volume.millilitres())) {
            instruments.put(volume.limb(), new LimbReading.Instrument(volume.method(), volume.millilitres(), by));
        } else {
            refused.add(volume.limb());
        }
    }

    private static TapeMethod methodOf(GirthMethod method) {
        return switch (method) {
            case TAPE_FRUSTUM -> TapeMethod.FRUSTUM;
            case TAPE_DISC -> TapeMethod.DISC;
        };
    }
}
