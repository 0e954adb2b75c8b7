package org.tributary.booking.appointment;

import static java.time.temporal.ChronoUnit.DAYS;
import static java.time.temporal.ChronoUnit.MICROS;
import static org.tributary.booking.appointment.Examples.ASHA;
import static org.tributary.booking.appointment.Examples.MARA;
import static org.tributary.booking.appointment.Examples.TUESDAY;
import static org.tributary.booking.appointment.Examples.TUESDAY_10AM;
import static org.tributary.booking.appointment.Examples.anAppointment;
import static org.tributary.booking.appointment.Examples.anAppointmentWhen;
import static org.tributary.booking.appointment.Examples.booked;
import static org.tributary.booking.appointment.Examples.knowing;
import static org.tributary.booking.appointment.Examples.provisionallyBooked;
import static org.tributary.booking.appointment.Examples.treat;
import static org.tributary.booking.appointment.Examples.withScreening;
import static org.tributary.events.terms.Technique.DEEP_KNEADING;
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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.tributary.booking.appointment.AppointmentRejection.NotCertified;
import org.tributary.booking.appointment.AppointmentRejection.NotEligible;
import org.tributary.booking.appointment.AppointmentRejection.TechniquesMissing;
import org.tributary.booking.schedule.CertifiedDays;
import org.tributary.booking.schedule.CertifiedDays.Certificate;
import org.tributary.booking.schedule.Premises;
import org.tributary.booking.schedule.Roster;
import org.tributary.booking.schedule.Stretches;
import org.tributary.booking.schedule.Timetable;
import org.tributary.events.booking.ClinicEvent.OpeningHours;
import org.tributary.events.booking.TherapistEvent.Shift;
import org.tributary.events.terms.Gate;

class BookTreatmentSpec {

    @ParameterizedTest
    @EnumSource(names = {"CLEAR", "NOTE", "RESTRICT"})
    void a_patient_without_a_serious_finding_is_treated(Gate gate) {
        anAppointmentWhen(withScreening(gate))
                .when(treat(ASHA, TUESDAY_10AM, LYMPHATIC_DRAINAGE))
                .then(booked(treat(ASHA, TUESDAY_10AM, LYMPHATIC_DRAINAGE)));
    }

    @Test
    void while_a_clearance_is_wanted_a_treatment_is_provisional() {
        anAppointmentWhen(withScreening(Gate.HOLD))
                .when(treat(ASHA, TUESDAY_10AM, LYMPHATIC_DRAINAGE))
                .then(provisionallyBooked(treat(ASHA, TUESDAY_10AM, LYMPHATIC_DRAINAGE)));
    }

    @ParameterizedTest
    @EnumSource(names = {"BLOCK", "BLOCK_URGENT"})
    void a_patient_with_a_contraindication_is_not_treated(Gate gate) {
        anAppointmentWhen(withScreening(gate))
                .when(treat(ASHA, TUESDAY_10AM, LYMPHATIC_DRAINAGE))
                .thenRejected(new NotEligible(gate, List.of("BLOOD_THINNER"), List.of()));
    }

    @ParameterizedTest
    @EnumSource(names = {"RESTRICT", "HOLD"})
    void a_restricted_technique_is_not_planned(Gate gate) {
        anAppointmentWhen(withScreening(gate, LYMPHATIC_DRAINAGE, DEEP_KNEADING))
                .when(treat(ASHA, TUESDAY_10AM, LIGHT_STROKING, LYMPHATIC_DRAINAGE))
                .thenRejected(new NotEligible(
                        gate, List.of("BLOOD_THINNER", "RESTRICTED_LYMPHATIC_DRAINAGE"), List.of(LYMPHATIC_DRAINAGE)));
    }

    @Test
    void the_other_techniques_stay_open() {
        anAppointmentWhen(withScreening(Gate.RESTRICT, DEEP_KNEADING))
                .when(treat(ASHA, TUESDAY_10AM, LYMPHATIC_DRAINAGE))
                .then(booked(treat(ASHA, TUESDAY_10AM, LYMPHATIC_DRAINAGE)));
    }

    @Test
    void nobody_is_treated_without_a_screening() {
        anAppointmentWhen(knowing(Examples.UNSCREENED))
                .when(treat(ASHA, TUESDAY_10AM, LYMPHATIC_DRAINAGE))
                .thenRejected(new NotEligible(null, List.of("SCREENING_MISSING"), List.of()));
    }

    @Test
    void the_screening_must_still_be_valid_when_the_treatment_starts() {
        anAppointmentWhen(screenedUntil(TUESDAY_10AM.plus(1, MICROS)))
                .when(treat(ASHA, TUESDAY_10AM, LYMPHATIC_DRAINAGE))
                .then(booked(treat(ASHA, TUESDAY_10AM, LYMPHATIC_DRAINAGE)));
        anAppointmentWhen(screenedUntil(TUESDAY_10AM))
                .when(treat(ASHA, TUESDAY_10AM, LYMPHATIC_DRAINAGE))
                .thenRejected(new NotEligible(null, List.of("SCREENING_EXPIRED"), List.of()));
    }

    @Test
    void a_treatment_is_planned_with_its_techniques() {
        anAppointment().when(treat(ASHA, TUESDAY_10AM)).thenRejected(new TechniquesMissing());
    }

    @Test
    void the_therapist_is_certified_for_each_technique() {
        anAppointment()
                .when(treat(ASHA, TUESDAY_10AM, LIGHT_STROKING, DEEP_KNEADING))
                .thenRejected(new NotCertified(MARA, TUESDAY, List.of(DEEP_KNEADING)));
    }

    @Test
    void a_certificate_is_good_to_the_end_of_its_last_day_at_the_clinic() {
        var lateInHonolulu = TUESDAY_10AM.plus(1, DAYS); // Wednesday 9:00 UTC is Tuesday 23:00 there
        var open = new Premises(
                new Timetable(
                        ZoneId.of("Pacific/Honolulu"),
                        List.of(new OpeningHours(DayOfWeek.TUESDAY, LocalTime.of(0, 0), LocalTime.MAX))),
                Stretches.NONE,
                Objects.requireNonNull(Examples.ALL_IS_WELL.premises()).rooms(),
                Duration.ZERO);
        var allDay = Examples.shifts(open, new Shift(TUESDAY, LocalTime.of(0, 0), LocalTime.MAX));
        var gate = Examples.ALL_IS_WELL.gate();

        anAppointmentWhen(new DecisionContext(open, new Roster(allDay, lastDay(TUESDAY)), gate))
                .when(Examples.treatBriefly(ASHA, lateInHonolulu, LYMPHATIC_DRAINAGE))
                .then(booked(Examples.treatBriefly(ASHA, lateInHonolulu, LYMPHATIC_DRAINAGE)));
        anAppointmentWhen(new DecisionContext(open, new Roster(allDay, lastDay(TUESDAY.minusDays(1))), gate))
                .when(Examples.treatBriefly(ASHA, lateInHonolulu, LYMPHATIC_DRAINAGE))
                .thenRejected(new NotCertified(MARA, TUESDAY, List.of(LYMPHATIC_DRAINAGE)));
    }

    private static CertifiedDays lastDay(LocalDate day) {
        return new CertifiedDays(List.of(new Certificate(LYMPHATIC_DRAINAGE, LocalDate.MIN, day)));
    }

    private static DecisionContext screenedUntil(Instant moment) {
        return knowing(Examples.gateUntil(moment, Gate.CLEAR));
    }
}
