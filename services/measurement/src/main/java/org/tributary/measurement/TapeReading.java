package org.tributary.measurement;

import java.util.Optional;

/** What became of the girths that somebody entered: a series fit to be a volume, or the reason why not. */
public sealed interface TapeReading {

    /** Girths that make sense together. */
    record Valid(TapeSeries series) implements TapeReading {}

    /** Girths that do not. */
    record Refused(TapeRefusal reason) implements TapeReading {}

    /** The series, where it is valid. */
    default Optional<TapeSeries> valid() {
        return switch (this) {
            case Valid v -> Optional.of(v.series);
            case Refused _ -> Optional.empty();
        };
    }
}
