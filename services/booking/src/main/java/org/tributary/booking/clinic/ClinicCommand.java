package org.tributary.booking.clinic;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tributary.booking.replanning.ReplanningId;
import org.tributary.booking.replanning.ReplanningWish;
import org.tributary.booking.schedule.TimeSpan;
import org.tributary.events.ClinicId;
import org.tributary.events.ClosureId;
import org.tributary.events.booking.ClinicEvent.OpeningHours;
import org.tributary.events.booking.ClinicEvent.Room;

/** Everything one can ask of a clinic. */
public sealed interface ClinicCommand {

    ClinicId clinicId();

    record OpenClinic(
            ClinicId clinicId,
            String name,
            ZoneId zone,
            List<OpeningHours> openingHours,
            List<Room> rooms,
            @Nullable Duration turnover,
            @Nullable LocalDate openedOn)
            implements ClinicCommand {}

    /** Whoever has a visit then loses its time. */
    record PlanClosure(ClinicId clinicId, ClosureId closureId, TimeSpan during, String reason, Instant at)
            implements ClinicCommand {}

    record LiftClosure(ClinicId clinicId, ClosureId closureId) implements ClinicCommand {}

    /**
     * Gives the clinic's displaced visits other times.
     *
     * @param asPreviewed the entity tags of which the plan must have one; absent if any plan will do
     */
    record ReplanDisplaced(
            ClinicId clinicId,
            ReplanningId replanningId,
            ReplanningWish wish,
            @Nullable String asPreviewed,
            Instant at) implements ClinicCommand {}
}
