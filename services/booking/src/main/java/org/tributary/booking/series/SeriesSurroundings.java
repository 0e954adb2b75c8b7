package org.tributary.booking.series;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.tributary.booking.availability.ClinicHours;
import org.tributary.events.AppointmentId;
import org.tributary.events.RoomId;
import org.tributary.events.SeriesId;
import org.tributary.events.TherapistId;
import org.tributary.events.booking.AppointmentEvent.AppointmentStatus;

/** Where a regimen's plan gets to know what it is planned around. */
interface SeriesSurroundings {

    /**
     * Nobody else takes a time at the clinic, or changes a shift, a certificate or what is known of the patient, until the transaction
     * ends.
     */
    void keepStill(SeriesTerms terms);

    /** Nor does anybody change these visits. */
    void keepStill(SeriesId series);

    /**
     * The clinic, and who may be asked.
     *
     * @throws org.tributary.platform.kernel.RejectedException if there is no such clinic
     */
    House houseOf(SeriesTerms terms);

    /**
     * Goes on only if the course that is to be booked, if any, is the patient's at the clinic.
     *
     * @throws org.tributary.platform.kernel.RejectedException if it is not, as far as the clinical record has told
     */
    void requireCourse(SeriesTerms terms);

    /** The visits of a series but those that were cancelled, in the order of time. */
    List<Visited> visitsOf(SeriesId series);

    /**
     * What is taken, but by these visits.
     *
     * @throws org.tributary.platform.kernel.RejectedException if the patient cannot be treated whenever it were
     */
    PlanningCalendar diary(SeriesTerms terms, House house, Collection<AppointmentId> movable, Instant at);

    /** A clinic's hours and rooms, and the therapists who work there in the time, the most present first. */
    record House(ClinicHours hours, List<RoomId> rooms, List<TherapistId> therapists) {}

    /** A visit of a series as it stands. */
    record Visited(AppointmentId appointmentId, AppointmentStatus status, Slot slot) {}
}
