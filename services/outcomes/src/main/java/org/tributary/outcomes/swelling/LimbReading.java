package org.tributary.outcomes.swelling;

import org.tributary.events.TherapistId;
import org.tributary.events.clinicalrecord.Measurement.Landmark;
import org.tributary.events.clinicalrecord.Measurement.VolumeMethod;
import org.tributary.measurement.TapeMethod;
import org.tributary.measurement.TapeSeries;

/** A limb as it was measured at one time, fit to be a volume. */
sealed interface LimbReading {

    TherapistId measuredBy();

    /** By tape: the volume depends on the stations it is computed on. */
    record Tape(TapeSeries series, TapeMethod method, Landmark landmark, TherapistId measuredBy)
            implements LimbReading {}

    /** As an instrument gave it; never converted. */
    record Instrument(VolumeMethod method, double millilitres, TherapistId measuredBy) implements LimbReading {}
}
