package org.tributary.clinicalrecord.measurements;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import org.tributary.events.SessionId;
import org.tributary.events.TherapistId;
import org.tributary.events.clinicalrecord.Measurement;

/**
 * What was measured at one go of a visit, with what must be known to compare it with another.
 *
 * @param zone in which the clinic counts its days
 * @param therapist who measured what nobody else is named for
 */
public record Charted(
        SessionId sessionId, Instant startedAt, ZoneId zone, TherapistId therapist, List<Measurement> measurements) {

    List<Reading> readings() {
        return measurements.stream().map(this::reading).toList();
    }

    private Reading reading(Measurement measurement) {
        var at = measurement.measuredAt() == null ? startedAt : measurement.measuredAt();
        var by = measurement.measuredBy() == null ? therapist : measurement.measuredBy();
        return new Reading(sessionId, at, LocalTime.ofInstant(at, zone), by, measurement);
    }
}
