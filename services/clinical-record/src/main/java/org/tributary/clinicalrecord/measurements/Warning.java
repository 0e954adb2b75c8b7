package org.tributary.clinicalrecord.measurements;

import java.time.LocalTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tributary.events.MeasurementId;
import org.tributary.events.clinicalrecord.SessionEvent.ConfirmedWarning;
import org.tributary.events.clinicalrecord.SessionEvent.WarningCode;

/**
 * Why somebody should look again at a measurement that they have charted. It refuses nothing and changes nothing.
 *
 * @param difference from the value before, where that is why
 * @param differs in what the way differs from the one before, where that is why
 * @param usual the time of day at which it is usually measured, where that is why
 * @param confirmedBy who looked again and stands by it, as the sign-in knows them
 */
public record Warning(
        WarningCode code,
        MeasurementId measurementId,
        @Nullable Difference difference,
        List<Aspect> differs,
        @Nullable LocalTime usual,
        @Nullable String confirmedBy) {

    static Warning of(WarningCode code, Reading reading) {
        return new Warning(code, reading.measurement().measurementId(), null, List.of(), null, null);
    }

    Warning because(Difference jump) {
        return new Warning(code, measurementId, jump, differs, usual, confirmedBy);
    }

    Warning because(List<Aspect> aspects) {
        return new Warning(code, measurementId, difference, aspects, usual, confirmedBy);
    }

    Warning because(LocalTime timeOfDay) {
        return new Warning(code, measurementId, difference, differs, timeOfDay, confirmedBy);
    }

    /** The same, with who stands by it. */
    public Warning confirmedBy(String by) {
        return new Warning(code, measurementId, difference, differs, usual, by);
    }

    ConfirmedWarning confirmed() {
        return new ConfirmedWarning(code, measurementId);
    }

    /** In what two ways of measuring can differ. */
    public enum Aspect {
        METHOD,
        LANDMARK,
        PROTOCOL,
        POSITION,
        COMPRESSION,
        VERSION
    }
}
