package org.tributary.measurement;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.tributary.measurement.LimbReading.Instrument;
import org.tributary.measurement.LimbReading.Tape;

/**
 * A way in which limbs that were measured in several ways can be compared: by what all of them have. Tape comes before an
 * instrument, and girths taken for one method before girths that must be computed by another.
 */
record Way(Predicate<LimbReading> serves) {

    static final List<Way> ALL = Stream.of(
                    Stream.of(TapeMethod.values()).map(Way::byTapeFor),
                    Stream.of(new Way(Tape.class::isInstance)),
                    Stream.of(VolumeInstrument.values()).map(Way::byInstrument))
            .flatMap(ways -> ways)
            .toList();

    /** One reading of each kind of measuring; empty if one of them lacks it. */
    Optional<List<LimbReading>> choose(List<? extends Collection<LimbReading>> ofOneLimb) {
        var chosen = new ArrayList<LimbReading>();
        for (var readings : ofOneLimb) {
            var fit = readings.stream().filter(serves).findFirst();
            if (fit.isEmpty()) {
                return Optional.empty();
            }
            chosen.add(fit.get());
        }
        return Optional.of(chosen);
    }

    private static Way byTapeFor(TapeMethod method) {
        return new Way(reading -> reading instanceof Tape tape && tape.method() == method);
    }

    private static Way byInstrument(VolumeInstrument instrument) {
        return new Way(reading -> reading instanceof Instrument given && given.instrument() == instrument);
    }
}
