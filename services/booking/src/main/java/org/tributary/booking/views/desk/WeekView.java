package org.tributary.booking.views.desk;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tributary.booking.schedule.blocks.BlockReader.Absence;
import org.tributary.booking.views.agenda.AppointmentView;
import org.tributary.events.ClinicId;
import org.tributary.events.TherapistId;

/**
 * A therapist's week from Monday to Sunday, at each of the caller's clinics in its own zone.
 *
 * @param absences perhaps for longer than the week
 */
record WeekView(
        TherapistId therapistId,
        @Nullable String displayName,
        LocalDate monday,
        LocalDate sunday,
        List<Absence> absences,
        List<AtClinic> clinics) {

    /** Without the name. */
    @Override
    public String toString() {
        return "WeekView[" + therapistId + ", " + monday + "]";
    }

    /** What the week holds at one clinic, between two of its midnights. */
    record AtClinic(
            ClinicId clinicId,
            String name,
            ZoneId zone,
            Instant startsAt,
            Instant endsAt,
            List<Shift> shifts,
            List<AppointmentView> appointments) {}

    /** A stretch of work on one day: in the clinic's local time, and as the moments that these are. */
    record Shift(LocalDate date, LocalTime starts, LocalTime ends, Instant startsAt, Instant endsAt) {}
}
