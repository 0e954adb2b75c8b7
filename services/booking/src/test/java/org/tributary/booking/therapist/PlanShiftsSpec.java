package org.tributary.booking.therapist;

import static org.tributary.booking.therapist.Examples.BERLIN;
import static org.tributary.booking.therapist.Examples.DUBLIN;
import static org.tributary.booking.therapist.Examples.LISBON;
import static org.tributary.booking.therapist.Examples.MARA;
import static org.tributary.booking.therapist.Examples.ZONES;
import static org.tributary.booking.therapist.Examples.registered;
import static org.tributary.booking.therapist.Examples.shift;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.tributary.booking.therapist.TherapistCommand.PlanShifts;
import org.tributary.booking.therapist.TherapistDecider.Context;
import org.tributary.booking.therapist.TherapistRejection.NeverRegistered;
import org.tributary.booking.therapist.TherapistRejection.ShiftInverted;
import org.tributary.booking.therapist.TherapistRejection.ShiftsOverlap;
import org.tributary.booking.therapist.TherapistRejection.UnknownClinic;
import org.tributary.events.ClinicId;
import org.tributary.events.booking.TherapistEvent;
import org.tributary.events.booking.TherapistEvent.Shift;
import org.tributary.events.booking.TherapistEvent.ShiftsPlanned;
import org.tributary.platform.testkit.Spec;

class PlanShiftsSpec {

    @Test
    void shifts_are_planned_at_a_clinic() {
        aTherapist()
                .given(registered())
                .when(plan(DUBLIN, shift(8, 12), shift(13, 17)))
                .then(planned(DUBLIN, shift(8, 12), shift(13, 17)));
    }

    @Test
    void asking_twice_plans_once() {
        aTherapist()
                .given(registered(), planned(DUBLIN, shift(8, 12)))
                .when(plan(DUBLIN, shift(8, 12)))
                .thenNothingNew();
    }

    @Test
    void of_shifts_planned_again_only_the_new_ones_are_added() {
        aTherapist()
                .given(registered(), planned(DUBLIN, shift(8, 12)))
                .when(plan(DUBLIN, shift(8, 12), shift(13, 17), shift(13, 17)))
                .then(planned(DUBLIN, shift(13, 17)));
    }

    @Test
    void a_therapist_is_not_planned_twice_at_one_time() {
        aTherapist()
                .given(registered(), planned(DUBLIN, shift(8, 12)))
                .when(plan(DUBLIN, shift(11, 15)))
                .thenRejected(new ShiftsOverlap(shift(11, 15)));
        aTherapist()
                .given(registered())
                .when(plan(DUBLIN, shift(8, 12), shift(11, 15)))
                .thenRejected(new ShiftsOverlap(shift(11, 15)));
    }

    @Test
    void a_therapist_is_not_in_two_clinics_at_once() {
        aTherapist()
                .given(registered(), planned(DUBLIN, shift(8, 12)))
                .when(plan(LISBON, shift(11, 15)))
                .thenRejected(new ShiftsOverlap(shift(11, 15)));
    }

    @Test
    void the_same_clock_time_in_another_zone_is_another_time() {
        aTherapist()
                .given(registered(), planned(DUBLIN, shift(8, 12)))
                .when(plan(BERLIN, shift(8, 9)))
                .then(planned(BERLIN, shift(8, 9)));
        aTherapist()
                .given(registered(), planned(DUBLIN, shift(8, 12)))
                .when(plan(BERLIN, shift(12, 14)))
                .thenRejected(new ShiftsOverlap(shift(12, 14)));
    }

    @Test
    void a_shift_starts_before_it_ends() {
        aTherapist().given(registered()).when(plan(DUBLIN, shift(12, 8))).thenRejected(new ShiftInverted(shift(12, 8)));
    }

    @Test
    void nothing_is_left_of_a_shift_that_ends_where_the_clocks_are_put_forward() {
        var lost = new Shift(LocalDate.of(2026, 3, 29), LocalTime.of(1, 30), LocalTime.of(2, 0));

        aTherapist().given(registered()).when(plan(DUBLIN, lost)).thenRejected(new ShiftInverted(lost));
    }

    @Test
    void the_clinic_must_be_known() {
        var nowhere = ClinicId.of("00000000-0000-7000-8000-0000000000cf");

        aTherapist().given(registered()).when(plan(nowhere, shift(8, 12))).thenRejected(new UnknownClinic(nowhere));
    }

    @Test
    void nobody_works_before_being_registered() {
        aTherapist().when(plan(DUBLIN, shift(8, 12))).thenRejected(new NeverRegistered(MARA));
    }

    private static Spec<Therapist, PlanShifts, TherapistEvent> aTherapist() {
        return new Spec<>(
                new Therapist.Unregistered(),
                Therapist::after,
                (therapist, c) -> TherapistDecider.decide(therapist, c, Context.at(ZONES)));
    }

    private static PlanShifts plan(ClinicId clinic, Shift... shifts) {
        return new PlanShifts(MARA, clinic, List.of(shifts));
    }

    private static ShiftsPlanned planned(ClinicId clinic, Shift... shifts) {
        return new ShiftsPlanned(MARA, clinic, List.of(shifts));
    }
}
