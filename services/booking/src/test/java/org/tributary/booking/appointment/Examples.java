package org.tributary.booking.appointment;

import static org.tributary.events.terms.Technique.LIGHT_STROKING;
import static org.tributary.events.terms.Technique.LYMPHATIC_DRAINAGE;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tributary.booking.appointment.AppointmentCommand.BookAppointment;
import org.tributary.booking.appointment.DecisionContext.Claim;
import org.tributary.booking.appointment.DecisionContext.PatientGate;
import org.tributary.booking.schedule.CertifiedDays;
import org.tributary.booking.schedule.CertifiedDays.Certificate;
import org.tributary.booking.schedule.Premises;
import org.tributary.booking.schedule.Roster;
import org.tributary.booking.schedule.Stretches;
import org.tributary.booking.schedule.TimeSpan;
import org.tributary.booking.schedule.Timetable;
import org.tributary.eligibility.GateSchedule;
import org.tributary.events.AppointmentId;
import org.tributary.events.ClinicId;
import org.tributary.events.PatientId;
import org.tributary.events.RoomId;
import org.tributary.events.TherapistId;
import org.tributary.events.booking.AppointmentEvent;
import org.tributary.events.booking.AppointmentEvent.AppointmentBooked;
import org.tributary.events.booking.ClinicEvent.OpeningHours;
import org.tributary.events.booking.TherapistEvent.Shift;
import org.tributary.events.clinicalrecord.GateWindow;
import org.tributary.events.terms.Gate;
import org.tributary.events.terms.Technique;
import org.tributary.events.terms.VisitKind;
import org.tributary.platform.kernel.Decision;
import org.tributary.platform.testkit.Spec;

/** The cast of the specifications: Mara is at the clinic North, in Dublin, on Tuesday from 8 to 16; Asha comes to see her. */
final class Examples {

    static final AppointmentId VISIT = AppointmentId.of("00000000-0000-7000-8000-0000000000a1");
    static final PatientId ASHA = PatientId.of("00000000-0000-7000-8000-0000000000b1");
    static final PatientId BEN = PatientId.of("00000000-0000-7000-8000-0000000000b2");
    static final ClinicId NORTH = ClinicId.of("00000000-0000-7000-8000-0000000000c1");
    static final TherapistId MARA = TherapistId.of("00000000-0000-7000-8000-0000000000d1");
    static final RoomId ROOM_1 = RoomId.of("00000000-0000-7000-8000-000000000011");
    static final RoomId ROOM_2 = RoomId.of("00000000-0000-7000-8000-000000000012");

    /** In July, when Dublin is an hour ahead of UTC. */
    static final LocalDate TUESDAY = LocalDate.of(2026, 7, 7);

    static final Instant MONDAY_9AM = Instant.parse("2026-07-06T08:00:00Z");
    static final Instant TUESDAY_10AM = Instant.parse("2026-07-07T09:00:00Z");

    private static final Premises PREMISES = new Premises(
            new Timetable(
                    ZoneId.of("Europe/Dublin"),
                    List.of(new OpeningHours(DayOfWeek.TUESDAY, LocalTime.of(9, 0), LocalTime.of(19, 0)))),
            Stretches.NONE,
            List.of(ROOM_1, ROOM_2),
            Duration.ZERO);
    private static final Roster ROSTER = new Roster(
            shifts(PREMISES, new Shift(TUESDAY, LocalTime.of(8, 0), LocalTime.of(16, 0))),
            new CertifiedDays(List.of(
                    new Certificate(LIGHT_STROKING, LocalDate.MIN, LocalDate.of(2027, 12, 31)),
                    new Certificate(LYMPHATIC_DRAINAGE, TUESDAY, TUESDAY))));

    /** Of somebody of whom nothing was ever decided. */
    static final PatientGate UNSCREENED = new PatientGate(new GateSchedule(List.of()));

    static final DecisionContext ALL_IS_WELL = knowing(gate(Gate.CLEAR));

    private Examples() {}

    static DecisionContext knowing(@Nullable PatientGate gate) {
        return new DecisionContext(PREMISES, ROSTER, gate);
    }

    static DecisionContext withScreening(Gate gate, Technique... restricted) {
        return knowing(gate(gate, restricted));
    }

    static DecisionContext withoutTheClinic() {
        return new DecisionContext(null, null, null);
    }

