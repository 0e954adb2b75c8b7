package org.tributary.measurement;

import java.util.UUID;

/** A limb as it was measured at one time, fit to be a volume. */
public sealed interface LimbReading {

    /** Which measurement it is, so that every figure can name what it rests on. */
    UUID measurement();

    /** Who took it: error differs between measurers. */
    UUID measuredBy();

    /** By tape: the volume depends on the stations it is computed on, counted from a landmark. */
    record Tape(UUID measurement, UUID measuredBy, String landmark, TapeMethod method, TapeSeries series)
            implements LimbReading {}

    /** As an instrument gave it, in mL; never converted. */
    record Instrument(UUID measurement, UUID measuredBy, VolumeInstrument instrument, double millilitres)
            implements LimbReading {

        /**
         * Takes what an instrument showed.
         *
         * @throws IllegalArgumentException if that is not a positive number of mL
         */
        public Instrument {
            Volumes.requirePositive(millilitres);
        }
    }
}
