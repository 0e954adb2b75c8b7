package org.tributary.booking.schedule.blocks;

import java.time.Instant;
import java.util.List;
import org.tributary.booking.views.agenda.AppointmentView;
import org.tributary.events.ClinicId;
import org.tributary.events.ClosureId;

/** When a clinic is closed against its hours, why, and whom that displaced. */
public record ClosureView(
        ClosureId closureId,
        ClinicId clinicId,
        Instant startsAt,
        Instant endsAt,
        String reason,
        List<AppointmentView> appointments) {}
