package org.tributary.booking.appointment;

import static org.tributary.booking.appointment.Examples.ASHA;
import static org.tributary.booking.appointment.Examples.MARA;
import static org.tributary.booking.appointment.Examples.NORTH;
import static org.tributary.booking.appointment.Examples.TUESDAY_10AM;
import static org.tributary.booking.appointment.Examples.VISIT;
import static org.tributary.booking.appointment.Examples.booked;
import static org.tributary.booking.appointment.Examples.evaluate;
import static org.tributary.booking.appointment.Examples.treat;
import static org.tributary.booking.appointment.Examples.withScreening;
import static org.tributary.events.terms.Technique.DEEP_KNEADING;
import static org.tributary.events.terms.Technique.LIGHT_STROKING;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tributary.booking.appointment.AppointmentCommand.BookAppointment;
import org.tributary.booking.appointment.AppointmentCommand.Consent;
import org.tributary.booking.appointment.AppointmentRejection.NotCertified;
import org.tributary.booking.appointment.AppointmentRejection.NotEligible;
import org.tributary.booking.appointment.AppointmentRejection.SecondPersonMissing;
import org.tributary.events.booking.AppointmentEvent.HouseRule;
import org.tributary.events.booking.AppointmentEvent.RuleOverridden;
import org.tributary.events.terms.Gate;
import org.tributary.events.terms.Technique;

/** Rules of the house, which two people may set aside, and safety, which nobody may. */
class HouseExceptionSpec {

    @Test
    void two_people_may_set_a_rule_of_the_house_aside() {
        var evening = TUESDAY_10AM.plus(Duration.ofHours(7)); // the shift is over, the clinic is open
        var asked = withConsent(evaluate(ASHA, evening), "asha's desk", "manager");

        Examples.anAppointment()
                .when(asked)
                .then(
                        booked(asked),
                        new RuleOverridden(
                                VISIT, ASHA, NORTH, List.of(HouseRule.SHIFT), "manager", "comes from far away"));
    }

    @Test
    void one_person_may_not() {
        Examples.anAppointment()
                .when(withConsent(evaluate(ASHA, TUESDAY_10AM), "manager", "manager"))
                .thenRejected(new SecondPersonMissing());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "manager ",
                " manager",
                "manager\u00A0",
                "manager\u200B",
                "man\u00ADager",
                "\u2060manager\uFEFF",
                "Manager",
                "manager\u2800",
                "",
                " ",
                "\u200B",
                "\u3164"
            })
    void whoever_looks_like_the_first_or_like_nobody_is_no_second_person(String approvedBy) {
        Examples.anAppointment()
                .when(withConsent(evaluate(ASHA, TUESDAY_10AM), "manager", approvedBy))
                .thenRejected(new SecondPersonMissing());
    }

    @Test
    void no_consent_sets_safety_aside() {
        Examples.anAppointmentWhen(withScreening(Gate.BLOCK))
                .when(withConsent(treat(ASHA, TUESDAY_10AM, LIGHT_STROKING), "desk", "manager"))
                .thenRejected(new NotEligible(Gate.BLOCK, List.of("BLOOD_THINNER"), List.of()));
        Examples.anAppointment()
                .when(withConsent(treat(ASHA, TUESDAY_10AM, DEEP_KNEADING), "desk", "manager"))
                .thenRejected(new NotCertified(MARA, Examples.TUESDAY, List.<Technique>of(DEEP_KNEADING)));
    }

    private static BookAppointment withConsent(BookAppointment asked, String by, String approvedBy) {
        var consent = new Consent(List.of(HouseRule.SHIFT), by, approvedBy, "comes from far away");
        return new BookAppointment(asked.appointmentId(), asked.visit(), consent, asked.at());
    }
}
