package org.tributary.booking.waitinglist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tributary.booking.waitinglist.Examples.AN_HOUR;
import static org.tributary.booking.waitinglist.Examples.ASHA;
import static org.tributary.booking.waitinglist.Examples.MARA;
import static org.tributary.booking.waitinglist.Examples.MONDAY_9AM;
import static org.tributary.booking.waitinglist.Examples.TUESDAY_10AM;
import static org.tributary.booking.waitinglist.RefusalScope.AS_LONG_THEN;
import static org.tributary.booking.waitinglist.RefusalScope.EVERYBODY_THEN;
import static org.tributary.booking.waitinglist.RefusalScope.THE_PATIENT;
import static org.tributary.booking.waitinglist.RefusalScope.THE_PATIENT_THEN;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.tributary.booking.appointment.AppointmentRejection.ClinicClosed;
import org.tributary.booking.appointment.AppointmentRejection.Conflict;
import org.tributary.booking.appointment.AppointmentRejection.NotEligible;
import org.tributary.booking.appointment.AppointmentRejection.OutsideShift;
import org.tributary.booking.appointment.AppointmentRejection.SlotInThePast;
import org.tributary.booking.appointment.AppointmentRejection.TimeTaken;
import org.tributary.booking.appointment.AppointmentRejection.UnknownPatient;
import org.tributary.booking.schedule.ResourceKind;
import org.tributary.booking.waitinglist.WaitingListRejection.OfferStands;
import org.tributary.booking.waitinglist.WaitingListRejection.StartsTooSoon;

class RefusalScopeSpec {

    @Test
    void what_the_house_or_the_therapist_lacks_concerns_all_whose_visit_is_as_long() {
        assertThat(RefusalScope.of(taken(ResourceKind.ROOM))).isEqualTo(AS_LONG_THEN);
        assertThat(RefusalScope.of(taken(ResourceKind.ROOM, ResourceKind.ROOM))).isEqualTo(AS_LONG_THEN);
        assertThat(RefusalScope.of(taken(ResourceKind.THERAPIST))).isEqualTo(AS_LONG_THEN);
        assertThat(RefusalScope.of(taken(ResourceKind.CLOSURE))).isEqualTo(AS_LONG_THEN);
        assertThat(RefusalScope.of(new ClinicClosed(TUESDAY_10AM, TUESDAY_10AM.plus(AN_HOUR))))
                .isEqualTo(AS_LONG_THEN);
        assertThat(RefusalScope.of(new OutsideShift(MARA, TUESDAY_10AM, TUESDAY_10AM.plus(AN_HOUR))))
                .isEqualTo(AS_LONG_THEN);
    }

    @Test
    void that_also_the_patient_is_elsewhere_makes_it_no_less() {
        assertThat(RefusalScope.of(taken(ResourceKind.THERAPIST, ResourceKind.PATIENT)))
                .isEqualTo(AS_LONG_THEN);
        assertThat(RefusalScope.of(taken(ResourceKind.PATIENT, ResourceKind.CLOSURE)))
                .isEqualTo(AS_LONG_THEN);
    }

    @Test
    void where_the_patient_is_elsewhere_the_next_may_still_come() {
        assertThat(RefusalScope.of(taken(ResourceKind.PATIENT))).isEqualTo(THE_PATIENT_THEN);
    }

    @Test
    void where_the_patient_is_elsewhere_and_no_room_is_free_nobody_may_come_for_so_long() {
        assertThat(RefusalScope.of(taken(ResourceKind.PATIENT, ResourceKind.ROOM)))
                .isEqualTo(AS_LONG_THEN);
    }

    @Test
    void what_starts_too_soon_does_so_for_everybody() {
        assertThat(RefusalScope.of(new StartsTooSoon(TUESDAY_10AM))).isEqualTo(EVERYBODY_THEN);
        assertThat(RefusalScope.of(new SlotInThePast(TUESDAY_10AM))).isEqualTo(EVERYBODY_THEN);
    }

    @Test
    void anything_else_is_the_patient_s_own_affair() {
        assertThat(RefusalScope.of(new NotEligible(null, List.of(), List.of()))).isEqualTo(THE_PATIENT);
        assertThat(RefusalScope.of(new UnknownPatient(ASHA))).isEqualTo(THE_PATIENT);
        assertThat(RefusalScope.of(new OfferStands(MONDAY_9AM))).isEqualTo(THE_PATIENT);
    }

    private static TimeTaken taken(ResourceKind... what) {
        return new TimeTaken(
                Stream.of(what).map(it -> new Conflict(it, null, null)).toList());
    }
}
