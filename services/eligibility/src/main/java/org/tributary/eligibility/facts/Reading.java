package org.tributary.eligibility.facts;

import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.tributary.events.SessionId;
import org.tributary.events.clinicalrecord.BodyRegion;
import org.tributary.events.clinicalrecord.PatientEvent.ReadingKind;

/** A value that was measured at a session, as far as the policy asks for it: the latest of a kind and place counts. */
public record Reading(
        SessionId sessionId, ReadingKind kind, @Nullable BodyRegion region, BigDecimal value, Instant measuredAt) {}
