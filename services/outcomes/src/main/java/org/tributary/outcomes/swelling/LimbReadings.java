package org.tributary.outcomes.swelling;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.tributary.events.TherapistId;
import org.tributary.events.clinicalrecord.Measurement;
import org.tributary.events.clinicalrecord.Measurement.LimbGirths;
import org.tributary.events.clinicalrecord.Measurement.LimbVolume;
import org.tributary.events.clinicalrecord.Measurement.VolumeMethod;
import org.tributary.events.terms.GirthMethod;
import org.tributary.events.terms.Limb;
import org.tributary.measurement.LimbReading;
import org.tributary.measurement.Station;
import org.tributary.measurement.TapeMethod;
import org.tributary.measurement.TapeReading.Refused;
import org.tributary.measurement.TapeReading.Valid;
import org.tributary.measurement.TapeSeries;
import org.tributary.measurement.VolumeInstrument;

/** The limbs of one session, each by every method that it was measured by; of two readings by one method the later counts. */
final class LimbReadings {

    private final Map<Limb, Map<Enum<?>, LimbReading>> byMethod = new EnumMap<>(Limb.class);
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

    /** Nothing if the limb was not measured. */
    List<LimbReading> of(Limb limb) {
        return List.copyOf(byMethod.getOrDefault(limb, Map.of()).values());
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
            case Measurement.ToePressure _, Measurement.WifiGrades _, Measurement.Monofilament _ -> {}
            case Measurement.Temperature _, Measurement.Skin _ -> {}
            case Measurement.FigureOfEight _, Measurement.Bioimpedance _ -> {} // no volumes, and never turned into one
            case Measurement.MnsiQuestionnaire _, Measurement.MnsiExamination _, Measurement.Claudication _ -> {}
            case Measurement.IslStage _, Measurement.Ceap _, Measurement.InstrumentScore _ -> {}
        }
    }

    private void addGirths(LimbGirths girths, TherapistId by) {
        var stations = girths.stations().stream()
                .map(station -> new Station(station.distanceCm(), station.girthCm()))
                .toList();
        switch (TapeSeries.of(stations)) {
            case Valid valid -> {
                var method = methodOf(girths.method());
                keep(
                        girths.limb(),
                        method,
                        new LimbReading.Tape(
                                girths.measurementId().value(),
                                by.value(),
                                girths.landmark().name(),
                                method,
                                valid.series()));
            }
            case Refused _ -> refused.add(girths.limb());
        }
    }

    private void addVolume(LimbVolume volume, TherapistId by) {
        if (volume.millilitres() > 0 && Double.isFinite(volume.millilitres())) {
            var instrument = instrumentOf(volume.method());
            keep(
                    volume.limb(),
                    instrument,
                    new LimbReading.Instrument(
                            volume.measurementId().value(), by.value(), instrument, volume.millilitres()));
        } else {
            refused.add(volume.limb());
        }
    }

    private void keep(Limb limb, Enum<?> method, LimbReading reading) {
        byMethod.computeIfAbsent(limb, _ -> new LinkedHashMap<>()).put(method, reading);
    }

    private static TapeMethod methodOf(GirthMethod method) {
        return switch (method) {
            case TAPE_FRUSTUM -> TapeMethod.FRUSTUM;
            case TAPE_DISC -> TapeMethod.DISC;
            case TAPE_MEAN_CYLINDER -> TapeMethod.MEAN_CYLINDER;
        };
    }

    private static VolumeInstrument instrumentOf(VolumeMethod method) {
        return switch (method) {
            case WATER_DISPLACEMENT -> VolumeInstrument.WATER_DISPLACEMENT;
            case PEROMETRY -> VolumeInstrument.PEROMETRY;
            case SCAN_3D -> VolumeInstrument.SCAN_3D;
        };
    }
}
