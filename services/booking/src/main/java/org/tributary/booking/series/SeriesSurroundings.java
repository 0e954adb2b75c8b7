package org.tributary.booking.series;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import org.tributary.events.AppointmentId;
import org.tributary.events.ClinicId;
import org.tributary.events.PatientId;
import org.tributary.events.RoomId;
import org.tributary.events.SeriesId;
import org.tributary.events.TherapistId;
import org.tributary.events.booking.AppointmentEvent.AppointmentStatus;
import org.tributary.events.booking.ClinicEvent.OpeningHours;

/** Where a regimen's plan gets to know what it is planned around. */
interface SeriesSurroundings {

    /**
     * The clinic, and who may be asked. From here on these, their shifts and certificates, and what is known of the patient stay as
     * they are until the transaction ends.
     *
     * @throws org.tributary.platform.kernel.CommandRejected if there is no such clinic
     */
    House relyOn(Terms terms);

    /** The visits of a series but those that were cancelled, in the order of time. They stay as they are, too. */
    List<Visited> visitsOf(SeriesId series);

    /**
     * What is taken, but by these visits.
     *
     * @throws org.tributary.platform.kernel.CommandRejected if the patient cannot be treated whenever it were
     */
    Diary diary(Terms terms, House house, Collection<AppointmentId> movable, Instant at);

    /** Whether the clinical record has told that the clinic treats the patient, and of a screening. */
    boolean haveHeardOf(PatientId patient, ClinicId clinic);

    /** A clinic's zone, week and rooms, how long these rest, and the therapists who work there in the time, the most present first. */
    record House(
            ZoneId zone,
            List<OpeningHours> openingHours,
            List<RoomId> rooms,
            Duration turnover,
            List<TherapistId> therapists) {}

    /** A visit of a series as it stands. */
    record Visited(AppointmentId appointmentId, AppointmentStatus status, Slot slot) {}
}
