package org.tributary.booking.schedule.clinics;

import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import org.tributary.events.ClinicId;
import org.tributary.events.booking.ClinicEvent.OpeningHours;
import org.tributary.events.booking.ClinicEvent.Room;

/** A clinic as callers read it. {@code version} grows with each of its facts. */
public record ClinicView(
        ClinicId clinicId,
        String name,
        ZoneId zone,
        List<OpeningHours> openingHours,
        List<Room> rooms,
        Duration turnover,
        long version) {}
