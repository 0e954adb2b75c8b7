package org.tributary.clinicalrecord.session;

import java.time.Instant;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import org.tributary.events.EntryId;
import org.tributary.events.clinicalrecord.Measurement;

/** What is right in the place of what was charted. */
sealed interface Correction {

    /** {@code zone} is the one in which the session's clinic counts its days. */
    record OfMeasurement(Measurement measured, ZoneId zone) implements Correction {}

    record OfTechnique(AppliedTechnique applied) implements Correction {}

    record OfNote(EntryId entryId, String text) implements Correction {

        @Override
        public String toString() {
            return "OfNote[" + entryId + "]";
        }
    }

    /**
     * {@code earliest} is from when on something can have happened to the patient, {@code treatedUntil} until when the clinic treated
     * them where it does so no more.
     */
    record OfStart(
            EntryId entryId,
            Instant startedAt,
            ZoneId zone,
            Instant earliest,
            @Nullable Instant treatedUntil) implements Correction {}
}
