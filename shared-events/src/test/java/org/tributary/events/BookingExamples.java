package org.tributary.events;

import static org.tributary.events.Examples.ASHA;
import static org.tributary.events.Examples.BLUE_ROOM;
import static org.tributary.events.Examples.CHECKUP;
import static org.tributary.events.Examples.COURSE;
import static org.tributary.events.Examples.MIRA;
import static org.tributary.events.Examples.REFERRAL;
import static org.tributary.events.Examples.RIVERSIDE;
import static org.tributary.events.Examples.TUESDAY_10AM;
import static org.tributary.events.Examples.TUESDAY_11AM;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import org.tributary.events.booking.AppointmentEvent.AppointmentBooked;
import org.tributary.events.booking.AppointmentEvent.AppointmentCancelled;
import org.tributary.events.booking.AppointmentEvent.CancelledBy;
import org.tributary.events.booking.BookingEvent;
import org.tributary.events.booking.ClinicEvent.ClinicOpened;
import org.tributary.events.booking.ClinicEvent.OpeningHours;
import org.tributary.events.booking.ClinicEvent.Room;
import org.tributary.events.booking.TherapistEvent.CertificateGranted;
import org.tributary.events.booking.TherapistEvent.Shift;
import org.tributary.events.booking.TherapistEvent.ShiftsPlanned;
import org.tributary.events.booking.TherapistEvent.TherapistRegistered;
import org.tributary.events.terms.Technique;
import org.tributary.events.terms.VisitKind;

/** What booking tells, once each. */
final class BookingExamples {

    static final List<BookingEvent> ALL = List.of(
            new ClinicOpened(
                    RIVERSIDE,
                    "Riverside",
                    ZoneId.of("Europe/Dublin"),
                    List.of(new OpeningHours(DayOfWeek.TUESDAY, LocalTime.of(8, 0), LocalTime.of(18, 30))),
                    List.of(new Room(BLUE_ROOM, "Blue room"))),
            new TherapistRegistered(MIRA, "Mira Novak", "therapist"),
            new CertificateGranted(MIRA, Technique.LYMPHATIC_DRAINAGE, "VM-1042", LocalDate.of(2027, 6, 30)),
            new ShiftsPlanned(
                    MIRA,
                    RIVERSIDE,
                    List.of(new Shift(LocalDate.of(2026, 3, 3), LocalTime.of(9, 0), LocalTime.of(17, 0)))),
            new AppointmentBooked(
                    CHECKUP,
                    ASHA,
                    RIVERSIDE,
                    MIRA,
                    BLUE_ROOM,
                    VisitKind.TREATMENT,
                    TUESDAY_10AM,
                    TUESDAY_11AM,
                    List.of(Technique.LYMPHATIC_DRAINAGE, Technique.LIGHT_STROKING),
                    true,
                    COURSE,
                    REFERRAL),
            new AppointmentCancelled(CHECKUP, ASHA, RIVERSIDE, CancelledBy.PATIENT, "Has a cold", false));

    private BookingExamples() {}
}
