package org.tributary.booking.schedule.blocks;

import java.time.Instant;
import java.util.List;
import org.tributary.booking.views.agenda.AppointmentView;
import org.tributary.events.AbsenceId;
import org.tributary.events.TherapistId;

/** When a therapist is away against their shifts, and whom that displaced at the caller's clinics. */
public record AbsenceView(
        AbsenceId absenceId,
        TherapistId therapistId,
        Instant startsAt,
        Instant endsAt,
        List<AppointmentView> appointments) {}
