package org.tributary.clinicalrecord.measurements;

import java.time.Instant;
import java.time.LocalTime;
import org.tributary.events.SessionId;
import org.tributary.events.TherapistId;
import org.tributary.events.clinicalrecord.Measurement;

/**
 * A measurement with when, by whom and at which session it was taken.
 *
 * @param clock the time of day where it was taken
 */
public record Reading(
        SessionId sessionId, Instant measuredAt, LocalTime clock, TherapistId measuredBy, Measurement measurement) {

    MeasuredThing thing() {
        return MeasuredThing.of(measurement);
    }
}