    static DecisionContext withoutTheTherapist() {
        return new DecisionContext(PREMISES, null, ALL_IS_WELL.gate());
    }

    static DecisionContext withShifts(Shift... shifts) {
        return new DecisionContext(
                PREMISES, new Roster(shifts(PREMISES, shifts), ROSTER.certificates()), ALL_IS_WELL.gate());
    }

    static Stretches shifts(Premises clinic, Shift... shifts) {
        return Stretches.of(Stream.of(shifts)
                .map(shift -> TimeSpan.of(shift.date(), shift.starts(), shift.ends(), clinic.zone()))
                .toList());
    }

    static PatientGate gate(Gate gate, Technique... restricted) {
        return gateUntil(Instant.parse("2026-12-31T00:00:00Z"), gate, restricted);
    }

    /** What is decided until a moment; from then on the screening is too old. */
    static PatientGate gateUntil(Instant end, Gate gate, Technique... restricted) {
        var reasons = gate == Gate.CLEAR ? List.<String>of() : List.of("BLOOD_THINNER");
        return new PatientGate(new GateSchedule(List.of(
                new GateWindow(Instant.EPOCH, end, gate, reasons, List.of(restricted), List.of(), false, "1"),
                new GateWindow(end, null, null, List.of("SCREENING_EXPIRED"), List.of(), List.of(), false, "1"))));
    }

    /** Where nobody else has the time: in the room that is asked for, or in the first. */
    static Decision<AppointmentEvent> decide(Appointment before, AppointmentCommand command, DecisionContext known) {
        var claimed = ClaimRules.wanted(before, command, known)
                .map(visit -> known.with(new Claim.Claimed(Objects.requireNonNullElse(visit.roomId(), ROOM_1))));
        return AppointmentDecider.decide(before, command, claimed.orElse(known));
    }

    static Spec<Appointment, BookAppointment, AppointmentEvent> anAppointment() {
        return anAppointmentWhen(ALL_IS_WELL);
    }

    static Spec<Appointment, BookAppointment, AppointmentEvent> anAppointmentWhen(DecisionContext known) {
        return new Spec<>(
                new Appointment.Unbooked(), Appointment::after, (appointment, c) -> decide(appointment, c, known));
    }

    /** Asked on Monday at nine, for an hour in room 1. */
    static BookAppointment evaluate(PatientId patient, Instant startsAt) {
        return evaluate(patient, startsAt, Duration.ofHours(1), ROOM_1);
    }

    static BookAppointment evaluate(PatientId patient, Instant startsAt, Duration duration, @Nullable RoomId room) {
        return asked(patient, startsAt, duration, room, VisitKind.EVALUATION, List.of());
    }

    static BookAppointment treat(PatientId patient, Instant startsAt, Technique... techniques) {
        return asked(patient, startsAt, Duration.ofHours(1), ROOM_1, VisitKind.TREATMENT, List.of(techniques));
    }

    static BookAppointment treatBriefly(PatientId patient, Instant startsAt, Technique... techniques) {
        return asked(patient, startsAt, Duration.ofMinutes(30), ROOM_1, VisitKind.TREATMENT, List.of(techniques));
    }

    static BookAppointment asked(
            PatientId patient,
            Instant startsAt,
            Duration duration,
            @Nullable RoomId room,
            VisitKind kind,
            List<Technique> techniques) {
        return new BookAppointment(
                VISIT,
                new Visit(
                        patient,
                        NORTH,
                        MARA,
                        room,
                        kind,
                        startsAt,
                        startsAt.plus(duration),
                        techniques,
                        null,
                        null,
                        null),
                null,
                MONDAY_9AM);
    }

    static AppointmentBooked booked(BookAppointment asked) {
        return booked(asked, ROOM_1, false);
    }

    static AppointmentBooked provisionallyBooked(BookAppointment asked) {
        return booked(asked, ROOM_1, true);
    }

    static AppointmentBooked bookedIn(RoomId room, BookAppointment asked) {
        return booked(asked, room, false);
    }

    private static AppointmentBooked booked(BookAppointment asked, RoomId room, boolean provisional) {
        var visit = asked.visit();
        return new AppointmentBooked(
                VISIT,
                visit.patientId(),
                NORTH,
                MARA,
                room,
                visit.kind(),
                visit.startsAt(),
                visit.endsAt(),
                visit.techniques(),
                provisional,
                visit.courseId(),
                visit.referralId(),
                visit.seriesId());
    }
}
