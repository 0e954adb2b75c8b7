package org.tributary.booking.clinic;

import java.time.ZoneId;
import java.util.List;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.tributary.events.ClinicId;
import org.tributary.events.booking.ClinicEvent.OpeningHours;
import org.tributary.events.booking.ClinicEvent.Room;

/** Everything one can ask of a clinic. */
public sealed interface ClinicCommand {

    @TargetAggregateIdentifier
    ClinicId clinicId();

    record OpenClinic(ClinicId clinicId, String name, ZoneId zone, List<OpeningHours> openingHours, List<Room> rooms)
            implements ClinicCommand {}
}
