package org.tributary.booking.appointment;

import java.time.Instant;
import org.tributary.events.ClinicId;
import org.tributary.events.TherapistId;
import org.tributary.events.terms.VisitKind;

/** A stretch of a therapist's day at a clinic that a visit of this kind gave back. */
public record FreedTime(ClinicId clinicId, VisitKind kind, TherapistId therapistId, Instant startsAt, Instant endsAt) {}
