package org.tributary.events;

import static org.tributary.events.Examples.APPROVAL;
import static org.tributary.events.Examples.ASHA;
import static org.tributary.events.Examples.BLUE_ROOM;
import static org.tributary.events.Examples.CALENDAR;
import static org.tributary.events.Examples.CHECKUP;
import static org.tributary.events.Examples.COURSE;
import static org.tributary.events.Examples.HOLIDAY;
import static org.tributary.events.Examples.MIRA;
import static org.tributary.events.Examples.OFFER;
import static org.tributary.events.Examples.REFERRAL;
import static org.tributary.events.Examples.REGIMEN;
import static org.tributary.events.Examples.RIVERSIDE;
import static org.tributary.events.Examples.SICK_LEAVE;
import static org.tributary.events.Examples.TUESDAY_10AM;
import static org.tributary.events.Examples.TUESDAY_11AM;
import static org.tributary.events.Examples.WISH;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Period;
import java.time.ZoneId;
import java.util.List;
import org.tributary.events.booking.AppointmentEvent.AppointmentBooked;
import org.tributary.events.booking.AppointmentEvent.AppointmentCancelled;
import org.tributary.events.booking.AppointmentEvent.AppointmentCompleted;
import org.tributary.events.booking.AppointmentEvent.AppointmentConfirmed;
import org.tributary.events.booking.AppointmentEvent.AppointmentDisplaced;
import org.tributary.events.booking.AppointmentEvent.AppointmentPutOnHold;
import org.tributary.events.booking.AppointmentEvent.AppointmentReinstated;
import org.tributary.events.booking.AppointmentEvent.AppointmentRescheduled;
import org.tributary.events.booking.AppointmentEvent.AppointmentStatus;
import org.tributary.events.booking.AppointmentEvent.AppointmentSuspended;
import org.tributary.events.booking.AppointmentEvent.CancelledBy;
import org.tributary.events.booking.AppointmentEvent.ExceptionApproved;
import org.tributary.events.booking.AppointmentEvent.ExceptionRequested;
import org.tributary.events.booking.AppointmentEvent.HouseRule;
import org.tributary.events.booking.AppointmentEvent.NoShowRecorded;
import org.tributary.events.booking.AppointmentEvent.PatientCheckedIn;
import org.tributary.events.booking.AppointmentEvent.RuleOverridden;
import org.tributary.events.booking.AppointmentEvent.StepUndone;
import org.tributary.events.booking.BookingEvent;
import org.tributary.events.booking.CalendarEvent.CalendarRevoked;
import org.tributary.events.booking.CalendarEvent.CalendarShared;
import org.tributary.events.booking.ClinicEvent.ClinicOpened;
import org.tributary.events.booking.ClinicEvent.ClosureLifted;
import org.tributary.events.booking.ClinicEvent.ClosurePlanned;
import org.tributary.events.booking.ClinicEvent.OpeningHours;
import org.tributary.events.booking.ClinicEvent.Room;
import org.tributary.events.booking.SeriesEvent.Choice;
import org.tributary.events.booking.SeriesEvent.ClockChange;
import org.tributary.events.booking.SeriesEvent.Hindrance;
import org.tributary.events.booking.SeriesEvent.Phase;
import org.tributary.events.booking.SeriesEvent.PlannedVisit;
import org.tributary.events.booking.SeriesEvent.PreferredTime;
import org.tributary.events.booking.SeriesEvent.SeriesBooked;
import org.tributary.events.booking.SeriesEvent.SeriesReplanned;
import org.tributary.events.booking.SeriesEvent.Why;
import org.tributary.events.booking.TherapistEvent.AbsenceLifted;
import org.tributary.events.booking.TherapistEvent.AbsencePlanned;
import org.tributary.events.booking.TherapistEvent.CertificateFoundInvalid;
import org.tributary.events.booking.TherapistEvent.CertificateGranted;
import org.tributary.events.booking.TherapistEvent.CertificateRevoked;
import org.tributary.events.booking.TherapistEvent.Shift;
import org.tributary.events.booking.TherapistEvent.ShiftsPlanned;
import org.tributary.events.booking.TherapistEvent.TherapistRegistered;
import org.tributary.events.booking.WaitingListEvent.EndedBecause;
import org.tributary.events.booking.WaitingListEvent.LapsedBecause;
import org.tributary.events.booking.WaitingListEvent.OfferAccepted;
import org.tributary.events.booking.WaitingListEvent.OfferLapsed;
import org.tributary.events.booking.WaitingListEvent.PatientWaitlisted;
import org.tributary.events.booking.WaitingListEvent.TimeOffered;
import org.tributary.events.booking.WaitingListEvent.WaitingEnded;
import org.tributary.events.terms.Gate;
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
                    List.of(new Room(BLUE_ROOM, "Blue room")),
                    Duration.ofMinutes(10),
                    LocalDate.of(2019, 5, 6)),
            new ClosurePlanned(RIVERSIDE, HOLIDAY, TUESDAY_10AM, TUESDAY_11AM, "Public holiday"),
            new ClosureLifted(RIVERSIDE, HOLIDAY),
            new TherapistRegistered(MIRA, "Mira Novak", "therapist"),
            new CertificateGranted(
                    MIRA, Technique.LYMPHATIC_DRAINAGE, "VM-1042", LocalDate.of(2027, 6, 30), LocalDate.of(2025, 7, 1)),
            new CertificateRevoked(MIRA, Technique.LYMPHATIC_DRAINAGE),
            new CertificateFoundInvalid(MIRA, Technique.LYMPHATIC_DRAINAGE, TUESDAY_10AM),
            new AbsencePlanned(MIRA, SICK_LEAVE, TUESDAY_10AM, TUESDAY_11AM),
            new AbsenceLifted(MIRA, SICK_LEAVE),
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
                    REFERRAL,
                    REGIMEN),
            new RuleOverridden(CHECKUP, ASHA, RIVERSIDE, List.of(HouseRule.SHIFT), "manager", "Comes from far away"),
            new ExceptionRequested(
                    CHECKUP, ASHA, RIVERSIDE, APPROVAL, List.of(HouseRule.SHIFT), "desk@demo", "Comes from far away"),
            new ExceptionApproved(CHECKUP, ASHA, RIVERSIDE, APPROVAL, "desk2@demo"),
            new AppointmentRescheduled(CHECKUP, ASHA, RIVERSIDE, MIRA, BLUE_ROOM, TUESDAY_10AM, TUESDAY_11AM, true),
            new AppointmentCancelled(
                    CHECKUP, ASHA, RIVERSIDE, CancelledBy.PATIENT, "Has a cold", false, Duration.ofHours(30)),
            new PatientCheckedIn(CHECKUP, ASHA, RIVERSIDE),
            new AppointmentCompleted(CHECKUP, ASHA, RIVERSIDE),
            new NoShowRecorded(CHECKUP, ASHA, RIVERSIDE),
            new StepUndone(CHECKUP, ASHA, RIVERSIDE, AppointmentStatus.NO_SHOW, AppointmentStatus.BOOKED),
            new AppointmentSuspended(CHECKUP, ASHA, RIVERSIDE, Gate.BLOCK, List.of("BLOOD_THINNER")),
            new AppointmentReinstated(CHECKUP, ASHA, RIVERSIDE, true),
            new AppointmentPutOnHold(CHECKUP, ASHA, RIVERSIDE, List.of("PREGNANCY")),
            new AppointmentConfirmed(CHECKUP, ASHA, RIVERSIDE),
            new AppointmentDisplaced(CHECKUP, ASHA, RIVERSIDE, HOLIDAY, SICK_LEAVE),
            new SeriesBooked(
                    REGIMEN,
                    ASHA,
                    RIVERSIDE,
                    COURSE,
                    MIRA,
                    List.of(Technique.LYMPHATIC_DRAINAGE),
                    Duration.ofHours(1),
                    LocalDate.of(2026, 3, 3),
                    List.of(new Phase(6, Period.ofDays(3)), new Phase(4, Period.ofMonths(1))),
                    List.of(new PreferredTime(DayOfWeek.TUESDAY, LocalTime.of(9, 0), LocalTime.of(12, 0))),
                    List.of(planned(Choice.ON_TARGET))),
            new SeriesReplanned(
                    REGIMEN,
                    ASHA,
                    RIVERSIDE,
                    LocalDate.of(2026, 3, 10),
                    MIRA,
                    List.of(new Phase(4, Period.ofWeeks(1))),
                    List.of(new PreferredTime(DayOfWeek.TUESDAY, LocalTime.of(9, 0), LocalTime.of(12, 0))),
                    List.of(planned(Choice.KEPT)),
                    List.of(planned(Choice.MOVED)),
                    List.of(CHECKUP),
                    List.of(planned(Choice.ON_TARGET))),
            new PatientWaitlisted(
                    WISH,
                    ASHA,
                    RIVERSIDE,
                    VisitKind.TREATMENT,
                    List.of(Technique.LYMPHATIC_DRAINAGE),
                    Duration.ofHours(1),
                    TUESDAY_10AM,
                    TUESDAY_11AM),
            new TimeOffered(WISH, ASHA, RIVERSIDE, OFFER, MIRA, BLUE_ROOM, TUESDAY_10AM, TUESDAY_11AM, TUESDAY_10AM),
            new OfferLapsed(WISH, ASHA, RIVERSIDE, OFFER, LapsedBecause.EXPIRED),
            new OfferAccepted(WISH, ASHA, RIVERSIDE, OFFER, CHECKUP),
            new WaitingEnded(WISH, ASHA, RIVERSIDE, EndedBecause.WITHDRAWN),
            new CalendarShared(
                    CALENDAR,
                    RIVERSIDE,
                    BLUE_ROOM,
                    MIRA,
                    "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08"),
            new CalendarRevoked(CALENDAR, RIVERSIDE));

    private BookingExamples() {}

    private static PlannedVisit planned(Choice choice) {
        var why = new Why(choice, List.of(Hindrance.THERAPIST_BUSY), ClockChange.CLOCK_GAP);
        return new PlannedVisit(CHECKUP, TUESDAY_10AM, LocalDate.of(2026, 3, 3), why);
    }
}
