package org.tributary.outcomes.swelling;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.tributary.events.SessionId;
import org.tributary.events.TherapistId;
import org.tributary.events.clinicalrecord.Measurement;
import org.tributary.events.terms.Technique;
import org.tributary.events.terms.VisitKind;

/**
 * What is known of one session.
 *
 * @param evaluation measured before hands were laid on, in the order recorded
 * @param closing measured afterwards
 */
public record SessionFacts(
        SessionId sessionId,
        TherapistId therapistId,
        VisitKind kind,
        Instant startedAt,
        boolean signed,
        Set<Technique> techniques,
        List<Measurement> evaluation,
        List<Measurement> closing) {}
