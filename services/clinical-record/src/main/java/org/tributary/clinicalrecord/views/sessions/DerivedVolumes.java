package org.tributary.clinicalrecord.views.sessions;

import java.util.List;
import java.util.stream.Stream;
import org.tributary.clinicalrecord.measurements.Readings;
import org.tributary.clinicalrecord.views.sessions.SessionView.DerivedVolume;
import org.tributary.events.clinicalrecord.Measurement;
import org.tributary.events.clinicalrecord.Measurement.LimbGirths;

/** Computes limb volumes from girths, each by the method that its tape series was taken for. */
final class DerivedVolumes {

    private static final String MILLILITRES = "mL";

    private DerivedVolumes() {}

    static List<DerivedVolume> of(List<Measurement> measurements) {
        return measurements.stream()
                .flatMap(measurement -> measurement instanceof LimbGirths girths ? Stream.of(girths) : Stream.empty())
                .flatMap(girths -> Readings.tape(girths).valid().stream()
                        .map(series -> series.volume(Readings.method(girths.method())))
                        .map(volume -> new DerivedVolume(
                                girths.measurementId(),
                                girths.limb(),
                                girths.method(),
                                volume.millilitres(),
                                MILLILITRES,
                                girths.landmark(),
                                volume.fromCm(),
                                volume.toCm(),
                                volume.lengthCm(),
                                volume.stations())))
                .toList();
    }
}
