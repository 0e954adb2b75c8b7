package org.tributary.clinicalrecord.views.sessions;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.tributary.clinicalrecord.views.sessions.SessionView.Applied;
import org.tributary.events.EntryId;
import org.tributary.events.clinicalrecord.Measurement;

/**
 * What was charted at a session beside what was put in its place.
 *
 * @param entryId the name of what counts from then on
 * @param before what was charted; none of a note, which only therapists of the clinic read
 * @param reason none once the patient's key is destroyed
 */
public record Amendment(
        EntryId entryId,
        EntryId supersedes,
        What what,
        @Nullable Entry before,
        @Nullable Entry correction,
        String by,
        Instant at,
        @Nullable String reason) {

    /** What was wrong. */
    public enum What {
        MEASUREMENT,
        TECHNIQUE,
        NOTE,
        START
    }

    /** One of these, by what was wrong. */
    public record Entry(
            @Nullable Measurement measurement,
            @Nullable Applied technique,
            @Nullable Instant startedAt) {

        static Entry of(Measurement measurement) {
            return new Entry(measurement, null, null);
        }

        static Entry of(Applied technique) {
            return new Entry(null, technique, null);
        }

        static Entry of(Instant startedAt) {
            return new Entry(null, null, startedAt);
        }
    }

    @Override
    public String toString() {
        return "Amendment[" + entryId + "]";
    }
}
