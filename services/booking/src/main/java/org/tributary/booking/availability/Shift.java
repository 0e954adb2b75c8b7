package org.tributary.booking.availability;

import org.tributary.booking.schedule.TimeSpan;
import org.tributary.events.TherapistId;

/** When a therapist is at a clinic, as the moments that its clocks mean. */
public record Shift(TherapistId therapistId, TimeSpan during) {}
