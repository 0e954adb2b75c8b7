package org.tributary.booking.therapist;

import static org.tributary.platform.kernel.Decision.accepted;
import static org.tributary.platform.kernel.Decision.alreadyDone;
import static org.tributary.platform.kernel.Decision.rejected;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.tributary.booking.schedule.TimeSpan;
import org.tributary.booking.therapist.Therapist.PlannedShift;
import org.tributary.booking.therapist.Therapist.Registered;
import org.tributary.booking.therapist.TherapistCommand.PlanShifts;
import org.tributary.booking.therapist.TherapistRejection.ShiftInverted;
import org.tributary.booking.therapist.TherapistRejection.ShiftsOverlap;
import org.tributary.booking.therapist.TherapistRejection.UnknownClinic;
import org.tributary.events.ClinicId;
import org.tributary.events.booking.TherapistEvent;
import org.tributary.events.booking.TherapistEvent.Shift;
import org.tributary.events.booking.TherapistEvent.ShiftsPlanned;
import org.tributary.platform.kernel.Decision;

/** When a therapist may work where. */
final class ShiftRules {

    private ShiftRules() {}

    static Decision<TherapistEvent> plan(Registered r, PlanShifts c, Map<ClinicId, ZoneId> zones) {
        var zone = zones.get(c.clinicId());
        if (zone == null) {
            return rejected(new UnknownClinic(c.clinicId()));
        }
        var taken = new ArrayList<TimeSpan>();
        r.shifts().forEach(known -> taken.add(known.in(Objects.requireNonNull(zones.get(known.clinicId())))));
        var additional = new ArrayList<Shift>();
        for (var shift : c.shifts()) {
            var planned = new PlannedShift(c.clinicId(), shift);
            var span = planned.in(zone);
            if (!shift.starts().isBefore(shift.ends()) || !span.startsAt().isBefore(span.endsAt())) {
                return rejected(new ShiftInverted(shift));
            }
            if (r.shifts().contains(planned) || additional.contains(shift)) {
                continue;
            }
            if (taken.stream().anyMatch(span::overlaps)) {
                return rejected(new ShiftsOverlap(shift));
            }
            taken.add(span);
            additional.add(shift);
        }
        return additional.isEmpty()
                ? alreadyDone()
                : accepted(new ShiftsPlanned(c.therapistId(), c.clinicId(), List.copyOf(additional)));
    }
}
