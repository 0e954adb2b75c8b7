package org.tributary.clinicalrecord.views.therapists;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.tributary.events.terms.Technique;

/**
 * A therapist's certificate for a technique.
 *
 * @param validFrom the first day, by the clocks of the clinic where it is used; {@link LocalDate#MIN} for since ever
 * @param validUntil the last day, likewise
 * @param revokedAt from when on it is good for nothing, because it was revoked or turned out to have been none; absent while it stands
 */
public record Certificate(
        Technique technique,
        LocalDate validFrom,
        LocalDate validUntil,
        @Nullable Instant revokedAt) {}
