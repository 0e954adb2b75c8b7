package org.tributary.booking.schedule;

import org.tributary.events.TherapistId;

/** When a therapist is there. */
public record Shift(TherapistId therapistId, TimeSpan during) {}
