package org.tributary.clinicalrecord.views.sessions;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.tributary.events.EntryId;
import org.tributary.events.clinicalrecord.SessionEvent.ReactionKind;
import org.tributary.events.clinicalrecord.SessionEvent.ReactionSeverity;

/**
 * What a session did to its patient.
 *
 * @param note none once the patient's key is destroyed
 */
public record AdverseReaction(
        EntryId entryId,
        ReactionKind kind,
        ReactionSeverity severity,
        String by,
        Instant at,
        @Nullable String note) {

    @Override
    public String toString() {
        return "AdverseReaction[" + entryId + "]";
    }
}
