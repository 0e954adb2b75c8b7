package org.tributary.events.booking;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tributary.events.ClinicId;
import org.tributary.events.ClosureId;
import org.tributary.events.EventType;
import org.tributary.events.PatientId;
import org.tributary.events.RoomId;

/** What has happened to clinics. Keyed by the clinic. */
public sealed interface ClinicEvent extends BookingEvent {

    @Override
    ClinicId clinicId();

    @Override
    default ClinicId aggregateId() {
        return clinicId();
    }

    @Override
    default ClinicId key() {
        return clinicId();
    }

    @Override
    default @Nullable PatientId patientId() {
        return null;
    }

    /**
     * A clinic receives patients. Its opening hours are local times in its zone; a room rests for the turnover after each visit.
     *
     * @param openedOn the first day on which it did, where that was before it was recorded
     */
    @EventType("tributary.booking.ClinicOpened.v1")
    record ClinicOpened(
            ClinicId clinicId,
            String name,
            ZoneId zone,
            List<OpeningHours> openingHours,
            List<Room> rooms,
            @Nullable Duration turnover,
            @Nullable LocalDate openedOn)
            implements ClinicEvent {

        /** Of a clinic that receives patients from the day on which that is recorded. */
        public ClinicOpened(
                ClinicId clinicId,
                String name,
                ZoneId zone,
                List<OpeningHours> openingHours,
                List<Room> rooms,
                @Nullable Duration turnover) {
            this(clinicId, name, zone, openingHours, rooms, turnover, null);
        }
    }

    /** Against its opening hours the clinic receives nobody from one moment to another. */
    @EventType("tributary.booking.ClosurePlanned.v1")
    record ClosurePlanned(ClinicId clinicId, ClosureId closureId, Instant startsAt, Instant endsAt, String reason)
            implements ClinicEvent {}

    /** The clinic receives patients after all; what the closure displaced stays displaced. */
    @EventType("tributary.booking.ClosureLifted.v1")
    record ClosureLifted(ClinicId clinicId, ClosureId closureId) implements ClinicEvent {}

    /** One stretch of a weekday on which the clinic is open. */
    record OpeningHours(DayOfWeek day, LocalTime opens, LocalTime closes) {}

    /** A room in which one patient at a time is treated. */
    record Room(RoomId roomId, String name) {}
}
